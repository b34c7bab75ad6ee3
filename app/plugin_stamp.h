// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin_manifest.h"

namespace fovea {

/// What `fovea_add_plugin` gave to moc under `key`; empty when it was not given.
QString stampOf(const QJsonObject& metaData, const char* key);

/// Empty when a plugin with these stamps may be loaded by `host`, or a sentence that says which rebuild is
/// needed. The API may be older within one major version; the data model may be older; the ABI is the same.
QString whyStampRefused(const QJsonObject& metaData, const PluginHostVersions& host);

} // namespace fovea
