// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tokenizer_file.h"

#include "data/byte_pairs.h"
#include "data/post_processor_file.h"
#include "data/settings.h"
#include "data/word_piece.h"

#include <algorithm>
#include <limits>

namespace fovea {

namespace {

/// Appends the steps that `settings` asks for; `depth` ends a Sequence of Sequences.
void readNormalizers(const Settings& settings, std::vector<Normalizer>& normalizers)
{
    if (settings.isAbsent()) {
        return;
    }
    const std::string type = settings.text("type");
    if (type == "Sequence") {
        settings.onlyKnows({ "type", "normalizers" });
        for (const Settings& member : settings.list("normalizers")) {
            readNormalizers(member, normalizers);
        }
        return;
    }
    Normalizer normalizer;
    if (type == "BertNormalizer") {
        settings.onlyKnows({ "type", "clean_text", "handle_chinese_chars", "strip_accents", "lowercase" });
        normalizer.cleansText = settings.flag("clean_text");
        normalizer.spacesIdeographs = settings.flag("handle_chinese_chars");
        normalizer.lowers = settings.flag("lowercase");
        normalizer.decomposes = settings.flag("strip_accents", normalizer.lowers);
        normalizer.marks
            = normalizer.decomposes ? Normalizer::Marks::NonspacingRemoved : Normalizer::Marks::Kept;
    } else if (type == "Lowercase") {
        settings.onlyKnows({ "type" });
        normalizer.lowers = true;
    } else if (type == "NFD") {
        settings.onlyKnows({ "type" });
        normalizer.decomposes = true;
    } else if (type == "StripAccents") {
        settings.onlyKnows({ "type" });
        normalizer.marks = Normalizer::Marks::AllRemoved;
    } else {
        settings.wrong("type", "BertNormalizer, Lowercase, NFD, StripAccents or a Sequence of them");
    }
    normalizers.push_back(normalizer);
}

WordSplitter readSplitter(const Settings& settings)
{
    if (settings.isAbsent()) {
        return {};
    }
    const std::string type = settings.text("type");
    if (type == "Sequence") {
        settings.onlyKnows({ "type", "pretokenizers" });
        const std::vector<Settings> members = settings.list("pretokenizers");
        if (members.size() == 1) {
            return readSplitter(members.front());
        }
        settings.wrong("pretokenizers", "a list of one");
        return {};
    }
    if (type == "BertPreTokenizer") {
        settings.onlyKnows({ "type" });
        return { WordSplitter::Rule::Bert, false, false };
    }
    if (type == "ByteLevel") {
        settings.onlyKnows({ "type", "add_prefix_space", "trim_offsets", "use_regex" });
        return { settings.flag("use_regex", true) ? WordSplitter::Rule::Gpt2 : WordSplitter::Rule::Whole,
            settings.flag("add_prefix_space"), true };
    }
    settings.wrong("type", "BertPreTokenizer, ByteLevel or a Sequence of one of them");
    return {};
}

/// Text from tokens is only shown, so any order of the two known decoders will do.
void checkDecoder(const Settings& settings)
{
    if (settings.isAbsent()) {
        return;
    }
    const std::string type = settings.text("type");
    if (type == "Sequence") {
        for (const Settings& member : settings.list("decoders")) {
            checkDecoder(member);
        }
    } else if (type != "WordPiece" && type != "ByteLevel") {
        settings.wrong("type", "WordPiece or ByteLevel");
    }
}

Result<std::unique_ptr<SubwordModel>> readModel(const Settings& settings, const WordSplitter& splitter,
    TokenizerJson& json, SettingsReport& report, std::vector<std::string>& notes)
{
    const std::string source = report.source + ": model";
    // Files of before 2020 do not name the type.
    const std::string type
        = settings.text("type", settings.at("continuing_subword_prefix").isAbsent() ? "BPE" : "WordPiece");
    WordPiece::Options wordPiece;
    BytePairs::Options bytePairs;
    if (type == "WordPiece") {
        settings.onlyKnows({ "type", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word" });
        if (splitter.isByteLevel) {
            settings.wrong("type", "BPE after a ByteLevel pre-tokenizer");
        }
        wordPiece.unknownToken = settings.text("unk_token");
        wordPiece.continuationPrefix = settings.text("continuing_subword_prefix");
        wordPiece.longestWord
            = settings.whole("max_input_chars_per_word", 0, std::numeric_limits<int32_t>::max());
    } else if (type == "BPE") {
        settings.onlyKnows({ "type", "unk_token", "fuse_unk", "ignore_merges", "dropout",
            "continuing_subword_prefix", "end_of_word_suffix" });
        if (!settings.at("unk_token").isAbsent()) {
            bytePairs.unknownToken = settings.text("unk_token");
        }
        bytePairs.fusesUnknown = settings.flag("fuse_unk", false);
        bytePairs.ignoresMerges = settings.flag("ignore_merges", false);
        for (const char* affix : { "continuing_subword_prefix", "end_of_word_suffix" }) {
            if (!settings.text(affix, "").empty()) {
                settings.wrong(affix, "null or \"\", as byte-level BPE has it");
            }
        }
        if (!splitter.isByteLevel) {
            settings.wrong("type", "WordPiece, or BPE after a ByteLevel pre-tokenizer");
        }
        const std::optional<double> dropout = settings.at("dropout").value().number();
        if (!settings.at("dropout").isAbsent() && dropout != 0.0) {
            notes.push_back("tokenizer.json asks for dropout of merges; Fovea always takes every merge.");
        }
    } else {
        settings.wrong("type", "WordPiece or BPE");
    }
    if (report.error) {
        return *report.error;
    }
    Result<Vocabulary> vocabulary
        = std::move(json.vocabulary).build(source + ".vocab", Vocabulary::Repeated::Refuse);
    if (!vocabulary) {
        return vocabulary.error();
    }
    return type == "BPE" ? BytePairs::create(std::move(*vocabulary), json.merges, bytePairs, source)
                         : WordPiece::create(std::move(*vocabulary), wordPiece, source);
}

void noteLengthRules(const Settings& root, std::vector<std::string>& notes)
{
    if (const Settings rule = root.at("truncation"); !rule.isAbsent()) {
        notes.push_back("tokenizer.json asks to cut texts (truncation " + quoted(rule.value())
            + "); Fovea cuts only at the model's own limit.");
    }
    if (const Settings rule = root.at("padding"); !rule.isAbsent()) {
        notes.push_back(
            "tokenizer.json asks to pad texts (padding " + quoted(rule.value()) + "); Fovea never pads.");
    }
}

} // namespace

void numberAddedTokens(
    std::vector<AddedToken>& tokens, const Vocabulary& vocabulary, std::vector<std::string>& notes)
{
    std::erase_if(tokens, [](const AddedToken& token) { return token.content.empty(); });
    std::map<std::string, int32_t, std::less<>> known;
    auto next = static_cast<int32_t>(vocabulary.size());
    for (AddedToken& token : tokens) {
        const int32_t expected = token.id;
        const auto earlier = known.find(token.content);
        if (const std::optional<int32_t> id = vocabulary.find(token.content)) {
            token.id = *id;
        } else if (earlier != known.end()) {
            token.id = earlier->second;
        } else {
            token.id = next;
        }
        known.emplace(token.content, token.id);
        next = std::max(next, token.id + 1);
        if (expected >= 0 && expected != token.id) {
            notes.push_back("The added token \"" + token.content + "\" is listed with the id "
                + std::to_string(expected) + "; by the vocabulary it is " + std::to_string(token.id) + ".");
        }
    }
}

Result<TokenizerParts> partsFromJson(TokenizerJson json, const std::string& source)
{
    SettingsReport report { source, std::nullopt };
    const Settings root(json.settings, "", report);
    root.onlyKnows({ "version", "truncation", "padding", "normalizer", "pre_tokenizer", "post_processor",
        "decoder", "model" });
    if (root.text("version", "1.0") != "1.0") {
        root.wrong("version", "\"1.0\"");
    }
    TokenizerParts parts;
    readNormalizers(root.at("normalizer"), parts.normalizers);
    parts.splitter = readSplitter(root.at("pre_tokenizer"));
    checkDecoder(root.at("decoder"));
    Result<std::unique_ptr<SubwordModel>> model
        = readModel(root.at("model"), parts.splitter, json, report, parts.notes);
    if (!model) {
        return model.error();
    }
    parts.model = std::move(*model);
    noteLengthRules(root, parts.notes);
    parts.addedTokens = std::move(json.addedTokens);
    numberAddedTokens(parts.addedTokens, parts.model->vocabulary(), parts.notes);
    parts.postProcessor = readPostProcessor(root.at("post_processor"), parts);
    if (report.error) {
        return *report.error;
    }
    return parts;
}

} // namespace fovea
