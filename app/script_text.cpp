// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "script_text.h"

#include "command_registry.h"

#include <fovea/json.h>

namespace fovea {

namespace {

constexpr std::size_t largestScript = 16 << 20;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

Result<Command> readJson(std::string_view text, const CommandRegistry& commands)
{
    const Result<Value> value = parseJson(text, {});
    if (!value) {
        return value.error();
    }
    const auto* object = value->as<Value::Object>();
    Command command { 0, value->get<std::string>("name", ""), Value::Object {} };
    if (object == nullptr || command.name.empty()) {
        return inputError(FOVEA_TEXT("Script", "a line is {\"name\": COMMAND, \"parameters\": {…}}"));
    }
    for (const auto& [key, member] : *object) {
        if (key == "parameters") {
            command.parameters = member;
        } else if (key != "name" && key != "id") {
            return inputError(
                FOVEA_TEXT("Script", "a line has \"name\" and \"parameters\"; found \"%1\""), { key });
        }
    }
    if (const WindowCommand* known = commands.find(command.name)) {
        if (const Result<void> checked = checkParameters(*known, command.parameters); !checked) {
            return checked.error();
        }
    }
    return command;
}

Result<Command> readWords(std::string_view text, const CommandRegistry& commands)
{
    Result<std::vector<std::string>> words = splitWords(text);
    if (!words) {
        return words.error();
    }
    Command command { 0, words->front(), Value::Object {} };
    words->erase(words->begin());
    if (const WindowCommand* known = commands.find(command.name)) {
        Result<Value> parameters = parseParameters(*known, *words);
        if (!parameters) {
            return parameters.error();
        }
        command.parameters = *std::move(parameters);
    }
    return command;
}

Error lineError(const std::string& source, int number, const Error& error)
{
    return inputError(
        FOVEA_TEXT("Script", "%1, line %2: %3"), { source, std::to_string(number), error.message() });
}

} // namespace

Result<std::vector<std::string>> splitWords(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    bool isWord = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char letter = line[i];
        if (letter == '\\' && quote != '\'' && i + 1 < line.size()) {
            word += line[++i];
            isWord = true;
        } else if (quote != 0) {
            if (letter == quote) {
                quote = 0;
            } else {
                word += letter;
            }
        } else if (letter == '\'' || letter == '"') {
            quote = letter;
            isWord = true;
        } else if (letter == ' ' || letter == '\t') {
            if (isWord) {
                words.push_back(std::exchange(word, {}));
            }
            isWord = false;
        } else {
            word += letter;
            isWord = true;
        }
    }
    if (quote != 0) {
        return inputError(FOVEA_TEXT("Script", "the quote %1 is not closed"), { std::string(1, quote) });
    }
    if (isWord) {
        words.push_back(word);
    }
    return words;
}

Result<std::vector<ScriptLine>> parseScript(
    std::string_view text, const std::string& source, const CommandRegistry& commands)
{
    if (text.size() > largestScript) {
        return inputError(FOVEA_TEXT("Script", "%1 is larger than 16 MiB, so it is no script"), { source });
    }
    std::vector<ScriptLine> lines;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        Result<Command> command = line.front() == '{' ? readJson(line, commands) : readWords(line, commands);
        if (!command) {
            return lineError(source, number, command.error());
        }
        if (commands.find(command->name) == nullptr) {
            return lineError(source, number,
                usageError(FOVEA_TEXT("Command", "There is no command \"%1\"; fovea --commands lists them."),
                    { command->name }));
        }
        lines.push_back({ number, *std::move(command) });
    }
    return lines;
}

std::string formatScriptLine(const Command& command)
{
    return formatJson(Value::Object { { "name", command.name }, { "parameters", command.parameters } });
}

Error scriptError(const std::string& source, const ScriptLine& line, const Error& error)
{
    return inputError(FOVEA_TEXT("Script", "%1, line %2 (%3): %4"),
        { source, std::to_string(line.number), line.command.name, error.message() });
}

} // namespace fovea
