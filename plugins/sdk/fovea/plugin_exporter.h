// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/figure.h>
#include <fovea/result.h>
#include <fovea/sdk_export.h>

#include <QByteArray>
#include <QString>
#include <QtPlugin>

namespace fovea {

/// A plugin that writes figures in a format of its own: what its manifest lists under `exporters` is offered
/// by File > Export figure and taken by `fovea export -o` for every panel.
class FOVEA_SDK_EXPORT PluginExporter {
public:
    virtual ~PluginExporter();
    /// The bytes of the file. A pure function, called on a reading thread; the host writes the file.
    virtual Result<QByteArray> exported(const QString& id, const Figure& figure, const ExportOptions& options)
        = 0;
};

} // namespace fovea

#define FOVEA_PLUGIN_EXPORTER_IID "org.fovea.PluginExporter/2"
Q_DECLARE_INTERFACE(fovea::PluginExporter, FOVEA_PLUGIN_EXPORTER_IID)
