// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace_document.h"

#include <QString>

namespace fovea {

/// The print of a file, or of the config.json in a folder: its size, and BLAKE2s-128 of its first and last
/// 64 KiB. Empty when that cannot be read. A trace's header lies at its beginning, so two traces never share
/// one.
FilePrint printOf(const QString& path);

} // namespace fovea
