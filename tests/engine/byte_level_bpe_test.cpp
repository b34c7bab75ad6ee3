// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "tokenizer_fixture.h"

#include <fovea/json.h>

namespace fovea::test {

namespace {

using Ids = std::vector<int32_t>;

/// A tokenizer.json around a BPE model; `model` is what stands beside its type.
std::unique_ptr<Tokenizer> openPairs(const std::string& model, const std::string& preTokenizer = {})
{
    TokenizerFolder folder;
    folder.add("tokenizer.json",
        R"({"pre_tokenizer":)"
            + (preTokenizer.empty() ? R"({"type":"ByteLevel","add_prefix_space":false})" : preTokenizer)
            + R"(,"model":{"type":"BPE",)" + model + "}}");
    Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    EXPECT_TRUE(tokenizer) << tokenizer.error().message();
    return std::move(*tokenizer);
}

} // namespace

TEST(ByteLevelBpe, MergesTheMostImportantPairFirstFromTheLeft)
{
    const auto tokenizer
        = openPairs(R"("vocab":{"a":0,"b":1,"aa":2,"ab":3,"aab":4},"merges":["a b","a a","aa b"])");
    EXPECT_EQ(tokenizer->encode("aab").ids, (Ids { 0, 3 }));
    EXPECT_EQ(tokenizer->encode("aaa").ids, (Ids { 2, 0 }));
    EXPECT_EQ(tokenizer->encode("aaaa").ids, (Ids { 2, 2 }));
}

TEST(ByteLevelBpe, LongAndShortWordsFollowTheSameRule)
{
    // The same word alone, and as the part of a long one that a pair no merge joins sets off.
    const std::string model
        = R"("vocab":{"a":0,"b":1,"c":2,"aa":3,"ab":4,"bb":5,"aab":6,"bba":7,"abab":8},"merges":
        [["a","b"],["a","a"],["b","b"],["ab","ab"],["bb","a"],["aa","b"]])";
    const auto tokenizer = openPairs(model);
    uint32_t state = 1;
    for (int round = 0; round < 200; ++round) {
        std::string word;
        for (int i = 0; i < 15; ++i) {
            state = state * 1664525 + 1013904223;
            word += state >> 31 == 0 ? 'a' : 'b';
        }
        Ids expected = tokenizer->encode(word).ids;
        const std::size_t length = expected.size();
        expected.resize(length + 40, 2);
        EXPECT_EQ(tokenizer->encode(word + std::string(40, 'c')).ids, expected) << word;
    }
}

TEST(ByteLevelBpe, AWordOfAMillionCharactersDoesNotTakeItsSquare)
{
    const auto tokenizer = openPairs(R"("vocab":{"a":0,"aa":1,"aaaa":2},"merges":["a a","aa aa"])");
    const Encoding encoding = tokenizer->encode(std::string(1000001, 'a'));
    EXPECT_EQ(encoding.ids.size(), 250001U);
    EXPECT_EQ(encoding.ids.back(), 0);
    EXPECT_EQ(encoding.offsets.back(), std::pair(1000000, 1000001));
}

TEST(ByteLevelBpe, BytesOfOneCharacterShareItsOffsets)
{
    const auto tokenizer = openPairs(R"("vocab":{"Ã":0,"©":1,"Ġ":2,"x":3},"merges":[])");
    const Encoding encoding = tokenizer->encode("é x");
    EXPECT_EQ(encoding.ids, (Ids { 0, 1, 2, 3 }));
    EXPECT_EQ(encoding.offsets[0], std::pair(0, 1));
    EXPECT_EQ(encoding.offsets[1], std::pair(0, 1));
    EXPECT_EQ(encoding.offsets[3], std::pair(2, 3));
}

TEST(ByteLevelBpe, AByteThatTheVocabularyLacksIsUnknownOrLeftOut)
{
    EXPECT_EQ(openPairs(R"("vocab":{"a":0},"merges":[])")->encode("abca").ids, (Ids { 0, 0 }));
    const std::string unknown = R"("vocab":{"a":0,"<u>":1},"merges":[],"unk_token":"<u>")";
    EXPECT_EQ(openPairs(unknown)->encode("abca").ids, (Ids { 0, 1, 1, 0 }));
    const Encoding fused = openPairs(unknown + R"(,"fuse_unk":true)")->encode("abca");
    EXPECT_EQ(fused.ids, (Ids { 0, 1, 0 }));
    EXPECT_EQ(fused.offsets[1], std::pair(1, 3));
}

TEST(ByteLevelBpe, AWordThatIsATokenNeedsNoMergesWhereTheFileSaysSo)
{
    const std::string model = R"("vocab":{"a":0,"b":1,"ab":2},"merges":[])";
    EXPECT_EQ(openPairs(model)->encode("ab").ids, (Ids { 0, 1 }));
    EXPECT_EQ(openPairs(model + R"(,"ignore_merges":true)")->encode("ab").ids, (Ids { 2 }));
}

TEST(ByteLevelBpe, AddsABlankBeforeTheFirstWordWhereTheFileSaysSo)
{
    const auto tokenizer = openPairs(R"("vocab":{"a":0,"Ġ":1,"Ġa":2},"merges":["Ġ a"])",
        R"({"type":"ByteLevel","add_prefix_space":true})");
    EXPECT_EQ(tokenizer->encode("a").ids, (Ids { 2 }));
    EXPECT_EQ(tokenizer->encode("a").offsets[0], std::pair(0, 1));
    EXPECT_EQ(tokenizer->encode(" a").ids, (Ids { 2 }));
    EXPECT_EQ(tokenizer->encode("").ids, Ids {});
}

TEST(ByteLevelBpe, ReadsTokensBackAsText)
{
    const auto tokenizer = openPairs(R"("vocab":{"Ġthe":0,"Ã":1,"Ã©":2,"Ċ":3,"人":4},"merges":[])");
    EXPECT_EQ(tokenizer->kind(), "byte-level BPE");
    EXPECT_EQ(tokenizer->tokenText(0), "Ġthe");
    EXPECT_EQ(tokenizer->displayText(0), " the");
    EXPECT_EQ(tokenizer->displayText(1), "\uFFFD");
    EXPECT_EQ(tokenizer->displayText(2), "é");
    EXPECT_EQ(tokenizer->displayText(3), "\n");
    EXPECT_EQ(tokenizer->displayText(4), "人");
    EXPECT_EQ(tokenizer->displayText(5), "[5]");
}

TEST(ByteLevelBpe, ReadsVocabJsonAndMergesText)
{
    TokenizerFolder folder;
    folder.add("vocab.json", R"({"a":0,"b":1,"ab":2,"<|endoftext|>":3})")
        .add("merges.txt", "#version: 0.2\r\na b\r\n\n");
    Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    ASSERT_TRUE(tokenizer) << tokenizer.error().message();
    EXPECT_EQ((*tokenizer)->encode("ab<|endoftext|>b").ids, (Ids { 2, 3, 1 }));
    EXPECT_TRUE((*tokenizer)->isSpecial(3));

    folder.add("tokenizer_config.json", R"({"add_bos_token":true,"tokenizer_class":"GPT2Tokenizer"})");
    tokenizer = folder.open();
    ASSERT_TRUE(tokenizer) << tokenizer.error().message();
    EXPECT_EQ((*tokenizer)->encode("ab").ids, (Ids { 3, 2 }));
}

} // namespace fovea::test
