// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "tokenizer_fixture.h"

#include <fovea/json.h>

namespace fovea::test {

namespace {

/// The smallest tokenizer.json that opens, for a WordPiece model.
Value smallJson()
{
    return *parseJson(R"({"version":"1.0","added_tokens":[],"normalizer":null,
        "pre_tokenizer":{"type":"BertPreTokenizer"},"post_processor":null,"decoder":null,
        "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
        "max_input_chars_per_word":100,"vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"a":3}}})",
        "smallJson");
}

/// What opening says when `change` has been made to the smallest file.
template <typename Change>
std::string errorAfter(const Change& change)
{
    Value json = smallJson();
    change(json);
    TokenizerFolder folder;
    folder.add("tokenizer.json", formatJson(json));
    return folder.error();
}

std::string errorOf(const std::string& content, const std::string& name = "tokenizer.json")
{
    TokenizerFolder folder;
    folder.add(name, content);
    return folder.error();
}

Value value(const std::string& json)
{
    return *parseJson(json, "value");
}

} // namespace

TEST(TokenizerFile, TheSmallestOneOpens)
{
    EXPECT_EQ(errorAfter([](Value&) {}), "");
}

TEST(TokenizerFile, AFolderWithoutOneSaysWhatWasExpected)
{
    const TokenizerFolder folder;
    EXPECT_NE(folder.error().find("has no tokenizer; expected tokenizer.json, vocab.txt, or vocab.json with"),
        std::string::npos);
}

TEST(TokenizerFile, PartsThatFoveaDoesNotKnowAreNamedByTheirKey)
{
    EXPECT_EQ(errorAfter([](Value& json) { json["normalizer"] = value(R"({"type":"NFKC"})"); }),
        "tokenizer.json: normalizer.type is \"NFKC\", expected BertNormalizer, Lowercase, NFD, StripAccents "
        "or a "
        "Sequence of them");
    EXPECT_EQ(errorAfter([](Value& json) {
        json["normalizer"] = value(R"({"type":"Sequence","normalizers":[{"type":"NFD"},{"type":"Nmt"}]})");
    }),
        "tokenizer.json: normalizer.normalizers[1].type is \"Nmt\", expected BertNormalizer, Lowercase, NFD, "
        "StripAccents or a Sequence of them");
    EXPECT_EQ(errorAfter([](Value& json) { json["pre_tokenizer"] = value(R"({"type":"Metaspace"})"); }),
        "tokenizer.json: pre_tokenizer.type is \"Metaspace\", expected BertPreTokenizer, ByteLevel or a "
        "Sequence of "
        "one of them");
    EXPECT_EQ(errorAfter([](Value& json) { json["model"]["type"] = "Unigram"; }),
        "tokenizer.json: model.type is \"Unigram\", expected WordPiece or BPE");
    EXPECT_EQ(errorAfter([](Value& json) { json["post_processor"] = value(R"({"type":"Other"})"); }),
        "tokenizer.json: post_processor.type is \"Other\", expected TemplateProcessing, BertProcessing, "
        "RobertaProcessing, ByteLevel or a Sequence of them");
    EXPECT_EQ(errorAfter([](Value& json) { json["decoder"] = value(R"({"type":"CTC"})"); }),
        "tokenizer.json: decoder.type is \"CTC\", expected WordPiece or ByteLevel");
    EXPECT_EQ(errorAfter([](Value& json) { json["version"] = "2.0"; }),
        "tokenizer.json: version is \"2.0\", expected \"1.0\"");
}

TEST(TokenizerFile, AnOptionThatFoveaDoesNotKnowIsNeverPassedOver)
{
    EXPECT_EQ(errorAfter([](Value& json) { json["model"]["new_rule"] = true; }),
        "tokenizer.json: model.new_rule is true, expected no such key: Fovea does not know what it asks for");
    EXPECT_EQ(errorAfter([](Value& json) { json["model"]["new_rule"] = Value(); }), "");
    EXPECT_EQ(errorAfter([](Value& json) { json["extra"] = 1; }),
        "tokenizer.json: extra is 1, expected no such key: Fovea does not know what it asks for");
    EXPECT_EQ(errorAfter([](Value& json) {
        json["pre_tokenizer"] = value(R"({"type":"ByteLevel","add_prefix_space":false})");
        json["model"] = value(R"({"type":"BPE","vocab":{"a":0},"merges":[],"byte_fallback":true})");
    }),
        "tokenizer.json: model.byte_fallback is true, expected no such key: Fovea does not know what it asks "
        "for");
    EXPECT_EQ(errorAfter([](Value& json) {
        json["pre_tokenizer"] = value(R"({"type":"ByteLevel","add_prefix_space":false})");
        json["model"] = value(R"({"type":"BPE","vocab":{"a":0},"merges":[],"end_of_word_suffix":"</w>"})");
    }),
        "tokenizer.json: model.end_of_word_suffix is \"</w>\", expected null or \"\", as byte-level BPE has "
        "it");
}

TEST(TokenizerFile, WrongValuesAreNamedByTheirKey)
{
    EXPECT_EQ(errorAfter([](Value& json) { json["model"]["max_input_chars_per_word"] = -1; }),
        "tokenizer.json: model.max_input_chars_per_word is -1, expected a whole number from 0 to 2147483647");
    EXPECT_EQ(errorAfter([](Value& json) { json["model"]["unk_token"] = Value(); }),
        "tokenizer.json: model.unk_token is absent, expected a text");
    EXPECT_EQ(errorAfter([](Value& json) { json["normalizer"] = value(R"({"type":"BertNormalizer"})"); }),
        "tokenizer.json: normalizer.clean_text is absent, expected true or false");
    EXPECT_EQ(errorAfter([](Value& json) { json["added_tokens"] = value(R"([{"id":4,"content":3}])"); }),
        "tokenizer.json: added_tokens[0].content is 3, expected a text");
    EXPECT_EQ(errorAfter([](Value& json) { json["added_tokens"] = value(R"([{"id":1.5,"content":"x"}])"); }),
        "tokenizer.json: added_tokens[0].id is 1.5, expected a whole number from 0 to 2147483646");
    EXPECT_EQ(
        errorAfter([](Value& json) { json["model"] = 3; }), "tokenizer.json: model is 3, expected an object");
}

TEST(TokenizerFile, SpecialTokensOfAPostProcessorMustBeInTheVocabulary)
{
    EXPECT_EQ(errorAfter([](Value& json) {
        json["post_processor"] = value(R"({"type":"BertProcessing","cls":["[CLS]",1],"sep":["[SEP]",22]})");
    }),
        "tokenizer.json: post_processor.sep is [\"[SEP]\",22], expected a token and its id in the "
        "vocabulary, as "
        "[\"[CLS]\", 101]");
    EXPECT_EQ(errorAfter([](Value& json) {
        json["post_processor"] = value(R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"x",
            "type_id":0}}],"pair":[],"special_tokens":{}})");
    }),
        "tokenizer.json: post_processor.special_tokens.x is absent, expected the ids that the template asks "
        "for");
    EXPECT_EQ(errorAfter([](Value& json) {
        json["post_processor"] = value(R"({"type":"TemplateProcessing","single":[{"Sequence":{"id":"B",
            "type_id":0}}],"pair":[],"special_tokens":{}})");
    }),
        "tokenizer.json: post_processor.single[0].Sequence.id is \"B\", expected \"A\"");
}

