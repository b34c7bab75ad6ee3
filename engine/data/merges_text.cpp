// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/byte_pairs.h"
#include "data/post_processor_file.h"
#include "data/special_tokens.h"
#include "data/text_file.h"
#include "data/tokenizer_file.h"
#include "weights/model_folder.h"

#include <algorithm>
#include <array>

namespace fovea {

namespace {

Result<Vocabulary> readVocabulary(const std::filesystem::path& path)
{
    Result<std::string> text = readTextFile(path, tokenizerFileLimit);
    if (!text) {
        return text.error();
    }
    Result<Vocabulary::Builder> builder = readVocabularyJson(*text, path.string());
    if (!builder) {
        return builder.error();
    }
    *text = std::string();
    return std::move(*builder).build(path.string(), Vocabulary::Repeated::Refuse);
}

/// A line a merge; a first line that names the version, and empty lines at the end, are left out.
Result<MergeList> readMerges(const std::filesystem::path& path)
{
    Result<std::string> text = readUtf8File(path, tokenizerFileLimit);
    if (!text) {
        return text.error();
    }
    while (text->ends_with('\n') || text->ends_with('\r')) {
        text->pop_back();
    }
    MergeList merges;
    merges.reserve(text->size());
    int64_t number = 0;
    for (std::string_view rest = *text; !rest.empty();) {
        const std::string_view line = takeLine(rest);
        ++number;
        if (!line.starts_with("#version") && !merges.addLine(line)) {
            return inputError(
                FOVEA_TEXT("Tokenizer", "%1: line %2 is not two tokens with a blank between them"),
                { path.string(), std::to_string(number) });
        }
    }
    return merges;
}

/// RoBERTa's files are GPT-2's with other special tokens; only the configuration tells them apart.
bool isRoberta(const Settings& settings, const Value& modelConfig)
{
    constexpr std::array<std::string_view, 4> known { "GPT2Tokenizer", "GPT2TokenizerFast",
        "RobertaTokenizer", "RobertaTokenizerFast" };
    const bool isRobertaModel = modelConfig.get<std::string>("model_type", "") == "roberta";
    const std::string name = settings.text("tokenizer_class", isRobertaModel ? known[2] : known[0]);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        settings.wrong("tokenizer_class",
            "GPT2Tokenizer or RobertaTokenizer, as merges.txt without a tokenizer.json needs it");
    }
    return name.starts_with("Roberta");
}

} // namespace

Result<TokenizerParts> partsFromMerges(const ModelFolder& folder)
{
    Result<TokenizerConfig> config = TokenizerConfig::read(folder);
    if (!config) {
        return config.error();
    }
    SettingsReport report { config->source, std::nullopt };
    const Settings settings(config->settings, "", report);
    const bool roberta = isRoberta(settings, folder.config);
    TokenizerParts parts;
    parts.splitter = { WordSplitter::Rule::Gpt2, settings.flag("add_prefix_space", false), true };
    const bool startsWithBos = !roberta && settings.flag("add_bos_token", false);
    if (report.error) {
        return *report.error;
    }

    Result<Vocabulary> vocabulary = readVocabulary(*folder.vocabJson);
    if (!vocabulary) {
        return vocabulary.error();
    }
    Result<MergeList> merges = readMerges(*folder.mergesText);
    if (!merges) {
        return merges.error();
    }
    Result<std::unique_ptr<SubwordModel>> model
        = BytePairs::create(std::move(*vocabulary), *merges, {}, folder.mergesText->string());
    if (!model) {
        return model.error();
    }
    parts.model = std::move(*model);

    Result<std::vector<AddedToken>> added = config->added();
    if (!added) {
        return added.error();
    }
    struct Wanted {
        const char* name;
        const char* gpt2;
        const char* roberta;
    };
    std::map<std::string, std::string, std::less<>> contents;
    for (const Wanted& wanted :
        { Wanted { "bos_token", "<|endoftext|>", "<s>" }, Wanted { "eos_token", "<|endoftext|>", "</s>" },
            Wanted { "unk_token", "<|endoftext|>", "<unk>" }, Wanted { "sep_token", "", "</s>" },
            Wanted { "cls_token", "", "<s>" }, Wanted { "pad_token", "", "<pad>" },
            Wanted { "mask_token", "", "<mask>" } }) {
        Result<std::optional<AddedToken>> token
            = config->special(wanted.name, roberta ? wanted.roberta : wanted.gpt2);
        if (!token) {
            return token.error();
        }
        // What the vocabulary lacks would get an id that no embedding has.
        if (*token && parts.model->vocabulary().find((*token)->content)) {
            // RoBERTa's mask takes the blank before it along, as its tokenizer declares it.
            (*token)->stripsLeft
                = (*token)->stripsLeft || (roberta && std::string(wanted.name) == "mask_token");
            contents[wanted.name] = (*token)->content;
            added->push_back(**token);
        }
    }
    parts.addedTokens = std::move(*added);
    numberAddedTokens(parts.addedTokens, parts.model->vocabulary(), parts.notes);

    const auto needed = [&](const char* name) -> Result<int32_t> {
        if (!contents.contains(name)) {
            return inputError(
                FOVEA_TEXT("Tokenizer", "%1: the vocabulary lacks the token that %2 names as %3"),
                { folder.vocabJson->string(), config->source, name });
        }
        return parts.model->vocabulary().find(contents[name]).value_or(0);
    };
    if (roberta) {
        Result<int32_t> first = needed("cls_token");
        Result<int32_t> last = needed("sep_token");
        if (!first || !last) {
            return first ? last.error() : first.error();
        }
        parts.postProcessor = robertaProcessor(*first, *last);
        parts.postProcessor.trimsOffsets = true;
        parts.postProcessor.addsPrefixSpace = parts.splitter.addsPrefixSpace;
    } else if (startsWithBos) {
        Result<int32_t> first = needed("bos_token");
        if (!first) {
            return first.error();
        }
        using Part = PostProcessor::Part;
        const Part bos { Part::Source::Special, { *first }, 0 };
        parts.postProcessor.single.insert(parts.postProcessor.single.begin(), bos);
        parts.postProcessor.pair = { bos, { Part::Source::First, {}, 0 },
            { Part::Source::Special, { *first }, 1 }, { Part::Source::Second, {}, 1 } };
    }
    return parts;
}

} // namespace fovea
