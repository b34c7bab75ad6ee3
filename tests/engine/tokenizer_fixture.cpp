// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "tokenizer_fixture.h"

#include <fovea/json.h>

#include <cstdio>

namespace fovea::test {

namespace {

Value readJson(const std::filesystem::path& path)
{
    Result<Value> value = parseJson(readFile(path), path.string());
    EXPECT_TRUE(value) << path;
    return value ? *value : Value();
}

Value lineVocabulary(const std::filesystem::path& path)
{
    Value vocabulary(Value::Object {});
    int64_t id = 0;
    for (const std::string& line : splitLines(readFile(path))) {
        vocabulary[line] = id++;
    }
    return vocabulary;
}

Value mergeList(const std::filesystem::path& path)
{
    Value::List merges;
    for (const std::string& line : splitLines(readFile(path))) {
        if (!line.starts_with("#version")) {
            merges.emplace_back(line);
        }
    }
    return merges;
}

} // namespace

std::unique_ptr<Tokenizer> openGolden(const std::string& name)
{
    const std::filesystem::path goldens = tokenizerGoldens();
    Value json = readJson(goldens / "settings" / (name + ".json"));
    const std::filesystem::path published = sharedData() / "tokenizers";
    Value& model = json["model"];
    if (name == "gpt2") {
        model["vocab"] = readJson(published / "gpt2-vocab.json");
        model["merges"] = mergeList(published / "gpt2-merges.txt");
    } else if (name.starts_with("bert")) {
        model["vocab"] = lineVocabulary(published / "bert-uncased-vocab.txt");
    } else if (model.get<std::string>("type", "") == "BPE") {
        model["vocab"] = readJson(goldens / "own_vocab.json");
        model["merges"] = mergeList(goldens / "own_merges.txt");
    } else {
        model["vocab"] = lineVocabulary(goldens / "own_vocab.txt");
    }
    TokenizerFolder folder;
    folder.add("tokenizer.json", formatJson(json));
    Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    EXPECT_TRUE(tokenizer) << tokenizer.error().message();
    return tokenizer ? std::move(*tokenizer) : nullptr;
}

std::vector<std::string> seededLines()
{
    std::vector<std::string> lines;
    for (const std::string& line : splitLines(readFile(tokenizerGoldens() / "lines.jsonl"))) {
        const Result<Value> text = parseJson(line, "lines.jsonl");
        EXPECT_TRUE(text);
        lines.push_back(*text->as<std::string>());
    }
    return lines;
}

std::string encodingHash(const Encoding& encoding)
{
    uint64_t hash = 0xCBF29CE484222325U;
    const auto add = [&hash](int32_t number) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            hash = (hash ^ ((static_cast<uint32_t>(number) >> shift) & 0xFFU)) * 0x100000001B3U;
        }
    };
    for (std::size_t i = 0; i < encoding.ids.size(); ++i) {
        add(encoding.ids[i]);
        add(encoding.offsets[i].first);
        add(encoding.offsets[i].second);
    }
    char text[9];
    std::snprintf(text, sizeof text, "%08x", static_cast<unsigned>((hash ^ (hash >> 32U)) & 0xFFFFFFFFU));
    return text;
}

std::string describe(const Encoding& encoding)
{
    std::string text;
    for (std::size_t i = 0; i < encoding.ids.size(); ++i) {
        text += std::to_string(encoding.ids[i]) + "[" + std::to_string(encoding.offsets[i].first) + ","
            + std::to_string(encoding.offsets[i].second) + ") ";
    }
    return text;
}

} // namespace fovea::test