TEST(TokenizerFile, VocabulariesThatCannotBeRightAreRefused)
{
    const auto withVocabulary = [](const std::string& vocabulary) {
        return errorOf(R"({"model":{"type":"WordPiece","unk_token":"a","continuing_subword_prefix":"##",
            "max_input_chars_per_word":100,"vocab":)"
            + vocabulary + "}}");
    };
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":7})"), "");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":0})"),
        "tokenizer.json: model.vocab: the id 0 belongs to two tokens, \"a\" and \"b\"");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":1,"a":2})"),
        "tokenizer.json: model.vocab: the token \"a\" is listed twice");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":4294967296})"),
        "tokenizer.json: model.vocab: the token \"b\" has the id 4294967296; expected 0 to 65539 for a "
        "vocabulary of "
        "2 tokens");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":-1})"),
        "tokenizer.json: model.vocab: the token \"b\" has the id -1; expected 0 to 65539 for a vocabulary of "
        "2 tokens");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":18446744073709551615})"),
        "tokenizer.json: the id of the token \"b\" is not a whole number");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":"1"})"),
        "tokenizer.json: the id of the token \"b\" is not a whole number");
    EXPECT_EQ(withVocabulary(R"({"a":0,"b":{"c":1}})"),
        "tokenizer.json: the id of the token \"b\" is not a whole number");
    EXPECT_EQ(withVocabulary("{}"),
        "tokenizer.json: model.vocab: the vocabulary is empty, expected at least one token");
    EXPECT_EQ(withVocabulary(R"({"b":1})"),
        "tokenizer.json: model: the unknown token \"a\" is not in the vocabulary; add it, or name the right "
        "one");
}

