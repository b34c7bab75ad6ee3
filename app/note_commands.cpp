// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "note_commands.h"

#include "main_window.h"
#include "note_book.h"
#include "note_values.h"
#include "notes_dock.h"
#include "view_values.h"

#include <QDateTime>
#include <QInputDialog>

namespace fovea {

namespace {

/// Which open trace is meant: the one with the path in `trace`, else the selected one.
Result<int> traceIn(const Value& given, const WorkbenchHost& workbench)
{
    const std::string path = given.get<std::string>("trace", "");
    const int key = path.empty() ? workbench.selection().trace.value_or(0)
                                 : openTraceAt(QString::fromStdString(path), workbench);
    return key != 0 ? Result<int>(key)
                    : usageError(FOVEA_TEXT("Command", "%1: is not open, so no note can be written to it"),
                        { path.empty() ? "-" : path });
}

/// The note as the parameters of `note.add`.
Value noteParameters(const Note& note, int trace, const WorkbenchHost& workbench)
{
    Value at = describe(note);
    for (const char* const name : { "id", "text", "created", "changed" }) {
        at.as<Value::Object>()->erase(name);
    }
    return Value::Object { { "trace", tracePath(trace, workbench).toStdString() }, { "text", note.text },
        { "at", std::move(at) }, { "id", note.id }, { "created", note.created } };
}

/// The note that `note.add` is to write.
Result<Note> noteIn(const Value& given, const WorkbenchHost& workbench)
{
    Value value = Value::Object {};
    const Value* at = given.find("at");
    if (at != nullptr && at->as<Value::Object>() != nullptr) {
        value = *at;
    } else {
        value = describe(noteAt(workbench.selection()));
    }
    value["text"] = given.get<std::string>("text", "");
    value["id"] = given.get<std::string>("id", "");
    value["created"] = given.get<std::string>("created", "");
    Result<Note> note = noteFrom(value);
    if (note && note->id.empty()) {
        note->id = freshNoteId();
    }
    if (note && note->created.empty()) {
        note->created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    }
    return note;
}

QString summaryOf(const Note& note)
{
    const QString text = QString::fromStdString(note.text).simplified();
    return text.size() > 40 ? text.left(39) + QChar(0x2026) : text;
}

/// The note that a command names, and its trace.
struct Named {
    int trace = 0;
    Note note;
};

Result<Named> namedIn(const Value& given, const WorkbenchHost& workbench, const NoteBook& book)
{
    const Result<int> trace = traceIn(given, workbench);
    if (!trace) {
        return trace.error();
    }
    const std::string id = given.get<std::string>("id", "");
    const Note* note = book.find(*trace, id);
    return note != nullptr
        ? Result<Named>(Named { *trace, *note })
        : usageError(FOVEA_TEXT("Command", "the trace has no note \"%1\"; \"note.add\" writes one"), { id });
}

/// At first beside the trace browser, so that no other panel gets narrower.
void showNotes(PanelHost& panels, NotesDock& notes, bool isVisible)
{
    PanelFrame* browser = panels.frame("trace_browser.tree");
    if (isVisible && browser != nullptr && notes.takePlace()) {
        panels.tabifyDockWidget(browser, &notes);
    }
    notes.setVisible(isVisible);
    if (isVisible) {
        notes.raise();
    }
}

} // namespace

void NoteCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    WorkbenchHost& workbench = window.workbench();
    auto* book = new NoteBook(workbench, &window);
    auto* dock = new NotesDock(*book, workbench, registry, &window.panels());
    window.panels().addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
    QObject::connect(book, &NoteBook::failed, &window, [&window](const QString& reason) {
        window.banners().add(Banner::Kind::Error, { tr("The note was not kept"), reason, {} });
    });
    const auto whyNot = [&workbench] {
        return workbench.selection().trace ? QString() : tr("Open a trace first: notes are written to one.");
    };
    const CommandParameter trace { "trace", ParameterType::Path, false,
        [] { return tr("the trace; the selected one when absent"); } };
    const CommandParameter id { "id", ParameterType::Text, true, [] { return tr("which note"); } };
    const CommandParameter text { "text", ParameterType::Text, true, [] { return tr("what it says"); } };

