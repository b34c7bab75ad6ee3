// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/safetensors_bytes.h"
#include "weights/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>

namespace fovea::test {

namespace {

Result<SafetensorsContent> read(const std::string& bytes)
{
    return readSafetensors(std::as_bytes(std::span<const char>(bytes)), "m.safetensors");
}

std::string sentence(const std::string& bytes)
{
    const Result<SafetensorsContent> content = read(bytes);
    return content ? "accepted" : content.error().message();
}

struct Refusal {
    const char* name;
    const char* header;
    std::size_t dataSize;
    const char* sentence;
};

class SafetensorsRefused : public testing::TestWithParam<Refusal> { };

const Refusal refusals[] = {
    { "NotJson", R"({"a":)", 0,
        "m.safetensors: the safetensors header is not valid JSON (error at its byte 6)" },
    { "NotAnObject", R"([1,2])", 0,
        "m.safetensors: is not a safetensors file: its header does not begin with \"{\"" },
    { "EmptyHeader", "", 0,
        "m.safetensors: is not a safetensors file: its header does not begin with \"{\"" },
    { "TextAfterTheHeader", R"({}x)", 0,
        "m.safetensors: the safetensors header is not valid JSON (error at its byte 3)" },
    { "BrokenUtf8InAName", "{\"\xff\":{}}", 0,
        "m.safetensors: the safetensors header is not valid JSON (error at its byte 3)" },
    { "TensorTwice",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        2, "m.safetensors: the key \"a\" appears twice in the header" },
    { "KeyTwiceInATensor", R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\" has the key \"dtype\" twice in the header" },
    { "MetadataTwice", R"({"__metadata__":{},"__metadata__":{}})", 0,
        "m.safetensors: the key \"__metadata__\" appears twice in the header" },
    { "MetadataKeyTwice", R"({"__metadata__":{"k":"1","k":"2"}})", 0,
        "m.safetensors: the key \"k\" appears twice in the header" },
    { "MetadataThatIsANumber", R"({"__metadata__":{"k":1}})", 0,
        "m.safetensors: \"__metadata__\" key \"k\" must be text, found 1" },
    { "MetadataThatIsAnObject", R"({"__metadata__":{"k":{}}})", 0,
        "m.safetensors: \"__metadata__\" key \"k\" must be text, found an object" },
    { "TensorThatIsANumber", R"({"a":7})", 0,
        "m.safetensors: \"a\" must be an object in the header, found 7" },
    { "UnknownType", R"({"a":{"dtype":"F99","shape":[1],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\" has the unknown type \"F99\"; known are F64, F32, F16, BF16, I64, I32, "
        "I16, "
        "I8, U64, U32, U16, U8, BOOL, F8_E4M3, F8_E5M2, F8_E8M0, F6_E2M3, F6_E3M2, F4, C64" },
    { "TypeThatIsANumber", R"({"a":{"dtype":4,"shape":[1],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\": \"dtype\" must be the name of a type, found 4" },
    { "UnknownKey", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"strides":[1]}})", 1,
        "m.safetensors: tensor \"a\" has the unknown key \"strides\"; expected are \"dtype\", \"shape\" and "
        "\"data_offsets\"" },
    { "MissingShape", R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\" has no \"shape\"" },
    { "MissingOffsets", R"({"a":{"dtype":"U8","shape":[1]}})", 1,
        "m.safetensors: tensor \"a\" has no \"data_offsets\"" },
    { "NegativeExtent", R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\": \"shape\" must be a list of whole numbers, found -1" },
    { "ExtentWithAFraction", R"({"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\": \"shape\" must be a list of whole numbers, found 1.5" },
    { "ExtentBeyondInt64", R"({"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\": \"shape\" must be a list of whole numbers, found "
        "18446744073709551615" },
    { "NestedShape", R"({"a":{"dtype":"U8","shape":[[1]],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\": \"shape\" must be a list of whole numbers, found a list" },
    { "NineAxes", R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})", 1,
        "m.safetensors: tensor \"a\" has more than 8 axes" },
    { "SizeThatOverflows", R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0,
        "m.safetensors: tensor \"a\": the size of F32 [4294967296, 4294967296] cannot be counted in bytes" },
    { "BytesThatOverflow", R"({"a":{"dtype":"F64","shape":[2305843009213693952],"data_offsets":[0,0]}})", 0,
        "m.safetensors: tensor \"a\": the size of F64 [2305843009213693952] cannot be counted in bytes" },
    { "HalfAByte", R"({"a":{"dtype":"F4","shape":[3],"data_offsets":[0,2]}})", 2,
        "m.safetensors: tensor \"a\": the size of F4 [3] cannot be counted in bytes" },
    { "OneOffset", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})", 1,
        "m.safetensors: tensor \"a\": \"data_offsets\" must be two whole numbers [begin, end], found a list "
        "of 1" },
    { "ThreeOffsets", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,2]}})", 1,
        "m.safetensors: tensor \"a\": \"data_offsets\" must be two whole numbers [begin, end], found 2" },
    { "OffsetsBackwards", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[2,1]}})", 2,
        "m.safetensors: tensor \"a\": \"data_offsets\" end at 1, before they begin at 2" },
    { "OffsetsOfAnotherSize", R"({"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,20]}})", 20,
        "m.safetensors: tensor \"a\": F32 [2, 3] takes 24 bytes, but \"data_offsets\" give it 20" },
    { "DataCutShort", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 7,
        "m.safetensors: tensor \"a\" lies at bytes 0 to 8 of the data, but the file holds only 7 bytes of "
        "data; it "
        "is cut short" },
    { "DataTooLong", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 9,
        "m.safetensors: the file holds 9 bytes of data, but its tensors take only 8" },
    { "DataWithoutTensors", "{}", 4,
        "m.safetensors: the file holds 4 bytes of data, but its tensors take only 0" },
    { "Overlap",
        R"({"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]},"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
        6, "m.safetensors: tensors \"a\" and \"b\" overlap at byte 2 of the data" },
    { "SharedBytes",
        R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
        4, "m.safetensors: tensors \"a\" and \"b\" overlap at byte 0 of the data" },
    { "EmptyTensorInsideAnother",
        R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[0],"data_offsets":[2,2]}})",
        4, "m.safetensors: tensors \"a\" and \"b\" overlap at byte 2 of the data" },
    { "Hole",
        R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[4,6]}})",
        6, "m.safetensors: bytes 2 to 4 of the data, before tensor \"b\", belong to no tensor" },
    { "HoleAtTheBegin", R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})", 3,
        "m.safetensors: bytes 0 to 1 of the data, before tensor \"a\", belong to no tensor" },
    { "ControlCharactersInAName", R"({"\u001b[31m":{"dtype":"U8","shape":[1]}})", 1,
        "m.safetensors: tensor \"?[31m\" has no \"data_offsets\"" },
};

