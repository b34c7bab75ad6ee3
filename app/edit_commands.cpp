// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_palette.h"
#include "main_window.h"
#include "outlet.h"
#include "shortcuts_dialog.h"
#include "top_bar.h"
#include "window_commands.h"

#include <QApplication>

#include <algorithm>

namespace fovea {

void EditCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    History& history = window.history();
    // A menu or a dialog that is open speaks of what is there now; a trace on its way would come after it.
    const auto busy = [&window] {
        if (QApplication::activePopupWidget() != nullptr || QApplication::activeModalWidget() != nullptr) {
            return tr("A menu or a dialog is open.");
        }
        return window.opener().isBusy() ? tr("A trace is being opened.") : QString();
    };
    const auto add
        = [&registry](std::string id, QString (*title)(), QString (*help)(), QList<QKeySequence> keys,
              std::function<QString()> whyDisabled, std::function<void()> act) {
              registry.add({ .id = std::move(id),
                  .title = title,
                  .help = help,
                  .keys = std::move(keys),
                  .whyDisabled = std::move(whyDisabled),
                  .run =
                      [act = std::move(act)](const Value&) {
                          act();
                          return CommandEffect {};
                      },
                  .isRecorded = false });
          };
    add(
        "edit.undo", [] { return tr("&Undo"); }, [] { return tr("Takes back the last change of the view."); },
        { QKeySequence("Ctrl+Z") },
        [&history, busy] { return history.index() == 0 ? tr("There is nothing to undo.") : busy(); },
        [&history] { history.undo(); });
    add(
        "edit.redo", [] { return tr("&Redo"); }, [] { return tr("Does again what was undone."); },
        { QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y") },
        [&history, busy] {
            return history.index() == history.count() ? tr("There is nothing to do again.") : busy();
        },
        [&history] { history.redo(); });
    const auto needsFigure = [&window] {
        if (!window.workbench().selection().trace) {
            return tr("No trace is open.");
        }
        return window.panels().activeFrame() == nullptr ? tr("No panel is open.") : QString();
    };
    add(
        "edit.copyPicture", [] { return tr("Copy &picture"); },
        [] { return tr("Puts what the active panel shows into the clipboard as a picture."); },
        { QKeySequence("Ctrl+Shift+C") }, needsFigure, [&window] { window.outlet().copyPicture(); });
    add(
        "edit.copyNumbers", [] { return tr("Copy &numbers"); },
        [] { return tr("Puts the numbers of the active panel into the clipboard as a table."); },
        { QKeySequence("Ctrl+Shift+N") }, needsFigure, [&window] { window.outlet().copyNumbers(); });
    add(
        "edit.copyCommand", [] { return tr("Copy as &command"); },
        [] { return tr("Puts the command line that draws this figure into the clipboard."); },
        { QKeySequence("Ctrl+Alt+C") }, needsFigure, [&window] { window.outlet().copyActiveCommand(); });
    add(
        "input.focus", [] { return tr("Go to the &text field"); },
        [] { return tr("Puts the keyboard into the field for the text to run."); },
        { QKeySequence("Ctrl+L") }, {}, [&window] { window.regions().topBar().focusInput(); });
    add(
        "window.palette", [] { return tr("Command &palette…"); },
        [] { return tr("Finds any command, panel, head, token or setting by a few letters."); },
        { QKeySequence("Ctrl+Shift+P") }, {}, [&window] { CommandPalette::toggle(window); });
    add(
        "edit.shortcuts", [] { return tr("&Keys…"); },
        [] { return tr("Shows the keys of all commands, and changes them."); }, {}, {},
        [&window] { (new ShortcutsDialog(window.commands(), window.shortcuts(), &window))->show(); });
    // Whoever follows the opener hears first: what is selected and compared in the trace belongs to the step.
    history.setBusy([&window] { return window.opener().isBusy(); });
    QObject::connect(
        &window.opener(), &FileOpener::busyChanged, &history, &History::proceed, Qt::QueuedConnection);
    add(
        "edit.forgetStep", [] { return tr("&Forget the last step"); },
        [] { return tr("Takes a step that cannot be undone off the history, to get at those before it."); },
        {}, [&history, busy] { return history.index() == 0 ? tr("There is nothing to undo.") : busy(); },
        [&history] { history.forgetStep(); });
    registry.add({ .id = "edit.goToStep",
        .title = [] { return tr("Go to step"); },
        .help = [] { return tr("Undoes or does again until so many steps of the history are done."); },
        .parameters = { { "step", ParameterType::Integer, true, [] { return tr("0 is the beginning"); } } },
        .whyDisabled
        = [&history, busy] { return history.count() == 0 ? tr("There is nothing to undo.") : busy(); },
        .run =
            [&history](const Value& given) {
                history.goTo(static_cast<int>(
                    std::clamp<int64_t>(given.get("step", int64_t { 0 }), 0, History::maximumCount)));
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
