// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"
#include "top_bar.h"
#include "window_commands.h"

namespace fovea {

void RunCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    RunControl& control = window.control();
    registry.add({ .id = "run.start",
        .title = [] { return tr("&Run the text"); },
        .help = [] { return tr("Runs a text through the model and records its attention."); },
        .parameters
        = { { "text", ParameterType::Text, true, [] { return tr("a sentence, or token ids"); } } },
        .keys = { QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter") },
        .whyDisabled =
            [&control] {
                if (control.currentModel() == nullptr) {
                    return tr("No model is open. Open a model folder first (Ctrl+O).");
                }
                return control.isRunning() ? tr("A run is under way.") : QString();
            },
        .run =
            [&window, &control](const Value& given) {
                const QString text = QString::fromStdString(given.get<std::string>("text", ""));
                window.regions().topBar().setText(text);
                control.run(text);
                return CommandEffect { std::nullopt, {}, text.simplified() };
            },
        .ask =
            [&window](const auto& answered) {
                const QString text = window.regions().topBar().text();
                if (!text.trimmed().isEmpty()) {
                    answered(Value::Object { { "text", text.toStdString() } });
                }
            } });
    registry.add({ .id = "run.cancel",
        .title = [] { return tr("&Cancel"); },
        .help = [] { return tr("Stops the run, or a model being loaded; what is recorded so far stays."); },
        .keys = { QKeySequence("Esc") },
        .whyDisabled =
            [&control] {
                return control.isRunning() || control.isLoading() ? QString() : tr("Nothing is running.");
            },
        .run =
            [&control](const Value&) {
                control.cancel();
                return CommandEffect {};
            },
        .isRecorded = false });
    registry.add({ .id = "engine.restart",
        .title = [] { return tr("Restart the &engine"); },
        .help
        = [] { return tr("Ends the engine process and starts another; open models are loaded again."); },
        .keys = { QKeySequence("Ctrl+Shift+R") },
        .run =
            [&window](const Value&) {
                window.restartEngine();
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
