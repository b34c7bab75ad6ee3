// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest_reader.h"

#include <fovea/plugin_settings.h>

namespace fovea {

/// The settings that a manifest lists under "settings" (SDK.md). What is wrong is told by the reader.
std::vector<SettingEntry> readSettingsSchema(ManifestReader& manifest);

} // namespace fovea
