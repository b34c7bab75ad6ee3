// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "entropy.h"
#include "entropy_panel.h"

#include <fovea/plugin.h>
#include <fovea/plugin_commands.h>
#include <fovea/plugin_exporter.h>
#include <fovea/plugin_verbs.h>

#include <QCoreApplication>
#include <QObject>

namespace head_entropy {

namespace {

// For lupdate: the host translates the texts of the manifest in the context that is the plugin's id.
[[maybe_unused]] constexpr const char* texts[] { QT_TRANSLATE_NOOP("head_entropy", "Head entropy"),
    QT_TRANSLATE_NOOP(
        "head_entropy", "How widely every attention head looks: the entropy of its rows, layer by layer."),
    QT_TRANSLATE_NOOP("head_entropy", "Unit"), QT_TRANSLATE_NOOP("head_entropy", "1 nat is 1.44 bit."),
    QT_TRANSLATE_NOOP("head_entropy", "Numbers in the cells"),
    QT_TRANSLATE_NOOP("head_entropy", "Left out where a cell is too small for them."),
    QT_TRANSLATE_NOOP("head_entropy", "Head entropy: set the unit"),
    QT_TRANSLATE_NOOP("head_entropy", "Shows entropies in bit or nat."),
    QT_TRANSLATE_NOOP("head_entropy", "Gnuplot matrix") };

} // namespace

class HeadEntropy final : public QObject,
                          public fovea::Plugin,
                          public fovea::PluginCommands,
                          public fovea::PluginExporter,
                          public fovea::PluginVerbs {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "head_entropy.json")
    Q_INTERFACES(fovea::Plugin fovea::PluginCommands fovea::PluginExporter fovea::PluginVerbs)
public:
    std::unique_ptr<fovea::Panel> createPanel(const QString& id, fovea::Workbench& workbench) override
    {
        return id == "head_entropy.grid" ? std::make_unique<EntropyPanel>(workbench) : nullptr;
    }

    fovea::Result<std::optional<fovea::Command>> runCommand(
        const QString& id, const fovea::Value& parameters, fovea::Workbench& workbench) override
    {
        const fovea::Value before = workbench.settings().value("unit");
        if (const fovea::Result<void> set
            = workbench.settings().set("unit", parameters.get("unit", std::string()));
            !set) {
            return set.error();
        }
        // The same command with what was set before undoes it.
        return std::optional(
            fovea::Command { 0, id.toStdString(), fovea::Value::Object { { "unit", before } } });
    }

    fovea::Result<QByteArray> exported(
        const QString&, const fovea::Figure& figure, const fovea::ExportOptions&) override
    {
        if (figure.data.shape().rank() != 2 || figure.data.dtype() != fovea::DType::F32) {
            return fovea::usageError("A gnuplot matrix has two axes of numbers; this figure has others.");
        }
        QByteArray text;
        const int64_t columns = figure.data.shape()[1];
        int64_t at = 0;
        for (const float value : figure.data.values<float>()) {
            text += QByteArray::number(static_cast<double>(value), 'g', 9);
            text += ++at % columns == 0 ? '\n' : ' ';
        }
        return text;
    }

    fovea::Result<QString> runVerb(const QString&, const QStringList& arguments) override
    {
        if (arguments.size() != 1) {
            return fovea::usageError("head-entropy wants one trace: fovea head-entropy run.h5");
        }
        const fovea::Result<fovea::Trace> trace = fovea::Trace::open(arguments.front().toStdString());
        if (!trace) {
            return trace.error();
        }
        const fovea::Result<fovea::Array> values = entropies(*trace, 0);
        if (!values) {
            return values.error();
        }
        QString text = "layer\thead\tentropy_bit\n";
        const int64_t heads = values->shape()[1];
        for (std::size_t i = 0; i < values->values<float>().size(); ++i) {
            const auto place = static_cast<int64_t>(i);
            text += QString("%1\t%2\t%3\n")
                        .arg(trace->attentionLayers()[static_cast<std::size_t>(place / heads)])
                        .arg(place % heads)
                        .arg(static_cast<double>(values->values<float>()[i]), 0, 'g', 6);
        }
        return text;
    }
};

} // namespace head_entropy

#include "plugin.moc"
