// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/examples.h"

#include "data/settings.h"
#include "data/utf8.h"

#include <fovea/json.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <limits>

namespace fovea {

namespace {

/// A longer line is not an example but a file of another kind.
constexpr std::size_t longestLine = std::size_t { 4 } << 20U;
/// What the examples of one file may take in memory together.
constexpr std::size_t largestFile = std::size_t { 1 } << 30U;

Error lineError(std::string_view text, const std::string& source, int64_t line)
{
    return inputError(text, { source, std::to_string(line) });
}

std::vector<int32_t> readIds(const Settings& settings, std::string_view key)
{
    std::vector<int32_t> ids;
    for (const Settings& member : settings.list(key)) {
        const auto* id = member.value().as<int64_t>();
        if (id == nullptr || *id < 0 || *id > std::numeric_limits<int32_t>::max()) {
            member.wrong("", "a whole number from 0 to 2147483647");
            break;
        }
        ids.push_back(static_cast<int32_t>(*id));
    }
    return ids;
}

/// Reads the next line without its end; false at the end of the file, and with `isTooLong` when it is longer
/// than can be read.
bool readLine(std::istream& file, std::string& line, bool& isTooLong)
{
    line.clear();
    std::streambuf& buffer = *file.rdbuf();
    for (int byte = buffer.sbumpc(); byte != std::char_traits<char>::eof(); byte = buffer.sbumpc()) {
        if (byte == '\n') {
            return true;
        }
        if (line.size() == longestLine) {
            isTooLong = true;
            return false;
        }
        line.push_back(static_cast<char>(byte));
    }
    return !line.empty();
}

} // namespace

Result<Example> exampleFrom(const Value& value, const std::string& source)
{
    SettingsReport report { source, std::nullopt };
    const Settings settings(value, "", report);
    Example example;
    if (!settings.at("ids").isAbsent()) {
        settings.onlyKnows({ "ids", "type_ids" });
        example.ids = readIds(settings, "ids");
        if (!settings.at("type_ids").isAbsent()) {
            example.typeIds = readIds(settings, "type_ids");
            if (example.typeIds.size() != example.ids.size()) {
                settings.wrong(
                    "type_ids", "one for each of the " + std::to_string(example.ids.size()) + " ids");
            }
        }
        if (example.ids.empty()) {
            settings.wrong("ids", "at least one id");
        }
    } else {
        settings.onlyKnows({ "text", "pair" });
        example.text = settings.text("text");
        example.hasPair = !settings.at("pair").isAbsent();
        example.pair = settings.text("pair", "");
    }
    if (report.error) {
        return *report.error;
    }
    return example;
}

Result<std::vector<Example>> readExamples(const std::filesystem::path& path)
{
    const std::string source = path.string();
    const bool isJsonLines = path.extension() == ".jsonl";
    if (!isJsonLines && path.extension() != ".txt") {
        return usageError(FOVEA_TEXT("Examples", "%1: has the suffix \"%2\", expected .txt or .jsonl"),
            { source, path.extension().string() });
    }
    std::error_code status;
    if (std::filesystem::is_directory(path, status)) {
        return inputError(FOVEA_TEXT("Examples", "%1: is a folder, expected a file"), { source });
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return inputError(FOVEA_TEXT("Examples", "%1: cannot be read: %2"),
            { source, std::strerror(errno != 0 ? errno : EIO) });
    }
    std::vector<Example> examples;
    std::string line;
    std::size_t byteCount = 0;
    bool isTooLong = false;
    for (int64_t number = 1; readLine(file, line, isTooLong); ++number) {
        std::string_view text = line;
        if (number == 1 && text.starts_with("\xEF\xBB\xBF")) {
            text.remove_prefix(3);
        }
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        if (const std::optional<std::size_t> invalid = findInvalidUtf8(text)) {
            return inputError(FOVEA_TEXT("Examples",
                                  "%1: line %2 is not UTF-8 (byte %3 of the line); save the file as UTF-8"),
                { source, std::to_string(number), std::to_string(*invalid) });
        }
        if (text.find_first_not_of(" \t") == std::string_view::npos) {
            continue;
        }
        byteCount += text.size() + sizeof(Example);
        if (byteCount > largestFile) {
            return lineError(
                FOVEA_TEXT("Examples", "%1: up to line %2 the examples take more than 1 GiB; split the file"),
                source, number);
        }
        if (!isJsonLines) {
            Example example;
            example.text = text;
            examples.push_back(std::move(example));
            continue;
        }
        const std::string place = source + ": line " + std::to_string(number);
        const Result<Value> value = parseJson(text, place);
        if (!value) {
            return value.error();
        }
        Result<Example> example = exampleFrom(*value, place);
        if (!example) {
            return example.error();
        }
        examples.push_back(std::move(*example));
    }
    if (isTooLong) {
        return inputError(
            FOVEA_TEXT("Examples", "%1: has a line of more than 4 MiB; expected an example a line"),
            { source });
    }
    if (examples.empty()) {
        return inputError(FOVEA_TEXT("Examples", "%1: has no example"), { source });
    }
    return examples;
}

Result<std::vector<int32_t>> parseIds(std::string_view text)
{
    constexpr std::string_view separators = ", \t\n\r";
    std::vector<int32_t> ids;
    for (std::size_t begin = text.find_first_not_of(separators); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        int32_t id = 0;
        const auto [rest, status] = std::from_chars(word.data(), word.data() + word.size(), id);
        if (status != std::errc() || rest != word.data() + word.size() || id < 0) {
            return usageError(
                FOVEA_TEXT("Examples", "\"%1\" is no token id; expected whole numbers as in 3,14,15"),
                { std::string(word) });
        }
        ids.push_back(id);
        begin = text.find_first_not_of(separators, end);
    }
    if (ids.empty()) {
        return usageError(
            FOVEA_TEXT("Examples", "no token ids are given; expected whole numbers as in 3,14,15"));
    }
    return ids;
}

} // namespace fovea
