// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/file_descriptor.h"
#include "trace/hdf5_handle.h"
#include "trace/hdf5_types.h"
#include "trace/hdf5_writing.h"
#include "trace/lock_file.h"
#include "trace/note_store.h"
#include "trace/replacement.h"

#include <fovea/notes.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <functional>
#include <random>
#include <system_error>
#include <thread>

namespace fovea {

namespace {

constexpr int64_t largestCopied = int64_t { 64 } << 20, largestText = int64_t { 64 } << 20;
constexpr std::size_t copyBytes = std::size_t { 1 } << 20;
constexpr const char* place = "/notes";

std::string timeText()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts {};
    gmtime_r(&now, &parts);
    std::array<char, 32> text {};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

std::string freshId()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device random;
    std::string id;
    for (int digit = 0; digit < 16; ++digit) {
        id += digits[random() % digits.size()];
    }
    return id;
}

Result<std::optional<std::string>> readBeside(const std::filesystem::path& path)
{
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file && errno == ENOENT) {
        return std::optional<std::string>();
    }
    struct stat status { };
    if (!file || fstat(*file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > largestText) {
        return fileError(FOVEA_TEXT("Notes", "%1: cannot be read (%2)"), path, file ? EINVAL : errno);
    }
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    if (!readFully(*file, std::as_writable_bytes(std::span(text)), 0)) {
        return fileError(FOVEA_TEXT("Notes", "%1: cannot be read (%2)"), path, errno);
    }
    return std::optional(std::move(text));
}

/// An error when nobody can tell: notes that cannot be looked at are not no notes.
Result<bool> hasNotesInside(const Trace& trace)
{
    if (!trace.isTrace()) {
        return false;
    }
    const Result<std::vector<TraceNode>> members = trace.children("/");
    if (!members) {
        return members.error();
    }
    return std::ranges::any_of(*members, [](const TraceNode& member) { return member.path == place; });
}

/// What is beside is newer than what is inside.
Result<std::vector<Note>> readAll(const Trace& trace)
{
    const std::filesystem::path beside = notesBeside(trace.path());
    const Result<std::optional<std::string>> text = readBeside(beside);
    if (!text) {
        return text.error();
    }
    if (*text) {
        return parseNotes(**text, beside.string());
    }
    const Result<bool> isInside = hasNotesInside(trace);
    if (!isInside || !*isInside) {
        return isInside ? Result<std::vector<Note>>(std::vector<Note>()) : isInside.error();
    }
    const Result<std::vector<std::string>> inside = trace.readStrings(place);
    if (!inside) {
        return inside.error();
    }
    return inside->size() == 1
        ? parseNotes(inside->front(), trace.path().string() + "::" + place)
        : Result<std::vector<Note>>(
            inputError(FOVEA_TEXT("Notes", "%1: %2 holds no notes"), { trace.path().string(), place }));
}

bool copyInto(const std::filesystem::path& from, const FileDescriptor& to)
{
    const FileDescriptor file(open(from.c_str(), O_RDONLY | O_CLOEXEC));
    std::vector<std::byte> piece(copyBytes);
    for (int64_t offset = 0; file;) {
        const ssize_t count = pread(*file, piece.data(), piece.size(), offset);
        if (count == 0) {
            return true;
        }
        if (count < 0 && errno != EINTR) {
            return false;
        }
        if (count > 0 && !writeFully(*to, std::span(piece).first(static_cast<std::size_t>(count)), offset)) {
            return false;
        }
        offset += std::max<ssize_t>(count, 0);
    }
    return false;
}

/// Moves what lies beside into the trace. When that cannot be, it stays where it is.
void moveInside(const Trace& trace, const std::string& text)
{
    std::error_code problem;
    const auto size = static_cast<int64_t>(std::filesystem::file_size(trace.path(), problem));
    if (problem || !trace.isTrace() || !trace.isComplete() || size > largestCopied
        || access(trace.path().c_str(), W_OK) != 0) {
        return;
    }
    // Nobody repairs or packs it meanwhile.
    const Result<LockFile> lock = LockFile::acquire(trace.path());
    Result<Replacement> replacement = lock ? Replacement::create(trace.path()) : lock.error();
    if (replacement && copyInto(trace.path(), replacement->file())
        && writeNotesInto(replacement->beside(), text) && fdatasync(*replacement->file()) == 0
        && replacement->putInPlace()) {
        std::filesystem::remove(notesBeside(trace.path()), problem);
    }
}

/// One change at a time, also among processes.
Result<LockFile> lockNotes(const std::filesystem::path& beside)
{
    constexpr int rounds = 60;
    const std::filesystem::path folder = beside.parent_path();
    if (access(folder.empty() ? "." : folder.c_str(), W_OK) != 0) {
        return fileError(FOVEA_TEXT("Notes",
                             "%1: cannot be written (%2): the notes on a trace lie in its folder, also while "
                             "it takes them "
                             "in; make the folder writable or copy the trace"),
            beside, errno);
    }
    for (int round = 0;; ++round) {
        Result<LockFile> lock = LockFile::acquire(beside);
        if (lock || round == rounds || !std::filesystem::exists(LockFile::pathFor(beside))) {
            return lock;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

/// As readable as the trace itself: notes tell of what it holds.
Result<void> writeBeside(const Trace& trace, const std::filesystem::path& beside, const std::string& text)
{
    Result<Replacement> replacement = Replacement::createLike(beside, trace.path());
    if (!replacement) {
        return replacement.error();
    }
    const FileDescriptor& file = replacement->file();
    if (!writeFully(*file, std::as_bytes(std::span(text)), 0) || fdatasync(*file) != 0) {
        return fileError(FOVEA_TEXT("Notes", "%1: cannot be written (%2)"), beside, errno);
    }
    return replacement->putInPlace();
}

Result<void> change(
    const Trace& trace, NotePlace where, const std::function<Result<void>(std::vector<Note>& notes)>& apply)
{
    const std::filesystem::path beside = notesBeside(trace.path());
    const Result<LockFile> lock = lockNotes(beside);
    if (!lock) {
        return lock.error();
    }
    Result<std::vector<Note>> notes = readAll(trace);
    if (!notes) {
        return notes.error();
    }
    if (Result<void> applied = apply(*notes); !applied) {
        return applied;
    }
    const Result<std::string> text = formatNotesWithin(*notes, trace.path().string());
    if (!text) {
        return text.error();
    }
    if (Result<void> written = writeBeside(trace, beside, *text); !written) {
        return written;
    }
    if (where == NotePlace::Inside) {
        moveInside(trace, *text);
    }
    return {};
}

Error noSuchNote(const Trace& trace, const std::string& id)
{
    return usageError(FOVEA_TEXT("Notes", "%1: has no note %2"), { trace.path().string(), id });
}

} // namespace

std::filesystem::path notesBeside(const std::filesystem::path& file)
{
    // The same notes under whichever name a trace is reached.
    std::string name = file.string();
    while (name.size() > 1 && name.ends_with('/')) {
        name.pop_back();
    }
    return followLinks(name).string() + ".notes.json";
}

Result<void> writeNotesInto(const std::filesystem::path& file, const std::string& text)
{
    const Hdf5Guard guard;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(*access, false, true);
    const Hdf5Handle hdf5(H5Fopen(file.c_str(), H5F_ACC_RDWR, *access), H5Fclose);
    if (!hdf5) {
        return hdf5WriteError(file);
    }
    if (H5Lexists(*hdf5, place, H5P_DEFAULT) > 0 && H5Ldelete(*hdf5, place, H5P_DEFAULT) < 0) {
        return hdf5WriteError(file);
    }
    if (!text.empty()) {
        const Hdf5Handle space(H5Screate(H5S_SCALAR), H5Sclose);
        const Hdf5Handle type = textType();
        const Hdf5Handle dataset(
            H5Dcreate2(*hdf5, place, *type, *space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Dclose);
        const char* pointer = text.c_str();
        if (!dataset || H5Dwrite(*dataset, *type, H5S_ALL, H5S_ALL, H5P_DEFAULT, &pointer) < 0) {
            return hdf5WriteError(file);
        }
    }
    return H5Fflush(*hdf5, H5F_SCOPE_LOCAL) >= 0 ? Result<void>() : hdf5WriteError(file);
}

Result<std::vector<Note>> readNotes(const Trace& trace)
{
    return readAll(trace);
}

Result<Note> addNote(const Trace& trace, Note note, NotePlace where)
{
    if (Result<Note> checked = noteFrom(describe(note)); !checked) {
        return checked.error();
    }
    note.id = note.id.empty() ? freshId() : note.id;
    note.created = note.created.empty() ? timeText() : note.created;
    const Result<void> changed = change(trace, where, [&](std::vector<Note>& notes) -> Result<void> {
        if (std::ranges::find(notes, note.id, &Note::id) != notes.end()) {
            return usageError(
                FOVEA_TEXT("Notes", "%1: has a note %2 already"), { trace.path().string(), note.id });
        }
        notes.push_back(note);
        return {};
    });
    return changed ? Result<Note>(std::move(note)) : changed.error();
}

Result<Note> changeNote(const Trace& trace, Note note, NotePlace where)
{
    if (Result<Note> checked = noteFrom(describe(note)); !checked) {
        return checked.error();
    }
    Note before;
    const Result<void> changed = change(trace, where, [&](std::vector<Note>& notes) -> Result<void> {
        const auto found = std::ranges::find(notes, note.id, &Note::id);
        if (found == notes.end()) {
            return noSuchNote(trace, note.id);
        }
        before = *found;
        note.created = before.created;
        note.changed = timeText();
        *found = note;
        return {};
    });
    return changed ? Result<Note>(std::move(before)) : changed.error();
}

Result<Note> removeNote(const Trace& trace, const std::string& id, NotePlace where)
{
    Note before;
    const Result<void> changed = change(trace, where, [&](std::vector<Note>& notes) -> Result<void> {
        const auto found = std::ranges::find(notes, id, &Note::id);
        if (found == notes.end()) {
            return noSuchNote(trace, id);
        }
        before = *found;
        notes.erase(found);
        return {};
    });
    return changed ? Result<Note>(std::move(before)) : changed.error();
}

} // namespace fovea
