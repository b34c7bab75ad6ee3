// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/figure_recipe.h>
#include <fovea/json.h>
#include <fovea/version.h>

#include <fstream>
#include <system_error>

namespace fovea {
namespace {

constexpr std::string_view beginning = "{\"Fovea\":\"";
constexpr std::size_t longestRecipe = std::size_t { 1 } << 20;
constexpr int mostCandidates = 16;
constexpr std::uintmax_t searchedBytes = std::uintmax_t { 8 } << 20;

/// The JSON object at the start of `bytes`, or nothing when it does not end.
std::string_view objectAt(std::string_view bytes)
{
    int depth = 0;
    bool isInText = false;
    for (std::size_t place = 0; place < bytes.size() && place < longestRecipe; ++place) {
        const char c = bytes[place];
        if (isInText) {
            if (c == '\\') {
                ++place;
            } else if (c == '"') {
                isInText = false;
            }
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return bytes.substr(0, place + 1);
        }
    }
    return {};
}

bool find(std::string_view bytes, Value& found)
{
    std::size_t place = 0;
    for (int candidate = 0; candidate < mostCandidates; ++candidate) {
        place = bytes.find(beginning, place);
        if (place == std::string_view::npos) {
            return false;
        }
        if (const std::string_view object = objectAt(bytes.substr(place)); !object.empty()) {
            Result<Value> recipe = parseJson(object, "recipe");
            if (recipe && recipe->find("panel") != nullptr) {
                found = std::move(*recipe);
                return true;
            }
        }
        place += beginning.size();
    }
    return false;
}

Error unreadable(const std::filesystem::path& path, const std::string& reason)
{
    return inputError(FOVEA_TEXT("FigureRecipe", "%1: cannot be read (%2)"), { path.string(), reason });
}

} // namespace

std::string recipeText(const Value& recipe)
{
    // The mark comes first, whatever other keys there are.
    Value rest = recipe;
    rest["Fovea"] = {};
    rest.as<Value::Object>()->erase("Fovea");
    const std::string members = formatJson(rest);
    const std::string mark = formatJson(Value::Object { { "Fovea", version } });
    const std::string json
        = members == "{}" ? mark : mark.substr(0, mark.size() - 1) + "," + members.substr(1);
    std::string text;
    text.reserve(json.size());
    // Inside JSON text only: outside of it there are none of these.
    for (const char c : json) {
        switch (c) {
        case '<':
            text += "\\u003c";
            break;
        case '>':
            text += "\\u003e";
            break;
        case '&':
            text += "\\u0026";
            break;
        default:
            text += c;
        }
    }
    return text;
}

std::optional<Value> findRecipe(std::string_view bytes)
{
    Value recipe;
    return find(bytes, recipe) ? std::optional<Value>(std::move(recipe)) : std::nullopt;
}

Result<Value> readRecipe(const std::filesystem::path& path)
{
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) {
        return unreadable(path, problem ? problem.message() : "not a regular file");
    }
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    std::ifstream stream(path, std::ios::binary);
    if (problem || !stream) {
        return unreadable(path, problem ? problem.message() : "no permission");
    }
    for (const std::uintmax_t begin : { std::uintmax_t { 0 }, size - std::min(size, searchedBytes) }) {
        std::string bytes(static_cast<std::size_t>(std::min(size, searchedBytes)), '\0');
        stream.clear();
        stream.seekg(static_cast<std::streamoff>(begin));
        stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
        Value recipe;
        if (find(bytes, recipe)) {
            return recipe;
        }
        if (size <= searchedBytes) {
            break;
        }
    }
    return inputError(
        FOVEA_TEXT("FigureRecipe",
            "%1: no recipe of Fovea stands in it; another program may have left it out when it saved "
            "the figure. Open the trace that it shows instead."),
        { path.string() });
}

} // namespace fovea
