// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/post_processor_file.h"
#include "data/special_tokens.h"
#include "data/text_file.h"
#include "data/tokenizer_file.h"
#include "data/word_piece.h"
#include "weights/model_folder.h"

#include <algorithm>
#include <array>

namespace fovea {

namespace {

/// A line a token; its number, from 0 on, is its id.
Result<Vocabulary> readVocabText(const std::filesystem::path& path)
{
    Result<std::string> text = readUtf8File(path, tokenizerFileLimit);
    if (!text) {
        return text.error();
    }
    Vocabulary::Builder builder(text->size());
    int64_t id = 0;
    for (std::string_view rest = *text; !rest.empty(); ++id) {
        builder.add(takeLine(rest), id);
    }
    *text = std::string();
    return std::move(builder).build(path.string(), Vocabulary::Repeated::LastWins);
}

Normalizer readNormalizer(const Settings& settings)
{
    Normalizer normalizer;
    normalizer.cleansText = true;
    normalizer.spacesIdeographs = settings.flag("tokenize_chinese_chars", true);
    normalizer.lowers = settings.flag("do_lower_case", true);
    normalizer.decomposes = settings.flag("strip_accents", normalizer.lowers);
    normalizer.marks = normalizer.decomposes ? Normalizer::Marks::NonspacingRemoved : Normalizer::Marks::Kept;
    return normalizer;
}

void checkClass(const Settings& settings)
{
    constexpr std::array<std::string_view, 6> known { "BertTokenizer", "BertTokenizerFast",
        "DistilBertTokenizer", "DistilBertTokenizerFast", "ElectraTokenizer", "ElectraTokenizerFast" };
    const std::string name = settings.text("tokenizer_class", known.front());
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        settings.wrong("tokenizer_class", "BertTokenizer, as vocab.txt without a tokenizer.json needs it");
    }
}

} // namespace

Result<TokenizerParts> partsFromVocabText(const ModelFolder& folder)
{
    Result<TokenizerConfig> config = TokenizerConfig::read(folder);
    if (!config) {
        return config.error();
    }
    SettingsReport report { config->source, std::nullopt };
    const Settings settings(config->settings, "", report);
    checkClass(settings);
    TokenizerParts parts;
    parts.normalizers = { readNormalizer(settings) };
    parts.splitter.rule = WordSplitter::Rule::Bert;
    if (report.error) {
        return *report.error;
    }
    if (!config->isThere) {
        parts.notes.push_back("There is no tokenizer_config.json; the text is lower-cased, as BERT's is by "
                              "default.");
    }

    Result<Vocabulary> vocabulary = readVocabText(*folder.vocabText);
    if (!vocabulary) {
        return vocabulary.error();
    }
    const std::string source = folder.vocabText->string();
    Result<std::vector<AddedToken>> added = config->added();
    if (!added) {
        return added.error();
    }
    struct Wanted {
        const char* name;
        const char* text;
        bool isNeeded;
    };
    std::map<std::string, int32_t, std::less<>> ids;
    std::string unknownToken;
    for (const Wanted& wanted : { Wanted { "unk_token", "[UNK]", true },
             Wanted { "sep_token", "[SEP]", true }, Wanted { "pad_token", "[PAD]", false },
             Wanted { "cls_token", "[CLS]", true }, Wanted { "mask_token", "[MASK]", false } }) {
        Result<std::optional<AddedToken>> token = config->special(wanted.name, wanted.text);
        if (!token) {
            return token.error();
        }
        const std::optional<int32_t> id = *token ? vocabulary->find((*token)->content) : std::nullopt;
        if (id) {
            ids[wanted.name] = *id;
            (*token)->id = *id;
            unknownToken = unknownToken.empty() ? (*token)->content : unknownToken;
            added->push_back(**token);
        } else if (wanted.isNeeded) {
            return inputError(
                FOVEA_TEXT("Tokenizer",
                    "%1: the vocabulary lacks \"%2\", which %3 names as %4; add it, or name the "
                    "right one"),
                { source, *token ? (*token)->content : wanted.text, config->source, wanted.name });
        }
    }
    WordPiece::Options options;
    options.unknownToken = unknownToken;
    Result<std::unique_ptr<SubwordModel>> model
        = WordPiece::create(std::move(*vocabulary), std::move(options), source);
    if (!model) {
        return model.error();
    }
    parts.model = std::move(*model);
    parts.addedTokens = std::move(*added);
    numberAddedTokens(parts.addedTokens, parts.model->vocabulary(), parts.notes);
    parts.postProcessor = bertProcessor(ids["cls_token"], ids["sep_token"]);
    return parts;
}

} // namespace fovea
