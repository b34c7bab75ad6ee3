// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// What a researcher wrote to a place in a trace. What is not set does not matter: a note may be to a token,
/// to a head of a layer, to a step, to a dataset, or to the trace as a whole.
struct Note {
    /// Given by `addNote` where it is empty.
    std::string id;
    std::string text;
    /// UTC, as in 2026-01-31T12:00:00Z.
    std::string created, changed;
    std::optional<int64_t> example, token, key, layer, head, step;
    /// Of a probe, or an address within the file: /readings/…[0:3].
    std::string path;

    friend bool operator==(const Note&, const Note&) = default;
};

/// Where a change is kept. Inside: in the trace itself once it is complete, at most 64 MiB and may be
/// written, else beside it (`run.h5.notes.json`). Beside: there in any case, for who knows files by their
/// bytes.
enum class NotePlace : uint8_t { Inside, Beside };

// Files of others are never changed. Every change is durable when the function returns, and a reader sees all
// of it or nothing. From any thread or process.

/// In the order they were made.
FOVEA_TRACE_EXPORT Result<std::vector<Note>> readNotes(const Trace& trace);
/// The note as it was kept. One with an id and a time keeps them: so a removed one comes back.
FOVEA_TRACE_EXPORT Result<Note> addNote(const Trace& trace, Note note, NotePlace place = NotePlace::Inside);
/// Replaces the note with that id; gives what it was.
FOVEA_TRACE_EXPORT Result<Note> changeNote(
    const Trace& trace, Note note, NotePlace place = NotePlace::Inside);
/// Gives what it was.
FOVEA_TRACE_EXPORT Result<Note> removeNote(
    const Trace& trace, const std::string& id, NotePlace place = NotePlace::Inside);

/// {id, text, created, changed, example …}; what is not set is left out.
FOVEA_TRACE_EXPORT Value describe(const Note& note);
/// Fails for what is no note: no text, a negative index, a member of another type.
FOVEA_TRACE_EXPORT Result<Note> noteFrom(const Value& value);
/// A JSON list of notes.
FOVEA_TRACE_EXPORT Result<std::vector<Note>> parseNotes(std::string_view text, const std::string& source);
FOVEA_TRACE_EXPORT std::string formatNotes(const std::vector<Note>& notes);
/// Fails for more than `parseNotes` would read: what is written can be read again.
FOVEA_TRACE_EXPORT Result<std::string> formatNotesWithin(
    const std::vector<Note>& notes, const std::string& target);

} // namespace fovea
