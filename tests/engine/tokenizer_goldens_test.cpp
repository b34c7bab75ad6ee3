// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "tokenizer_fixture.h"

#include <fovea/json.h>

#include <zlib.h>

#include <map>

namespace fovea::test {

namespace {

/// The goldens were made by tests/reference/make_tokenizer_goldens.py with PyPI tokenizers 0.20.3.
void expectHashes(const std::string& file, const std::vector<std::string>& texts)
{
    const std::vector<std::string> rows = splitLines(readFile(tokenizerGoldens() / file));
    ASSERT_EQ(rows.size(), texts.size() + 1);
    std::vector<std::string> names;
    std::vector<std::unique_ptr<Tokenizer>> tokenizers;
    std::istringstream header(rows[0]);
    for (std::string name; header >> name;) {
        names.push_back(name);
        tokenizers.push_back(openGolden(name));
        ASSERT_TRUE(tokenizers.back());
    }
    std::map<std::string, int> failures;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::istringstream row(rows[i + 1]);
        for (std::size_t k = 0; k < names.size(); ++k) {
            std::string expected;
            row >> expected;
            const Encoding encoding = tokenizers[k]->encode(texts[i]);
            if (encodingHash(encoding) != expected && ++failures[names[k]] <= 3) {
                ADD_FAILURE() << file << " line " << i + 1 << ", " << names[k] << ": "
                              << formatJson(Value(texts[i])) << "\n  " << describe(encoding);
            }
        }
    }
    for (const auto& [name, count] : failures) {
        ADD_FAILURE() << name << " differs in " << count << " of " << texts.size() << " lines";
    }
}

/// The lines of the data folder that data_files.txt asks for: so many of each file, evenly spread.
std::vector<std::string> dataLines()
{
    std::vector<std::string> texts;
    std::istringstream files(readFile(tokenizerGoldens() / "data_files.txt"));
    std::string name;
    for (std::size_t count = 0; files >> name >> count;) {
        std::string content;
        const std::string path = sharedData() / name;
        gzFile file = gzopen(path.c_str(), "rb");
        EXPECT_NE(file, nullptr) << path;
        char buffer[65536];
        for (int read = gzread(file, buffer, sizeof buffer); read > 0;
             read = gzread(file, buffer, sizeof buffer)) {
            content.append(buffer, static_cast<std::size_t>(read));
        }
        gzclose(file);
        std::vector<std::string> lines;
        for (std::string& line : splitLines(content)) {
            while (line.ends_with('\r')) {
                line.pop_back();
            }
            if (!line.empty()) {
                lines.push_back(std::move(line));
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            texts.push_back(lines[i * lines.size() / count]);
        }
    }
    return texts;
}

std::vector<Value> records(const std::string& file)
{
    std::vector<Value> values;
    for (const std::string& line : splitLines(readFile(tokenizerGoldens() / file))) {
        const Result<Value> value = parseJson(line, file);
        EXPECT_TRUE(value);
        values.push_back(*value);
    }
    return values;
}

template <typename Number>
std::vector<int64_t> numbers(const std::vector<Number>& values)
{
    return { values.begin(), values.end() };
}

std::vector<int64_t> numbers(const Value& value)
{
    std::vector<int64_t> read;
    for (const Value& element : *value.as<Value::List>()) {
        read.push_back(*element.as<int64_t>());
    }
    return read;
}

std::vector<int64_t> flatOffsets(const Encoding& encoding)
{
    std::vector<int64_t> flat;
    for (const auto& [begin, end] : encoding.offsets) {
        flat.push_back(begin);
        flat.push_back(end);
    }
    return flat;
}

void expectSame(const Encoding& encoding, const Value& record)
{
    EXPECT_EQ(numbers(encoding.ids), numbers(*record.find("ids")));
    EXPECT_EQ(flatOffsets(encoding), numbers(*record.find("offsets")));
}

const Tokenizer& golden(const std::string& name)
{
    static std::map<std::string, std::unique_ptr<Tokenizer>> opened;
    std::unique_ptr<Tokenizer>& tokenizer = opened[name];
    if (!tokenizer) {
        tokenizer = openGolden(name);
    }
    return *tokenizer;
}

} // namespace

TEST(TokenizerGoldens, SeededLinesGiveTheTokensOfTheReferenceWithOwnVocabularies)
{
    expectHashes("own_hashes.txt", seededLines());
}

TEST(TokenizerGoldens, SeededLinesGiveTheTokensOfTheReferenceWithPublishedVocabularies)
{
    if (sharedData().empty()) {
        GTEST_SKIP() << "the data folder with BERT's and GPT-2's vocabularies is not here";
    }
    expectHashes("seeded_hashes.txt", seededLines());
}

TEST(TokenizerGoldens, LinesOfTheDataFolderGiveTheTokensOfTheReference)
{
    if (sharedData().empty()) {
        GTEST_SKIP() << "the data folder is not here";
    }
    const std::vector<std::string> texts = dataLines();
    ASSERT_EQ(texts.size(), 5000U);
    expectHashes("data_hashes.txt", texts);
}

TEST(TokenizerGoldens, ResultsInFullAreThoseOfTheReference)
{
    for (const Value& record : records("full.jsonl")) {
        const std::string name = record.get<std::string>("tokenizer", "");
        const std::string text = record.get<std::string>("text", "");
        SCOPED_TRACE(name + ": " + formatJson(Value(text)));
        expectSame(golden(name).encode(text), record);
    }
}

TEST(TokenizerGoldens, PairsAreJoinedAndCutAsByTheReference)
{
    for (const Value& record : records("pairs.jsonl")) {
        const std::string name = record.get<std::string>("tokenizer", "");
        SCOPED_TRACE(name + ": " + formatJson(record));
        const EncodeOptions options { record.get<int64_t>("maximum", 0), record.get<bool>("special", true) };
        const Encoding encoding = golden(name).encodePair(
            record.get<std::string>("first", ""), record.get<std::string>("second", ""), options);
        expectSame(encoding, record);
        EXPECT_EQ(numbers(encoding.typeIds), numbers(*record.find("type_ids")));
        EXPECT_EQ(encoding.cutTokenCount, record.get<int64_t>("cut", -1));
        if (const Value* sequence = record.find("sequence")) {
            EXPECT_EQ(numbers(encoding.sequence), numbers(*sequence));
        }
    }
}

TEST(TokenizerGoldens, FoldersWithoutATokenizerJsonAreReadAsTransformersReadsThem)
{
    for (const Value& record : records("folders.jsonl")) {
        SCOPED_TRACE(record.get<std::string>("folder", ""));
        TokenizerFolder folder;
        for (const auto& [target, source] : *record.find("files")->as<Value::Object>()) {
            folder.add(target, readFile(tokenizerGoldens() / *source.as<std::string>()));
        }
        folder.add("tokenizer_config.json", formatJson(*record.find("config")));
        const Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
        ASSERT_TRUE(tokenizer) << tokenizer.error().message();
        const auto& texts = *record.find("texts")->as<Value::List>();
        const auto& encodings = *record.find("encodings")->as<Value::List>();
        ASSERT_EQ(encodings.size(), texts.size() + 1);
        const auto text = [&texts](std::size_t i) { return *texts[i].as<std::string>(); };
        for (std::size_t i = 0; i < texts.size(); ++i) {
            SCOPED_TRACE(formatJson(texts[i]));
            expectSame((*tokenizer)->encode(text(i)), encodings[i]);
        }
        expectSame((*tokenizer)->encodePair(text(0), text(1)), encodings.back());
    }
}

} // namespace fovea::test
