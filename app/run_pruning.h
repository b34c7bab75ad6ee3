// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace fovea {

/// Removes the oldest recorded runs, and the notes beside them, until at most `count` are there. Never one of
/// `open`, nor one whose name stands in what people may want back: `keepers` are workspaces, which also count
/// with the journals beside them, and folders of journals. Reads files, so it is for a thread.
void pruneRuns(const QString& folder, qsizetype count, const QSet<QString>& open, const QStringList& keepers);

} // namespace fovea
