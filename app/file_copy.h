// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

#include <functional>

namespace fovea {

/// Told how much is copied; false stops it.
using CopyWatch = std::function<bool(qint64 doneBytes, qint64 totalBytes)>;

/// Copies beside the target and renames, so that a full disk leaves no half file and an older target stays;
/// so does a copy that is stopped.
Result<void> copyFile(const QString& from, const QString& to, const CopyWatch& watch = {});
/// Likewise of a trace with the notes that stand beside it.
Result<void> copyTrace(const QString& from, const QString& to, const CopyWatch& watch = {});

} // namespace fovea
