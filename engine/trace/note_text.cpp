// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/json.h>
#include <fovea/message_text.h>
#include <fovea/notes.h>

#include <array>
#include <set>
#include <utility>

namespace fovea {

namespace {

constexpr std::size_t longestText = 65'536, mostNotes = 100'000, mostBytes = std::size_t { 64 } << 20;

constexpr std::array indices { std::pair("example", &Note::example), std::pair("token", &Note::token),
    std::pair("key", &Note::key), std::pair("layer", &Note::layer), std::pair("head", &Note::head),
    std::pair("step", &Note::step) };
constexpr std::array texts { std::pair("id", &Note::id), std::pair("text", &Note::text),
    std::pair("created", &Note::created), std::pair("changed", &Note::changed),
    std::pair("path", &Note::path) };

} // namespace

Value describe(const Note& note)
{
    Value value = Value::Object {};
    for (const auto& [name, member] : texts) {
        if (!(note.*member).empty()) {
            value[name] = note.*member;
        }
    }
    for (const auto& [name, member] : indices) {
        if (note.*member) {
            value[name] = *(note.*member);
        }
    }
    return value;
}

Result<Note> noteFrom(const Value& value)
{
    Note note;
    for (const auto& [name, member] : texts) {
        const Value* found = value.find(name);
        const auto* text = found != nullptr ? found->as<std::string>() : nullptr;
        if (found != nullptr && !found->isNull() && (text == nullptr || text->size() > longestText)) {
            return usageError(
                FOVEA_TEXT("Notes", "the member \"%1\" of a note is no text of at most %2 bytes"),
                { name, std::to_string(longestText) });
        }
        note.*member = text != nullptr ? *text : "";
    }
    for (const auto& [name, member] : indices) {
        const Value* found = value.find(name);
        if (found == nullptr || found->isNull()) {
            continue;
        }
        const auto* number = found->as<int64_t>();
        if (number == nullptr || *number < 0) {
            return usageError(
                FOVEA_TEXT(
                    "Notes", "the member \"%1\" of a note is no index; expected a whole number from 0 on"),
                { name });
        }
        note.*member = *number;
    }
    if (note.text.empty()) {
        return usageError(FOVEA_TEXT("Notes", "a note without a text says nothing"));
    }
    return note;
}

Result<std::vector<Note>> parseNotes(std::string_view text, const std::string& source)
{
    const Result<Value> value = parseJson(text, source);
    if (!value) {
        return value.error();
    }
    const auto* list = value->as<Value::List>();
    if (list == nullptr || list->size() > mostNotes) {
        return inputError(
            FOVEA_TEXT("Notes", "%1: is no list of at most %2 notes"), { source, std::to_string(mostNotes) });
    }
    std::vector<Note> notes;
    std::set<std::string> ids;
    for (const Value& element : *list) {
        Result<Note> note = noteFrom(element);
        if (!note) {
            return inputError(FOVEA_TEXT("Notes", "%1: note %2: %3"),
                { source, std::to_string(notes.size() + 1), note.error().message() });
        }
        if (note->id.empty() || !ids.insert(note->id).second) {
            return inputError(FOVEA_TEXT("Notes", "%1: note %2 has no id of its own"),
                { source, std::to_string(notes.size() + 1) });
        }
        notes.push_back(*std::move(note));
    }
    return notes;
}

std::string formatNotes(const std::vector<Note>& notes)
{
    Value::List list;
    for (const Note& note : notes) {
        list.push_back(describe(note));
    }
    return formatJson(list, 2) + "\n";
}

Result<std::string> formatNotesWithin(const std::vector<Note>& notes, const std::string& target)
{
    std::string text = notes.size() <= mostNotes ? formatNotes(notes) : std::string();
    if (notes.size() > mostNotes || text.size() > mostBytes) {
        return usageError(
            FOVEA_TEXT("Notes",
                "%1: would have more notes than the %2 with %3 in all that it may have; remove some first"),
            { target, std::to_string(mostNotes), byteText(static_cast<int64_t>(mostBytes)) });
    }
    return text;
}

} // namespace fovea
