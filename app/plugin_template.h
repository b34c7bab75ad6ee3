// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

namespace fovea {

/// Writes a plugin that builds, tests and packs in one command into a new folder: the example of the SDK
/// under another name. `name` is small letters, digits and _.
Result<void> writePluginTemplate(const QString& name, const QString& folder);

} // namespace fovea
