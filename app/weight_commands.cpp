// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weight_commands.h"

#include "main_window.h"
#include "view_values.h"

#include <QFileInfo>

namespace fovea {

void WeightCommands::add(MainWindow& window)
{
    const auto modelIn = [&window](const Value& given) {
        const OpenModel* current = window.control().currentModel();
        const QString asked = QString::fromStdString(given.get<std::string>("path", ""));
        const QString path = asked.isEmpty() && current != nullptr ? current->path : asked;
        return QFileInfo(path).exists() ? QFileInfo(path).canonicalFilePath() : path;
    };
    window.commands().add({ .id = "model.weights",
        .title = [] { return tr("Look at its &weights"); },
        .help =
            [] {
                return tr("Shows the tensors of a model as numbers and pictures, with their statistics, in "
                          "the trace "
                          "browser. They are read from its files; the model need not fit into memory.");
            },
        .parameters = { { "path", ParameterType::Path, false,
            [] { return tr("folder or .safetensors file of the model; the current one when absent"); } } },
        .whyDisabled =
            [&window] {
                return window.control().currentModel() != nullptr ? QString() : tr("Open a model first.");
            },
        .run = [&window, modelIn](const Value& given) -> Result<CommandEffect> {
            const QString path = modelIn(given);
            const bool isOpen = openTraceAt(path, window.workbench()) != 0;
            if (path.isEmpty() || !QFileInfo::exists(path)) {
                return inputError(FOVEA_TEXT("Command", "The model %1 is not open."), { path.toStdString() });
            }
            window.opener().openTrace({ path, {}, {}, Value() });
            CommandEffect effect;
            effect.done = Command { 0, "model.weights", Value::Object { { "path", path.toStdString() } } };
            if (!isOpen) {
                effect.inverse
                    = Command { 0, "trace.close", Value::Object { { "trace", path.toStdString() } } };
            }
            return effect;
        } });
}

} // namespace fovea
