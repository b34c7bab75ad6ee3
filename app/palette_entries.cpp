// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "palette_entries.h"

#include "help_center.h"
#include "main_window.h"
#include "view_values.h"
#include "window_habits.h"

#include <fovea/json.h>

#include <QAction>

namespace fovea {

namespace {

using Entries = std::vector<PaletteEntry>;

void addCommands(MainWindow& window, Entries& entries)
{
    for (const WindowCommand* command : window.commands().commands()) {
        if (command->id == "window.palette") {
            continue;
        }
        const QList<QKeySequence> keys = window.shortcuts().keys(command->id);
        entries.push_back({ command->id, {}, plainTitle(*command), PaletteEntries::tr("command"),
            command->help(), keys.value(0).toString(QKeySequence::NativeText),
            window.commands().whyDisabled(command->id) });
    }
}

/// An object: what the command does with `parameters` goes there.
void addObject(MainWindow& window, Entries& entries, const char* command, Value parameters, QString title,
    QString group, QString help)
{
    entries.push_back({ command, std::move(parameters), std::move(title), std::move(group), std::move(help),
        {}, window.commands().whyDisabled(command), false });
}

void addSettings(MainWindow& window, Entries& entries)
{
    const QString group = PaletteEntries::tr("setting");
    for (const PanelFrame* frame : window.panels().frames()) {
        addObject(window, entries, "panel.show",
            Value::Object { { "panel", frame->panelId().toStdString() }, { "visible", true } },
            frame->title(), PaletteEntries::tr("panel"), frame->panelId());
    }
    addObject(window, entries, "window.theme", Value::Object { { "theme", "dark" } },
        PaletteEntries::tr("Theme: dark"), group, PaletteEntries::tr("Light on dark."));
    addObject(window, entries, "window.theme", Value::Object { { "theme", "light" } },
        PaletteEntries::tr("Theme: light"), group, PaletteEntries::tr("Dark on light."));
    for (const auto& [code, name] : Language::all()) {
        addObject(window, entries, "window.language", Value::Object { { "language", code.toStdString() } },
            PaletteEntries::tr("Language: %1").arg(name), group, code);
    }
}

void addHelp(MainWindow& window, Entries& entries)
{
    const HelpPages& pages = window.habits().help().pages();
    for (const QString& id : pages.ids()) {
        addObject(window, entries, "help.show", Value::Object { { "page", id.toStdString() } },
            pages.title(id, window.language().code()), PaletteEntries::tr("help"), id);
    }
    for (const Sample& sample : window.habits().samples().all()) {
        addObject(window, entries, "sample.open", Value::Object { { "sample", sample.id.toStdString() } },
            sample.title, PaletteEntries::tr("sample"), sample.what);
    }
}

/// What the menus of the panels in front have.
void addPanelActions(MainWindow& window, Entries& entries)
{
    for (const PanelFrame* frame : window.panels().frames()) {
        if (!frame->isVisible() || !frame->isInFront()) {
            continue;
        }
        for (const QAction* action : frame->panel().actions()) {
            if (action->isEnabled() && !action->isSeparator() && !action->text().isEmpty()) {
                addObject(window, entries, "panel.act",
                    Value::Object { { "panel", frame->panelId().toStdString() },
                        { "action", action->text().toStdString() } },
                    action->text(), frame->title(), action->toolTip());
            }
        }
    }
}

void addOpen(MainWindow& window, Entries& entries)
{
    WorkbenchHost& workbench = window.workbench();
    for (const int key : workbench.traces()) {
        addObject(window, entries, "view.select", selectionValue(workbench.selectionFor(key), workbench),
            workbench.traceTitle(key), PaletteEntries::tr("trace"), tracePath(key, workbench));
    }
    for (const OpenModel& model : window.control().models()) {
        addObject(window, entries, "model.use", Value::Object { { "path", model.path.toStdString() } },
            model.name, PaletteEntries::tr("model"), model.path);
    }
}

void addPlaces(MainWindow& window, Entries& entries)
{
    WorkbenchHost& workbench = window.workbench();
    const Selection& now = workbench.selection();
    const std::shared_ptr<const Trace> trace = now.trace ? workbench.trace(*now.trace) : nullptr;
    if (trace == nullptr || !trace->isTrace()) {
        return;
    }
    const auto addPlace = [&](const Selection& place, QString title, QString group) {
        addObject(window, entries, "view.select", selectionValue(place, workbench), std::move(title),
            std::move(group), selectionSummary(place));
    };
    for (const int layer : trace->attentionLayers()) {
        Selection place = now;
        place.layer = layer;
        addPlace(place, PaletteEntries::tr("Layer %1").arg(layer), PaletteEntries::tr("layer"));
        for (int head = 0; head < trace->headCount(layer); ++head) {
            place.head = head;
            addPlace(place, QString("L%1 H%2").arg(layer).arg(head), PaletteEntries::tr("head"));
        }
    }
    const Result<TraceTokens> tokens
        = now.example ? trace->tokens(*now.example) : Result<TraceTokens>(TraceTokens {});
    for (std::size_t i = 0; tokens && i < tokens->texts.size(); ++i) {
        Selection place = now;
        place.query = static_cast<int64_t>(i);
        addPlace(place, QString::fromStdString(tokens->texts[i]),
            PaletteEntries::tr("token %1").arg(static_cast<int>(i)));
    }
}

} // namespace

QString PaletteEntry::name() const
{
    return QString::fromStdString(command + (parameters.isNull() ? "" : " " + formatJson(parameters)));
}

std::vector<PaletteEntry> PaletteEntries::of(MainWindow& window)
{
    std::vector<PaletteEntry> entries;
    addCommands(window, entries);
    addSettings(window, entries);
    addHelp(window, entries);
    addPanelActions(window, entries);
    addOpen(window, entries);
    addPlaces(window, entries);
    return entries;
}

} // namespace fovea