TEST(TokenizerFile, MergesThatCannotBeRightAreRefused)
{
    const auto withMerges = [](const std::string& merges) {
        return errorOf(R"({"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},
            "model":{"type":"BPE","vocab":{"a":0,"b":1,"ab":2},"merges":)"
            + merges + "}}");
    };
    EXPECT_EQ(withMerges(R"(["a b"])"), "");
    EXPECT_EQ(withMerges(R"([["a","b"]])"), "");
    EXPECT_EQ(withMerges(R"(["a b","a b"])"), "tokenizer.json: model: the merge \"a b\" is listed twice");
    EXPECT_EQ(withMerges(R"(["b a"])"),
        "tokenizer.json: model: merge 1 needs the token \"ba\", which the vocabulary lacks");
    for (const char* wrong :
        { R"(["a b","ab"])", R"(["a b","a b a"])", R"(["a b",["a"]])", R"(["a b",["a","b","c"]])",
            R"(["a b",[["a"],"b"]])", R"(["a b",7])", R"(["a b",["a",7]])", R"(["a b",{"a":"b"}])" }) {
        EXPECT_EQ(withMerges(wrong),
            "tokenizer.json: entry 2 of model.merges is not \"left right\" or [\"left\", \"right\"]")
            << wrong;
    }
    EXPECT_EQ(errorOf("a b\na b c\n", "merges.txt").find("has no tokenizer"),
        errorOf("", "x").find("has no tokenizer"));
    TokenizerFolder folder;
    folder.add("vocab.json", R"({"a":0,"b":1,"ab":2})").add("merges.txt", "a b\na b c\n");
    EXPECT_EQ(folder.error(), "merges.txt: line 2 is not two tokens with a blank between them");
}

TEST(TokenizerFile, WhatIsNotJsonIsRefusedWithThePlace)
{
    EXPECT_EQ(errorOf(""), "tokenizer.json: is not valid JSON (error at byte 1)");
    EXPECT_EQ(
        errorOf("{\"model\":{\"type\":\"BPE\""), "tokenizer.json: is not valid JSON (error at byte 23)");
    EXPECT_EQ(errorOf("{\"a\":\"\xFF\"}"), "tokenizer.json: is not valid JSON (error at byte 7)");
    EXPECT_EQ(errorOf("[1]"), "tokenizer.json: the document is [1], expected an object");
    EXPECT_EQ(errorOf(R"({"version":"1.0","version":"1.0"})"),
        "tokenizer.json: the key \"version\" appears twice in one object");
    EXPECT_EQ(errorOf(std::string(100, '[')), "tokenizer.json: is nested more than 64 levels deep");
}

TEST(TokenizerFile, AVocabTextIsChecked)
{
    EXPECT_EQ(errorOf("[PAD]\n[CLS]\n[SEP]\n", "vocab.txt"),
        "vocab.txt: the vocabulary lacks \"[UNK]\", which tokenizer_config.json names as unk_token; add it, "
        "or name "
        "the right one");
    EXPECT_EQ(errorOf("[PAD]\n\xC3\n", "vocab.txt"), "vocab.txt: byte 6 is not UTF-8");
    EXPECT_EQ(errorOf("", "vocab.txt"), "vocab.txt: the vocabulary is empty, expected at least one token");
    TokenizerFolder folder;
    folder.add("vocab.txt", "[UNK]\r\n[CLS]\r\n[SEP]\r\na\r\n\r\na\r\n");
    const Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    ASSERT_TRUE(tokenizer) << tokenizer.error().message();
    // A token that is listed twice has the id of its last line, as in Python.
    EXPECT_EQ((*tokenizer)->idOf("a"), 5);
    EXPECT_EQ((*tokenizer)->tokenText(3), "a");
    folder.add("tokenizer_config.json", R"({"tokenizer_class":"BertJapaneseTokenizer"})");
    EXPECT_EQ(folder.error(),
        "tokenizer_config.json: tokenizer_class is \"BertJapaneseTokenizer\", expected BertTokenizer, as "
        "vocab.txt "
        "without a tokenizer.json needs it");
    folder.add("tokenizer_config.json", R"({"mask_token":7})");
    EXPECT_EQ(folder.error(), "tokenizer_config.json: mask_token is 7, expected an object");
}

