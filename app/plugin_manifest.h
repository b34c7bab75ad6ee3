// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace fovea {

/// What a plugin says of itself before any of its code runs (SDK.md).
struct PluginManifest {
    struct PanelEntry {
        QString id, title, area;
        QStringList kinds;
    };
    QString id, name, version, license, description;
    std::vector<PanelEntry> panels;
    QStringList papers;
};

/// The manifest in the meta-data that QPluginLoader reads, or a sentence that says why it is refused.
std::variant<PluginManifest, QString> readManifest(const QJsonObject& metaData);

/// Qt minor version, compiler ABI and architecture of this program, as `fovea_add_plugin` writes them.
QString hostAbi();

} // namespace fovea