TEST_P(SafetensorsRefused, WithASentenceThatNamesFileKeyExpectedAndFound)
{
    const Refusal& refusal = GetParam();
    EXPECT_EQ(sentence(safetensorsBytes(refusal.header, refusal.dataSize)), refusal.sentence);
}

INSTANTIATE_TEST_SUITE_P(Safetensors, SafetensorsRefused, testing::ValuesIn(refusals),
    [](const testing::TestParamInfo<Refusal>& refusal) { return std::string(refusal.param.name); });

} // namespace

TEST(Safetensors, GivesNamesTypesShapesBytesAndMetadataInTheOrderOfTheData)
{
    const std::string bytes = safetensorsBytes(
        R"({"second":{"dtype":"BF16","shape":[2,2],"data_offsets":[4,12]},"__metadata__":{"format":"pt"},)"
        R"("first":{"dtype":"F32","shape":[],"data_offsets":[0,4]},)"
        R"("none":{"dtype":"I64","shape":[0,5],"data_offsets":[12,12]}}   )",
        12);
    const Result<SafetensorsContent> content = read(bytes);
    ASSERT_TRUE(content) << content.error().message();
    ASSERT_EQ(content->entries.size(), 3U);
    EXPECT_EQ(content->entries[0].name, "first");
    EXPECT_EQ(content->entries[0].type->name, "F32");
    EXPECT_TRUE(content->entries[0].shape.empty());
    EXPECT_EQ(content->entries[1].name, "second");
    EXPECT_EQ(content->entries[1].shape, (std::vector<int64_t> { 2, 2 }));
    EXPECT_EQ(content->entries[1].bytes.size(), 8U);
    EXPECT_EQ(static_cast<int>(content->entries[1].bytes.front()), 4);
    EXPECT_TRUE(content->entries[2].bytes.empty());
    EXPECT_EQ(content->metadata.at("format"), "pt");
}

