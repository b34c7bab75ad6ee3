// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "script_runner.h"

#include "figure_return.h"
#include "main_window.h"
#include "note_book.h"
#include "script_text.h"
#include "session_script.h"
#include "window_habits.h"
#include "window_workspace.h"

#include <QEventLoop>
#include <QFile>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace fovea {

namespace {

Result<std::string> readFile(const QString& path)
{
    QFile file(path);
    const bool isOpen = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return inputError(FOVEA_TEXT("Script", "The script %1 cannot be read: %2"),
            { path.toStdString(), file.errorString().toStdString() });
    }
    // One byte more than a script may have, so that parseScript refuses what goes on.
    constexpr qint64 limit = (16 << 20) + 1;
    return file.read(limit).toStdString();
}

/// The problem that the window has shown since `count` banners, if it is an error.
std::optional<Error> problemIn(MainWindow& window, const std::vector<Banner*>& before)
{
    for (Banner* banner : window.banners().banners()) {
        const bool isNew = std::find(before.begin(), before.end(), banner) == before.end();
        if (isNew && banner->kind() == Banner::Kind::Error) {
            return inputError(
                "%1: %2", { banner->problem().what.toStdString(), banner->problem().sentence.toStdString() });
        }
    }
    return std::nullopt;
}

/// Until nothing is under way. No time limit: a run takes what it takes.
Result<void> settle(MainWindow& window, const std::vector<Banner*>& before)
{
    QTimer tick;
    tick.start(20);
    QEventLoop loop;
    // What a command began by a queued call counts as well.
    loop.processEvents(QEventLoop::AllEvents);
    int quietRounds = 0;
    while (quietRounds < 2) {
        if (std::optional<Error> problem = problemIn(window, before)) {
            return *std::move(problem);
        }
        quietRounds = isSettled(window) ? quietRounds + 1 : 0;
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return {};
}

} // namespace

bool isQuiet(MainWindow& window)
{
    // A model that nobody uses is left unloaded until it is wanted.
    const std::vector<OpenModel>& models = window.control().models();
    const bool isLoading = std::any_of(
        models.begin(), models.end(), [](const OpenModel& model) { return model.opening != 0; });
    const OpenModel* current = window.control().currentModel();
    const auto* notes = window.findChild<const NoteBook*>();
    return !isLoading && (current == nullptr || current->engineKey != 0)
        && window.engine().state() != SessionControl::State::Starting && !window.opener().isBusy()
        && !window.control().isRunning() && !window.panels().isLoading() && !window.workbench().isReading()
        && !window.history().isUnderWay() && !window.workspace().workspace().isBusy()
        && !window.figureReturn().isBusy() && (notes == nullptr || !notes->isWriting());
}

bool isSettled(MainWindow& window)
{
    return isQuiet(window) && !window.habits().samples().isOpening();
}

Result<void> runScript(MainWindow& window, const QString& path)
{
    const Result<std::string> text = readFile(path);
    if (!text) {
        return text.error();
    }
    const std::string source = path == "-" ? "<stdin>" : path.toStdString();
    const Result<std::vector<ScriptLine>> lines = parseScript(*text, source, window.commands());
    if (!lines) {
        return lines.error();
    }
    const std::vector<Banner*> before = window.banners().banners();
    if (const Result<void> isReady = settle(window, before); !isReady) {
        return isReady.error();
    }
    for (const ScriptLine& line : *lines) {
        const Command command = window.script().resolved(line.command);
        if (const Result<void> done = window.commands().execute(command.name, command.parameters); !done) {
            return scriptError(source, line, done.error());
        }
        if (const Result<void> settled = settle(window, before); !settled) {
            return scriptError(source, line, settled.error());
        }
    }
    return {};
}

} // namespace fovea
