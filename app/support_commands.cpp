// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics.h"
#include "figure_actions.h"
#include "help_center.h"
#include "main_window.h"
#include "outlet.h"
#include "report_dialog.h"
#include "status_line.h"
#include "window_commands.h"
#include "window_habits.h"

#include <QClipboard>
#include <QGuiApplication>

namespace fovea {

namespace {

constexpr int reportedLines = 200;

void showReport(MainWindow& window)
{
    ReportDialog::Content content;
    content.diagnostics = [&window] { return window.habits().diagnostics(); };
    content.settings = [&window] { return settingsText(window.settings()); };
    content.log
        = [&window] { return withoutHome(window.habits().log().lastLines(reportedLines).join('\n')); };
    content.rows = [&window] {
        const PanelFrame* frame = window.panels().activeFrame();
        const std::optional<Result<Figure>> figure
            = frame != nullptr ? frame->ask([frame] { return figureOf(frame->panel()); }) : std::nullopt;
        const Result<std::string> text
            = figure && *figure ? formatNumbers(**figure) : Result<std::string>(std::string());
        return text ? QString::fromStdString(*text) : QString();
    };
    auto* dialog = new ReportDialog(std::move(content), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ReportDialog::saved, &window, [&window](const QString& folder) {
        window.statusLine().setMessage(SupportCommands::tr("The report is in %1").arg(folder));
    });
    QObject::connect(dialog, &ReportDialog::failed, &window, [&window](const QString& sentence) {
        window.showProblem({ SupportCommands::tr("The report was not saved"), sentence, {} });
    });
    dialog->show();
}

} // namespace

void SupportCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    registry.add({ .id = "help.show",
        .title = [] { return tr("&Help"); },
        .help =
            [] {
                return tr(
                    "Opens the help at the page of what the keyboard is in, or at the one that is named.");
            },
        .parameters = { { "page", ParameterType::Text, false, [] { return tr("start, export, keys …"); } } },
        .keys = { QKeySequence("F1") },
        .run = [&window](const Value& given) -> Result<CommandEffect> {
            const QString page = QString::fromStdString(given.get<std::string>("page", ""));
            const HelpPages& pages = window.habits().help().pages();
            if (!page.isEmpty() && !pages.has(page)) {
                return inputError(FOVEA_TEXT("Command", "There is no help page %1; there are: %2"),
                    { page.toStdString(), pages.ids().join(", ").toStdString() });
            }
            window.habits().help().show(page);
            return CommandEffect {};
        },
        .isRecorded = false });
    registry.add({ .id = "help.abilities",
        .title = [] { return tr("&What Fovea can do"); },
        .help = [] { return tr("A table of what is there and what is not there yet, with what shows it."); },
        .run =
            [&window](const Value&) {
                window.habits().help().show("abilities");
                return CommandEffect {};
            },
        .isRecorded = false });
    registry.add({ .id = "sample.open",
        .title = [] { return tr("&Sample"); },
        .help = [] { return tr("Opens a sample: a model, what is run through it and what to look at."); },
        .parameters
        = { { "sample", ParameterType::Text, true, [] { return tr("sort, compare, heads …"); } } },
        .whyDisabled =
            [&window] {
                return window.habits().samples().isOpening() ? tr("A sample is under way.") : QString();
            },
        .run = [&window](const Value& given) -> Result<CommandEffect> {
            Samples& samples = window.habits().samples();
            const std::string id = given.get<std::string>("sample", "");
            if (samples.open(QString::fromStdString(id))) {
                return CommandEffect {};
            }
            std::string known;
            for (const Sample& each : samples.all()) {
                known += (known.empty() ? "" : ", ") + each.id.toStdString();
            }
            return inputError(FOVEA_TEXT("Command", "There is no sample %1; there are: %2"), { id, known });
        },
        .isRecorded = false });
    registry.add({ .id = "help.report",
        .title = [] { return tr("&Report a problem…"); },
        .help
        = [] { return tr("Shows what a report would hold, and saves it as a folder. Nothing is sent."); },
        .run =
            [&window](const Value&) {
                showReport(window);
                return CommandEffect {};
            },
        .isRecorded = false });
    registry.add({ .id = "help.copyDiagnostics",
        .title = [] { return tr("Copy &diagnostics"); },
        .help = [] { return tr("Puts versions, machine, engine and plugins into the clipboard as text."); },
        .run =
            [&window](const Value&) {
                QGuiApplication::clipboard()->setText(window.habits().diagnostics());
                window.statusLine().setMessage(tr("The diagnostics are in the clipboard"));
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
