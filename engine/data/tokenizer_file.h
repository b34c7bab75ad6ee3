// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/text_tokenizer.h"
#include "data/tokenizer_json.h"

namespace fovea {

struct ModelFolder;

/// Largest file that is read as part of a tokenizer; the largest in use have 35 MB.
constexpr int64_t tokenizerFileLimit = 512LL << 20;

/// The parts that a tokenizer.json asks for; the error names `source` and the key path.
Result<TokenizerParts> partsFromJson(TokenizerJson json, const std::string& source);

/// The same from vocab.txt and tokenizer_config.json, as BERT's first tokenizer wrote them.
Result<TokenizerParts> partsFromVocabText(const ModelFolder& folder);

/// The same from vocab.json, merges.txt and tokenizer_config.json, as GPT-2 and RoBERTa wrote them.
Result<TokenizerParts> partsFromMerges(const ModelFolder& folder);

/// Gives added tokens their ids: that of the vocabulary, else the next free one.
void numberAddedTokens(
    std::vector<AddedToken>& tokens, const Vocabulary& vocabulary, std::vector<std::string>& notes);

} // namespace fovea
