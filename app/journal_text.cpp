// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "journal_text.h"

#include "value_patch.h"

#include <fovea/json.h>

namespace fovea {

namespace {

constexpr int64_t version = 1;

Value toValue(const Command& command)
{
    return Value::Object { { "name", command.name }, { "parameters", command.parameters } };
}

/// Takes a line that ends in a line break off `text`; nothing when there is no whole one.
std::optional<std::string_view> takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string journalHeadLine(const JournalHead& head)
{
    Value line;
    line["journal"] = version;
    line["workspace"] = head.workspace;
    line["time"] = head.time;
    line["changed"] = head.isChanged;
    line["state"] = head.state;
    return formatJson(line) + "\n";
}

std::string journalLine(
    const std::optional<Command>& command, const std::optional<Command>& inverse, const Value::List& steps)
{
    Value line;
    if (command) {
        line["command"] = toValue(*command);
    }
    if (inverse) {
        line["inverse"] = toValue(*inverse);
    }
    line["steps"] = steps;
    return formatJson(line) + "\n";
}

std::string journalClosedLine()
{
    return formatJson(Value::Object { { "closed", true } }) + "\n";
}

Result<JournalContent> readJournal(std::string_view text, const std::string& source)
{
    const std::optional<std::string_view> first = takeLine(text);
    if (!first) {
        return inputError(
            FOVEA_TEXT("Workspace", "%1 is no journal: its first line is not whole. Nothing was kept in it."),
            { source });
    }
    const Result<Value> head = parseJson(*first, source);
    if (!head) {
        return head.error();
    }
    const int64_t found = head->get("journal", int64_t { 0 });
    if (found != version || head->find("state") == nullptr) {
        return inputError(FOVEA_TEXT("Workspace",
                              "%1: \"journal\" should be %2, found %3. It was left as it is: the Fovea that "
                              "wrote it can open it."),
            { source, std::to_string(version), std::to_string(found) });
    }
    JournalContent content;
    content.head = { head->get("workspace", std::string()), head->get("time", int64_t { 0 }),
        head->get("changed", false), *head->find("state") };
    content.state = content.head.state;
    content.isChanged = content.head.isChanged;
    while (const std::optional<std::string_view> next = takeLine(text)) {
        const Result<Value> line = parseJson(*next, source);
        if (!line) {
            break;
        }
        if (line->get("closed", false)) {
            content.isClosed = true;
            continue;
        }
        const Value* steps = line->find("steps");
        const auto* list = steps != nullptr ? steps->as<Value::List>() : nullptr;
        if (list == nullptr) {
            break;
        }
        Result<Value> state = patched(content.state, *list, source);
        if (!state) {
            break;
        }
        content.state = *std::move(state);
        content.commandCount += line->find("command") != nullptr ? 1 : 0;
        content.isChanged = true;
        content.isClosed = false;
    }
    return content;
}

} // namespace fovea