    registry.add({ .id = "note.add",
        .title = [] { return tr("&Note…"); },
        .help =
            [] {
                return tr("Writes a note to what is selected: a token, a head, a layer, a step. It is kept "
                          "with the "
                          "trace.");
            },
        .parameters = { text, trace,
            { "at", ParameterType::Any, false,
                [] { return tr("{\"layer\": 3, \"head\": 5 …}; what is selected when absent"); } },
            { "id", ParameterType::Text, false, [] { return tr("which note; a new one when absent"); } },
            { "created", ParameterType::Text, false,
                [] { return tr("when it was written; now when absent"); } } },
        .keys = { QKeySequence("Ctrl+M") },
        .whyDisabled = whyNot,
        .run = [&workbench, book](const Value& given) -> Result<CommandEffect> {
            const Result<int> key = traceIn(given, workbench);
            const Result<Note> note = key ? noteIn(given, workbench) : key.error();
            if (!note) {
                return note.error();
            }
            book->add(*key, *note);
            return CommandEffect { Command { 0, "note.remove",
                                       Value::Object { { "trace", tracePath(*key, workbench).toStdString() },
                                           { "id", note->id } } },
                {}, summaryOf(*note), Command { 0, "note.add", noteParameters(*note, *key, workbench) } };
        },
        .ask =
            [&window](const std::function<void(const Value&)>& answered) {
                bool isDone = false;
                const QString written = QInputDialog::getMultiLineText(
                    &window, tr("Note"), placeText(noteAt(window.workbench().selection())), {}, &isDone);
                if (isDone && !written.trimmed().isEmpty()) {
                    answered(Value::Object { { "text", written.toStdString() } });
                }
            } });
    registry.add({ .id = "note.change",
        .title = [] { return tr("Change a note"); },
        .help = [] { return tr("Replaces what a note says."); },
        .parameters = { id, text, trace },
        .whyDisabled = whyNot,
        .run = [&workbench, book](const Value& given) -> Result<CommandEffect> {
            const Result<Named> named = namedIn(given, workbench, *book);
            if (!named) {
                return named.error();
            }
            Note note = named->note;
            note.text = given.get<std::string>("text", "");
            if (note.text.empty()) {
                return usageError(FOVEA_TEXT("Notes", "a note without a text says nothing"));
            }
            book->change(named->trace, note);
            const std::string path = tracePath(named->trace, workbench).toStdString();
            const auto saying = [&](const std::string& words) {
                return Command { 0, "note.change",
                    Value::Object { { "trace", path }, { "id", note.id }, { "text", words } } };
            };
            return CommandEffect { saying(named->note.text), {}, summaryOf(note), saying(note.text) };
        } });
    registry.add({ .id = "note.remove",
        .title = [] { return tr("Remove a note"); },
        .help = [] { return tr("Takes a note away; undo brings it back."); },
        .parameters = { id, trace },
        .whyDisabled = whyNot,
        .run = [&workbench, book](const Value& given) -> Result<CommandEffect> {
            const Result<Named> named = namedIn(given, workbench, *book);
            if (!named) {
                return named.error();
            }
            book->remove(named->trace, named->note.id);
            return CommandEffect { Command {
                                       0, "note.add", noteParameters(named->note, named->trace, workbench) },
                {}, summaryOf(named->note),
                Command { 0, "note.remove",
                    Value::Object { { "trace", tracePath(named->trace, workbench).toStdString() },
                        { "id", named->note.id } } } };
        } });
    registry.add({ .id = "window.notes",
        .title = [] { return tr("N&otes"); },
        .help = [] { return tr("Shows or hides the notes of the open traces."); },
        .parameters
        = { { "visible", ParameterType::Boolean, false, [] { return tr("changes over when absent"); } } },
        .run = [dock, &panels = window.panels()](const Value& given) -> Result<CommandEffect> {
            const bool wasOn = !dock->isHidden();
            const bool isOn = given.get("visible", !wasOn);
            showNotes(panels, *dock, isOn);
            return CommandEffect { Command { 0, "window.notes", Value::Object { { "visible", wasOn } } }, {},
                {}, Command { 0, "window.notes", Value::Object { { "visible", isOn } } } };
        },
        .isOn = [dock] { return !dock->isHidden(); } });
}

} // namespace fovea