TEST(Safetensors, AcceptsAFileWithoutTensors)
{
    EXPECT_EQ(sentence(safetensorsBytes("{}", 0)), "accepted");
}

TEST(Safetensors, RefusesAFileCutAnywhereAndNeverReadsBeyondIt)
{
    const std::string whole = safetensorsBytes(
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[3],"data_offsets":[8,11]}})",
        11);
    ASSERT_EQ(sentence(whole), "accepted");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        // A copy of exactly that size, so that the sanitizers see one byte too many.
        EXPECT_NE(sentence(std::string(whole.data(), size)), "accepted") << size;
    }
    EXPECT_EQ(sentence(whole.substr(0, 3)),
        "m.safetensors: is not a safetensors file: it has 3 bytes, and the length of a header alone takes 8");
    EXPECT_EQ(sentence(whole.substr(0, 20)),
        "m.safetensors: the safetensors header is announced with 107 bytes, but only 12 follow; the file is "
        "cut "
        "short or no safetensors file");
}

TEST(Safetensors, RefusesAHeaderLongerThanTheFileOrTheLimit)
{
    EXPECT_EQ(sentence(lengthBytes(~uint64_t { 0 }) + "{}"),
        "m.safetensors: the safetensors header is announced with 18446744073709551615 bytes, but only 2 "
        "follow; "
        "the file is cut short or no safetensors file");
    EXPECT_EQ(sentence(safetensorsBytes("{}" + std::string(100'000'000, ' '), 0)),
        "m.safetensors: the safetensors header has 100000002 bytes; at most 100000000 are read");
}

TEST(Safetensors, RefusesMoreThanAHundredThousandTensors)
{
    std::string header = "{";
    for (int i = 0; i < 100'001; ++i) {
        header += (i == 0 ? "\"" : ",\"") + std::to_string(i)
            + R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]})";
    }
    EXPECT_EQ(sentence(safetensorsBytes(header + "}", 0)),
        "m.safetensors: the header names more than 100000 tensors, which is the limit");
}

TEST(Safetensors, RefusesMoreThanTenThousandEntriesOfMetadata)
{
    std::string header = R"({"__metadata__":{)";
    for (int i = 0; i < 10'001; ++i) {
        header += (i == 0 ? "\"" : ",\"") + std::to_string(i) + R"(":"")";
    }
    EXPECT_EQ(sentence(safetensorsBytes(header + "}}", 0)),
        "m.safetensors: \"__metadata__\" has more than 10000 entries, which is the limit");
}

TEST(Safetensors, RefusesDeepNestingWhereItBegins)
{
    EXPECT_EQ(sentence(safetensorsBytes("{\"a\":" + std::string(1'000'000, '['), 0)),
        "m.safetensors: \"a\" must be an object in the header, found a list");
}

TEST(Safetensors, CutsALongNameInAMessageBetweenLetters)
{
    std::string name;
    for (int i = 0; i < 1000; ++i) {
        name += "ä";
    }
    const std::string text = sentence(safetensorsBytes("{\"" + name + "\":1}", 0));
    EXPECT_LT(text.size(), 300U);
    EXPECT_NE(text.find(name.substr(0, 120) + "…\""), std::string::npos) << text;
}

} // namespace fovea::test
