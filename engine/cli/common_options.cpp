// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/common_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <limits>
#include <string_view>

namespace fovea {

void CommonOptions::addTo(CLI::App& verb)
{
    const char* const group = "Common options";
    verb.add_option("--device", device, "auto (default), cpu, cuda or cuda:N")
        ->type_name("NAME")
        ->group(group);
    verb.add_option("--dtype", dtype, "what models compute in: f32 (default) or bf16")
        ->type_name("TYPE")
        ->check(CLI::IsMember({ "f32", "bf16" }).description(""))
        ->group(group);
    verb.add_option("--threads", threads, "threads that compute; 0 (default) is one for each core")
        ->type_name("N")
        ->check(CLI::Range(0, 1024).description(""))
        ->group(group);
    verb.add_option("--seed", seed, "seed of all random numbers, kept in the trace (default 0)")
        ->type_name("N")
        ->check(CLI::Range(int64_t { 0 }, std::numeric_limits<int64_t>::max()).description(""))
        ->group(group);
    verb.add_flag("--json", isJson, "print the result, or the error, as one JSON object")->group(group);
    verb.add_flag("--quiet", isQuiet, "no progress and no notes; errors are still told")->group(group);
    verb.add_flag("--force", isForced, "replace an existing output; load a model although memory looks short")
        ->group(group);
}

SessionOptions CommonOptions::session() const
{
    SessionOptions options;
    options.device.name = device.value_or(options.device.name);
    options.device.threadCount = threads.value_or(0);
    options.dtype = dtypeFromName(dtype.value_or("f32")).value_or(DType::F32);
    return options;
}

std::string wrapped(std::string_view text, std::size_t width)
{
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        if (column > 0 && column + 1 + word.size() > width) {
            out += '\n';
            column = 0;
        }
        out += (column > 0 ? " " : "");
        out += word;
        column += word.size() + (column > 0 ? 1 : 0);
        if (end < text.size() && text[end] == '\n') {
            out += '\n';
            column = 0;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string quotedCommandLine(int count, const char* const* arguments)
{
    std::string line;
    for (int index = 0; index < count; ++index) {
        const std::string_view word = arguments[index];
        const bool isPlain = !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || std::string_view("-_./=,:+@%").find(letter) != std::string_view::npos;
        });
        line += index == 0 ? "" : " ";
        if (isPlain) {
            line += word;
            continue;
        }
        line += '\'';
        for (const char letter : word) {
            line += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
        }
        line += '\'';
    }
    return line;
}

} // namespace fovea
