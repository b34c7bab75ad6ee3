// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace_document.h"

#include <QString>
#include <QStringList>

namespace fovea {

/// What became of a file that a workspace speaks of.
enum class FileState { There, Moved, Changed, Missing };

struct SearchedFile {
    FileState state = FileState::There;
    /// Where it is now; of a missing one where it should be.
    QString path;
};

/// Looks where the file should be, where it was, and then by its print in `folders` and the folders in them.
/// Reads from the disk, so not on the GUI thread.
SearchedFile searchFile(const WorkspaceFile& file, const QStringList& folders);

} // namespace fovea
