// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_format.h"

#include "guarded_call.h"
#include "plugin_loader.h"

#include <fovea/plugin_exporter.h>

#include <QCoreApplication>
#include <QFileInfo>

namespace fovea {

namespace {

Error failed(const QString& id, const QString& reason)
{
    return Error(ErrorKind::Internal, FOVEA_TEXT("FigureFormat", "The exporter %1 failed: %2"),
        { id.toStdString(), reason.toStdString() });
}

Result<std::string> bytesOf(
    PluginExporter& exporter, const QString& id, const Figure& figure, const ExportOptions& options)
{
    QString thrown;
    const std::optional<Result<QByteArray>> bytes
        = guardedCall([&] { return exporter.exported(id, figure, options); },
            [&](const QString& reason) { thrown = reason; });
    if (!bytes) {
        return failed(id, thrown);
    }
    return *bytes ? Result<std::string>((**bytes).toStdString()) : Result<std::string>(bytes->error());
}

} // namespace

FigureFormat pluginFormat(PluginLoader& plugins, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const PluginFile& file : plugins.files()) {
        for (const PluginManifest::ExporterEntry& entry : file.manifest.exporters) {
            if (!file.isUsable() || entry.suffix.compare(suffix, Qt::CaseInsensitive) != 0) {
                continue;
            }
            QString problem;
            auto* exporter = plugins.interfaceOf<PluginExporter>(file.manifest.id, problem);
            return [exporter, id = entry.id, problem](const Figure& figure, const ExportOptions& options) {
                return exporter != nullptr ? bytesOf(*exporter, id, figure, options)
                                           : Result<std::string>(failed(id, problem));
            };
        }
    }
    return {};
}

QStringList exporterFilters(const PluginLoader& plugins)
{
    QStringList filters;
    for (const PluginFile& file : plugins.files()) {
        for (const PluginManifest::ExporterEntry& entry : file.manifest.exporters) {
            if (file.isUsable()) {
                const QString title = QCoreApplication::translate(
                    file.manifest.id.toUtf8().constData(), entry.title.toUtf8().constData());
                filters << QString("%1 (*.%2)").arg(title, entry.suffix);
            }
        }
    }
    return filters;
}

} // namespace fovea
