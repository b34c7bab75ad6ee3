// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

namespace fovea {

/// Copies beside the target and renames, so that a full disk leaves no half file and an older target stays.
Result<void> copyFile(const QString& from, const QString& to);

} // namespace fovea
