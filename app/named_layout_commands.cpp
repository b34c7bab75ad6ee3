// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"
#include "window_commands.h"
#include "window_workspace.h"

#include <QInputDialog>

namespace fovea {

namespace {

QString textOf(const Value& parameters, std::string_view name)
{
    return QString::fromStdString(parameters.get<std::string>(name, ""));
}

Command command(const char* id, Value::Object parameters)
{
    return { 0, id, std::move(parameters) };
}

Result<CommandEffect> choose(MainWindow& window, const Value& given)
{
    const Value before = window.panels().layoutValue();
    const QString name = textOf(given, "name");
    if (const Result<void> chosen = window.layouts().choose(name); !chosen) {
        return chosen.error();
    }
    return CommandEffect { command("layout.set", { { "state", before } }), {},
        window.layouts().titleOf(name) };
}

Result<CommandEffect> save(NamedLayouts& layouts, const Value& given)
{
    const QString name = textOf(given, "name");
    const Value before = layouts.find(name);
    const std::string state = given.get<std::string>("state", "");
    if (const Result<void> saved = state.empty() ? layouts.save(name) : layouts.put(name, state); !saved) {
        return saved.error();
    }
    CommandEffect effect { command("layout.delete", { { "name", name.toStdString() } }), {}, name,
        command("layout.save", { { "name", name.toStdString() }, { "state", layouts.find(name) } }) };
    if (!before.isNull()) {
        effect.inverse = command("layout.save", { { "name", name.toStdString() }, { "state", before } });
    }
    return effect;
}

Result<CommandEffect> rename(NamedLayouts& layouts, const Value& given)
{
    const QString from = textOf(given, "name"), to = textOf(given, "to");
    if (const Result<void> renamed = layouts.rename(from, to); !renamed) {
        return renamed.error();
    }
    return CommandEffect {
        command("layout.rename", { { "name", to.toStdString() }, { "to", from.toStdString() } }), {}, to
    };
}

Result<CommandEffect> remove(NamedLayouts& layouts, const Value& given)
{
    const QString name = textOf(given, "name");
    const Value before = layouts.find(name);
    if (const Result<void> removed = layouts.remove(name); !removed) {
        return removed.error();
    }
    return CommandEffect { command("layout.save", { { "name", name.toStdString() }, { "state", before } }),
        {}, name };
}

Result<CommandEffect> setFloating(const PanelHost& panels, const Value& given)
{
    const QString id = textOf(given, "panel");
    PanelFrame* frame = id.isEmpty() ? panels.activeFrame() : panels.frame(id);
    if (frame == nullptr) {
        return inputError(FOVEA_TEXT("Command", "There is no panel %1."), { id.toStdString() });
    }
    const bool wasFloating = frame->isFloating();
    const bool isFloating = given.get("floating", !wasFloating);
    frame->setFloating(isFloating);
    frame->show();
    const auto floating = [panel = frame->panelId().toStdString()](bool isWindow) {
        return command("panel.float", { { "panel", panel }, { "floating", isWindow } });
    };
    return CommandEffect { floating(wasFloating), {}, frame->title(), floating(isFloating) };
}

} // namespace

void NamedLayoutCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    NamedLayouts& layouts = window.layouts();
    const auto needsOwn = [&layouts] {
        return layouts.own().isEmpty() ? tr("There is no layout of your own; save one first.") : QString();
    };
    const auto askForName = [&window](const QString& title, const QString& suggested,
                                const std::function<void(const QString&)>& answered) {
        bool isAnswered = false;
        const QString name = QInputDialog::getText(
            &window, title, tr("Name of the layout"), QLineEdit::Normal, suggested, &isAnswered);
        if (isAnswered) {
            answered(name.simplified());
        }
    };
    const auto chooseOwn
        = [&window, &layouts](const QString& title, const std::function<void(const QString&)>& answered) {
              bool isAnswered = false;
              const QString name = QInputDialog::getItem(
                  &window, title, tr("Name of the layout"), layouts.own(), 0, false, &isAnswered);
              if (isAnswered) {
                  answered(name);
              }
          };
    const CommandParameter name { "name", ParameterType::Text, true,
        [] { return tr("name of the layout"); } };
    registry.add({ .id = "layout.choose",
        .title = [] { return tr("Choose a layout"); },
        .help = [] { return tr("Arranges the panels for a question, or as you saved them under a name."); },
        .parameters = { name },
        .run = [&window](const Value& given) { return choose(window, given); } });
    registry.add({ .id = "layout.save",
        .title = [] { return tr("&Save the layout as…"); },
        .help = [] { return tr("Keeps where the panels stand under a name."); },
        .parameters = { name,
            { "state", ParameterType::Text, false,
                [] { return tr("a kept layout; where the panels stand when absent"); } } },
        .run = [&layouts](const Value& given) { return save(layouts, given); },
        .ask =
            [askForName](const auto& answered) {
                askForName(tr("Save the layout"), {}, [&answered](const QString& given) {
                    answered(Value::Object { { "name", given.toStdString() } });
                });
            } });
    registry.add({ .id = "layout.rename",
        .title = [] { return tr("&Rename a layout…"); },
        .help = [] { return tr("Gives one of your layouts another name."); },
        .parameters = { name, { "to", ParameterType::Text, true, [] { return tr("its new name"); } } },
        .whyDisabled = needsOwn,
        .run = [&layouts](const Value& given) { return rename(layouts, given); },
        .ask =
            [askForName, chooseOwn](const auto& answered) {
                chooseOwn(tr("Rename a layout"), [&](const QString& from) {
                    askForName(tr("Rename %1").arg(from), from, [&](const QString& to) {
                        answered(
                            Value::Object { { "name", from.toStdString() }, { "to", to.toStdString() } });
                    });
                });
            } });
    registry.add({ .id = "layout.delete",
        .title = [] { return tr("&Delete a layout…"); },
        .help = [] { return tr("Forgets one of your layouts; the panels stay where they are."); },
        .parameters = { name },
        .whyDisabled = needsOwn,
        .run = [&layouts](const Value& given) { return remove(layouts, given); },
        .ask =
            [chooseOwn](const auto& answered) {
                chooseOwn(tr("Delete a layout"), [&answered](const QString& given) {
                    answered(Value::Object { { "name", given.toStdString() } });
                });
            } });
    registry.add({ .id = "layout.lock",
        .title = [] { return tr("&Lock the panels"); },
        .help = [] { return tr("Panels can then not be dragged elsewhere by mistake."); },
        .parameters
        = { { "locked", ParameterType::Boolean, false, [] { return tr("changes over when absent"); } } },
        .run =
            [&layouts](const Value& given) {
                const bool wasLocked = layouts.isLocked();
                const bool isLocked = given.get("locked", !wasLocked);
                layouts.setLocked(isLocked);
                return CommandEffect { command("layout.lock", { { "locked", wasLocked } }), {}, {},
                    command("layout.lock", { { "locked", isLocked } }) };
            },
        .isOn = [&layouts] { return layouts.isLocked(); } });
    registry.add({ .id = "panel.float",
        .title = [] { return tr("Panel in its own &window"); },
        .help = [] { return tr("Takes the panel out of the window, or back into it."); },
        .parameters = { { "panel", ParameterType::Text, false,
                            [] { return tr("id of the panel; the active one when absent"); } },
            { "floating", ParameterType::Boolean, false, [] { return tr("changes over when absent"); } } },
        .whyDisabled = [&layouts] { return layouts.isLocked() ? tr("The panels are locked.") : QString(); },
        .run = [&window](const Value& given) { return setFloating(window.panels(), given); } });
    QObject::connect(
        &window.panels(), &PanelHost::floatRequested, &registry, [&registry](const PanelFrame* frame) {
            registry.trigger("panel.float", Value::Object { { "panel", frame->panelId().toStdString() } });
        });
}

} // namespace fovea
