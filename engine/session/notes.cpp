// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/runners.h"
#include "session/weight_nodes.h"

#include <fovea/notes.h>

namespace fovea {

namespace {

Value listOf(const std::vector<Note>& notes)
{
    Value::List list;
    for (const Note& note : notes) {
        list.push_back(describe(note));
    }
    return list;
}

/// A note in the parameter `note`, where the Command has one.
Result<Note> noteIn(Parameters& parameters)
{
    const Value* value = parameters.value("note");
    return value != nullptr && value->as<Value::Object>() != nullptr
        ? noteFrom(*value)
        : Result<Note>(usageError(FOVEA_TEXT("Session", "the parameter \"note\" is no note")));
}

} // namespace

Result<Outcome> runNotes(Job& job, OpenModels&)
{
    Parameters parameters(job.command());
    const std::string path = parameters.text("trace", "");
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    const Result<Trace> trace = openAnyFile(path);
    const Result<std::vector<Note>> notes = trace ? readNotes(*trace) : trace.error();
    return notes ? Result<Outcome>(Outcome { "notes", Value::Object { { "notes", listOf(*notes) } } })
                 : notes.error();
}

Result<Outcome> runChangeNotes(Job& job, OpenModels&)
{
    const bool isAdded = job.command().name == "add_note", isRemoved = job.command().name == "remove_note";
    Parameters parameters(job.command());
    const std::string path = parameters.text("trace", "");
    const std::string id = isRemoved ? parameters.text("note_id", "") : "";
    const Result<Note> note = isRemoved ? Note() : noteIn(parameters);
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    if (!note) {
        return note.error();
    }
    const Result<Trace> trace = openAnyFile(path);
    if (!trace) {
        return trace.error();
    }
    const Result<Note> done = isAdded ? addNote(*trace, *note)
        : isRemoved                   ? removeNote(*trace, id)
                                      : changeNote(*trace, *note);
    if (!done) {
        return done.error();
    }
    return Outcome { isAdded ? "note_added"
            : isRemoved      ? "note_removed"
                             : "note_changed",
        Value::Object { { isAdded ? "note" : "before", describe(*done) } } };
}

} // namespace fovea
