// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/examples.h"
#include "tokenizer_fixture.h"

#include <fovea/json.h>

namespace fovea::test {

namespace {

/// The examples of a file with this content, or the sentence that reading it fails with.
struct Read {
    explicit Read(const std::string& content, const std::string& name = "lines.jsonl")
    {
        TokenizerFolder folder;
        folder.add(name, content);
        Result<std::vector<Example>> result = readExamples(folder.path() / name);
        if (result) {
            examples = std::move(*result);
        } else {
            error = result.error().message();
            const std::size_t at = error.find(name);
            error.erase(0, at == std::string::npos ? 0 : at);
        }
    }
    std::vector<Example> examples;
    std::string error;
};

} // namespace

TEST(Examples, ATextFileHasALineEach)
{
    const Read read("\xEF\xBB\xBF"
                    "first\r\n\n  \nsecond line\nthird",
        "lines.txt");
    ASSERT_EQ(read.examples.size(), 3U) << read.error;
    EXPECT_EQ(read.examples[0].text, "first");
    EXPECT_EQ(read.examples[1].text, "second line");
    EXPECT_EQ(read.examples[2].text, "third");
    EXPECT_FALSE(read.examples[0].hasPair);
}

TEST(Examples, AJsonLineIsATextAPairOrIds)
{
    const Read read("{\"text\":\"a\"}\n{\"text\":\"a\\n\\u00e9\",\"pair\":\"\"}\r\n"
                    "{\"ids\":[3,14],\"type_ids\":[0,1]}\n{\"ids\":[1]}\n");
    ASSERT_EQ(read.examples.size(), 4U) << read.error;
    EXPECT_EQ(read.examples[0].text, "a");
    EXPECT_EQ(read.examples[1].text, "a\né");
    EXPECT_TRUE(read.examples[1].hasPair);
    EXPECT_EQ(read.examples[2].ids, (std::vector<int32_t> { 3, 14 }));
    EXPECT_EQ(read.examples[2].typeIds, (std::vector<int32_t> { 0, 1 }));
    EXPECT_EQ(read.examples[3].typeIds, std::vector<int32_t> {});
}

TEST(Examples, ErrorsNameFileLineAndKey)
{
    EXPECT_EQ(
        Read("{\"text\":\"a\"}\n{\"text\":1}").error, "lines.jsonl: line 2: text is 1, expected a text");
    EXPECT_EQ(Read("{\"tex\":\"a\"}").error,
        "lines.jsonl: line 1: tex is \"a\", expected no such key: Fovea does not know what it asks for");
    EXPECT_EQ(Read("{}").error, "lines.jsonl: line 1: text is absent, expected a text");
    EXPECT_EQ(Read("{\"ids\":[1,-1]}").error,
        "lines.jsonl: line 1: ids[1] is -1, expected a whole number from 0 to 2147483647");
    EXPECT_EQ(Read("{\"ids\":[1,2],\"type_ids\":[0]}").error,
        "lines.jsonl: line 1: type_ids is [0], expected one for each of the 2 ids");
    EXPECT_EQ(Read("{\"ids\":[]}").error, "lines.jsonl: line 1: ids is [], expected at least one id");
    EXPECT_EQ(Read("\n\n{\"text\":").error, "lines.jsonl: line 3: is not valid JSON (error at byte 9)");
    EXPECT_EQ(Read("a\nb\xFF\n", "lines.txt").error,
        "lines.txt: line 2 is not UTF-8 (byte 1 of the line); save the file as UTF-8");
    EXPECT_EQ(Read("\n \n", "lines.txt").error, "lines.txt: has no example");
    EXPECT_EQ(Read("a", "lines.csv").error, "lines.csv: has the suffix \".csv\", expected .txt or .jsonl");
}

TEST(Examples, AnObjectHasOneOfTwoShapes)
{
    const auto parsed = [](const char* json) { return exampleFrom(*parseJson(json, "test"), "example 3"); };
    const Result<Example> pair = parsed(R"({"text": "a", "pair": ""})"), ids = parsed(R"({"ids": [1, 2]})");
    ASSERT_TRUE(pair && ids);
    EXPECT_TRUE(pair->hasPair);
    EXPECT_EQ(ids->ids, (std::vector<int32_t> { 1, 2 }));
    for (const char* const wrong : { "[]", "\"a\"", "{}", R"({"text": 3})", R"({"text": "a", "ids": [1]})",
             R"({"ids": []})", R"({"ids": [-1]})", R"({"ids": [1], "pair": "b"})",
             R"({"ids": [1, 2], "type_ids": [0]})", R"({"text": "a", "txet": "b"})" }) {
        const Result<Example> refused = parsed(wrong);
        ASSERT_FALSE(refused) << wrong;
        EXPECT_EQ(refused.error().message().find("example 3"), 0U) << refused.error().message();
    }
}

TEST(Examples, AFileThatCannotBeReadIsSaidSo)
{
    const TokenizerFolder folder;
    const auto missing = readExamples(folder.path() / "missing.txt");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind(), ErrorKind::Input);
    EXPECT_NE(missing.error().message().find("No such file"), std::string::npos);
    std::filesystem::create_directory(folder.path() / "folder.txt");
    const auto directory = readExamples(folder.path() / "folder.txt");
    ASSERT_FALSE(directory);
    EXPECT_NE(directory.error().message().find("is a folder"), std::string::npos);
}

TEST(Examples, ALineWithoutEndIsRefusedBeforeItTakesMemory)
{
    EXPECT_EQ(Read(std::string(5 << 20, 'a'), "lines.txt").error,
        "lines.txt: has a line of more than 4 MiB; expected an example a line");
    EXPECT_EQ(Read(std::string(4 << 20, 'a'), "lines.txt").examples.size(), 1U);
}

TEST(Examples, IdsAreReadWithCommasOrBlanks)
{
    EXPECT_EQ(*parseIds("3,14,15"), (std::vector<int32_t> { 3, 14, 15 }));
    EXPECT_EQ(*parseIds(" 3 14\t15, "), (std::vector<int32_t> { 3, 14, 15 }));
    for (const char* wrong : { "", " ", "3,x", "-1", "1.5", "2147483648", "0x10", "1;2" }) {
        const auto ids = parseIds(wrong);
        ASSERT_FALSE(ids) << wrong;
        EXPECT_EQ(ids.error().kind(), ErrorKind::Usage);
    }
    EXPECT_EQ(
        parseIds("3,x").error().message(), "\"x\" is no token id; expected whole numbers as in 3,14,15");
}

} // namespace fovea::test