TEST(TokenizerFile, LengthRulesAreShownAndNotObeyed)
{
    Value json = smallJson();
    json["truncation"] = value(R"({"max_length":1,"strategy":"LongestFirst","stride":0})");
    json["padding"] = value(R"({"strategy":{"Fixed":128},"pad_id":0})");
    TokenizerFolder folder;
    folder.add("tokenizer.json", formatJson(json));
    const Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    ASSERT_TRUE(tokenizer) << tokenizer.error().message();
    EXPECT_EQ((*tokenizer)->encode("a a a").ids.size(), 3U);
    const std::vector<std::string> notes = (*tokenizer)->notes();
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_NE(notes[0].find("max_length"), std::string::npos);
    EXPECT_NE(notes[1].find("128"), std::string::npos);
}

TEST(TokenizerFile, TokenizerConfigCountsWhereTheTwoDiffer)
{
    Value json = smallJson();
    json["normalizer"] = value(R"({"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,
        "strip_accents":null,"lowercase":true})");
    TokenizerFolder folder;
    folder.add("tokenizer.json", formatJson(json));
    EXPECT_EQ((*folder.open())->encode("A").ids, std::vector<int32_t> { 3 });
    folder.add("tokenizer_config.json", R"({"tokenizer_class":"BertTokenizer","do_lower_case":false})");
    const std::unique_ptr<Tokenizer> cased = std::move(*folder.open());
    EXPECT_EQ(cased->encode("A").ids, std::vector<int32_t> { 0 });
    ASSERT_EQ(cased->notes().size(), 1U);
    EXPECT_NE(cased->notes()[0].find("do_lower_case = false"), std::string::npos);
}

TEST(TokenizerFile, AddedTokensGetTheIdsOfTheVocabulary)
{
    Value json = smallJson();
    json["added_tokens"] = value(R"([{"id":9,"content":"a","special":true},{"id":4,"content":"<new>"},
        {"id":5,"content":""},{"id":5,"content":"<newer>"}])");
    TokenizerFolder folder;
    folder.add("tokenizer.json", formatJson(json));
    const std::unique_ptr<Tokenizer> tokenizer = std::move(*folder.open());
    EXPECT_EQ(tokenizer->idOf("a"), 3);
    EXPECT_EQ(tokenizer->idOf("<newer>"), 5);
    EXPECT_EQ(tokenizer->tokenText(4), "<new>");
    EXPECT_EQ(tokenizer->vocabularySize(), 6);
    EXPECT_EQ(tokenizer->encode("x<newer><new>").ids, (std::vector<int32_t> { 0, 5, 4 }));
    ASSERT_EQ(tokenizer->notes().size(), 1U);
    EXPECT_NE(tokenizer->notes()[0].find("\"a\" is listed with the id 9"), std::string::npos);
}

TEST(TokenizerFile, ManySettingsAreRefusedBeforeTheyTakeMemory)
{
    std::string list = "0";
    for (int i = 0; i < 3000000; ++i) {
        list += ",0";
    }
    EXPECT_EQ(
        errorOf("{\"decoder\":[" + list + "]}"), "tokenizer.json: has more settings than a tokenizer needs");
    EXPECT_EQ(errorOf("{\"model\":{\"vocab\":[" + list + "],\"type\":\"Unigram\"}}"),
        "tokenizer.json: model.type is \"Unigram\", expected WordPiece or BPE");
    std::string tokens = "{\"content\":\"0\"}";
    for (int i = 1; i < 40000; ++i) {
        tokens += ",{\"content\":\"" + std::to_string(i) + "\"}";
    }
    EXPECT_EQ(
        errorOf("{\"added_tokens\":[" + tokens + "]}"), "tokenizer.json: has more than 32768 added tokens");
}

} // namespace fovea::test
