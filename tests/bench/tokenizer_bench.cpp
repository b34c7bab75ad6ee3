// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Texts to tokens: the seeded lines of the tests, and a megabyte of a novel where the data folder is. The
// floor is one read of the text from memory. tokenizer_peer.py times PyPI tokenizers on the same texts.
#include "bench/bench.h"
#include "bench/ceiling.h"
#include "data/tokenizer.h"
#include "weights/model_folder.h"

#include <fovea/json.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace {

using namespace fovea;

std::vector<std::string> readLines(const std::filesystem::path& path, bool isJson, std::size_t byteLimit)
{
    std::vector<std::string> lines;
    std::ifstream file(path, std::ios::binary);
    std::size_t byteCount = 0;
    for (std::string line; byteCount < byteLimit && std::getline(file, line); byteCount += line.size()) {
        lines.push_back(isJson ? *parseJson(line, path.string())->as<std::string>() : line);
    }
    return lines;
}

std::unique_ptr<Tokenizer> openTokenizer(const ModelFolder& folder)
{
    Result<std::unique_ptr<Tokenizer>> tokenizer = Tokenizer::open(folder);
    if (!tokenizer) {
        std::fprintf(stderr, "%s\n", tokenizer.error().message().c_str());
        std::exit(exitCode(tokenizer.error().kind()));
    }
    return std::move(*tokenizer);
}

/// Adds encoding of all lines, and opening, with the tokenizer of `folder`.
void addCases(std::vector<bench::Case>& cases, const bench::Ceiling& ceiling, const std::string& name,
    const ModelFolder& folder, const std::vector<std::string>& lines)
{
    std::size_t byteCount = 0;
    for (const std::string& line : lines) {
        byteCount += line.size();
    }
    char size[32];
    std::snprintf(size, sizeof size, ", %.2f MB", static_cast<double>(byteCount) / 1e6);
    const std::shared_ptr<Tokenizer> tokenizer = openTokenizer(folder);
    cases.push_back({ name + size,
        [tokenizer, lines] {
            for (const std::string& line : lines) {
                if (tokenizer->encode(line).ids.empty() && !line.empty()) {
                    std::abort();
                }
            }
        },
        static_cast<double>(byteCount) / 1e9 / ceiling.memory, "memory" });
    std::size_t fileBytes = 0;
    for (const auto& path : { folder.vocabText, folder.vocabJson, folder.mergesText }) {
        fileBytes += path ? std::filesystem::file_size(*path) : 0;
    }
    cases.push_back({ "open " + name, [folder] { openTokenizer(folder); },
        static_cast<double>(fileBytes) / 1e9 / ceiling.memory, "memory" });
}

} // namespace

int main(int argc, char** argv)
{
    const bench::Options options = bench::Options::parse(argc, argv);
    Result<std::unique_ptr<Device>> opened = Device::open({ "cpu", 1 });
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().message().c_str());
        return exitCode(opened.error().kind());
    }
    const bench::Ceiling ceiling = bench::measureCeiling(static_cast<CpuDevice&>(**opened));

    std::vector<bench::Case> cases;
    const std::filesystem::path own = std::filesystem::path(FOVEA_TEST_DATA) / "reference/tokenizers";
    const std::vector<std::string> seeded = readLines(own / "lines.jsonl", true, 1U << 20U);
    ModelFolder folder;
    folder.vocabText = own / "own_vocab.txt";
    addCases(cases, ceiling, "WordPiece, many scripts", folder, seeded);
    folder = {};
    folder.vocabJson = own / "own_vocab.json";
    folder.mergesText = own / "own_merges.txt";
    addCases(cases, ceiling, "byte-level BPE, many scripts", folder, seeded);

    const char* given = std::getenv("FOVEA_DATA");
    const std::filesystem::path data = given != nullptr ? given : FOVEA_SHARED_DATA;
    if (std::filesystem::is_directory(data)) {
        const std::vector<std::string> novel
            = readLines(data / "text-lm/books/war-and-peace.txt", false, 1U << 20U);
        folder = {};
        folder.vocabText = data / "tokenizers/bert-uncased-vocab.txt";
        addCases(cases, ceiling, "BERT's WordPiece, English", folder, novel);
        folder = {};
        folder.vocabJson = data / "tokenizers/gpt2-vocab.json";
        folder.mergesText = data / "tokenizers/gpt2-merges.txt";
        addCases(cases, ceiling, "GPT-2's BPE, English", folder, novel);
    } else {
        std::fprintf(stderr, "the data folder is not here: its vocabularies and texts are left out\n");
    }
    bench::print(bench::timeInTurns(cases, options), options);
    return 0;
}
