// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tokenizer_overrides.h"

#include "data/tokenizer_json.h"

#include <array>

namespace fovea {

namespace {

struct Override {
    /// How the class of the tokenizer begins.
    std::string_view tokenizerClass;
    std::string_view configKey;
    /// Where the same is said in tokenizer.json, and the type that must stand there.
    std::string_view part, type, key;
};

constexpr std::array<Override, 6> overrides { {
    { "BertTokenizer", "do_lower_case", "normalizer", "BertNormalizer", "lowercase" },
    { "BertTokenizer", "strip_accents", "normalizer", "BertNormalizer", "strip_accents" },
    { "BertTokenizer", "tokenize_chinese_chars", "normalizer", "BertNormalizer", "handle_chinese_chars" },
    { "GPT2Tokenizer", "add_prefix_space", "pre_tokenizer", "ByteLevel", "add_prefix_space" },
    { "RobertaTokenizer", "add_prefix_space", "pre_tokenizer", "ByteLevel", "add_prefix_space" },
    { "RobertaTokenizer", "add_prefix_space", "post_processor", "RobertaProcessing", "add_prefix_space" },
} };

} // namespace

std::vector<std::string> applyOverrides(const TokenizerConfig& config, Value& settings)
{
    std::vector<std::string> notes;
    const std::string tokenizerClass = config.settings.get<std::string>("tokenizer_class", "");
    for (const Override& one : overrides) {
        const Value* wanted = config.settings.find(one.configKey);
        const Value* part = settings.find(one.part);
        const bool isMeant = tokenizerClass.starts_with(one.tokenizerClass) && wanted != nullptr
            && part != nullptr && part->get<std::string>("type", "") == one.type;
        if (!isMeant) {
            continue;
        }
        const Value* present = part->find(one.key);
        if (*wanted == (present != nullptr ? *present : Value())) {
            continue;
        }
        notes.push_back("tokenizer_config.json says " + std::string(one.configKey) + " = " + quoted(*wanted)
            + ", tokenizer.json says otherwise; the former counts, as in transformers.");
        settings[one.part][one.key] = *wanted;
    }
    return notes;
}

} // namespace fovea
