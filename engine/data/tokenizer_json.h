// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/added_tokens.h"
#include "data/merge_list.h"
#include "data/vocabulary.h"

#include <fovea/value.h>

namespace fovea {

/// A tokenizer.json as it is read: what can be long (vocabulary, merges, added tokens) goes straight to where
/// it is kept; the rest is a small Value.
struct TokenizerJson {
    /// Without `added_tokens`, `model.vocab` and `model.merges`.
    Value settings;
    Vocabulary::Builder vocabulary { 0 };
    MergeList merges;
    /// Ids as the file gives them; the vocabulary may know better.
    std::vector<AddedToken> addedTokens;
};

/// `text` is the file's content, `source` its name for messages. At most 64 levels deep, no key twice in one
/// object, and not so many settings that they take much more memory than the file.
Result<TokenizerJson> readTokenizerJson(std::string_view text, const std::string& source);

/// A vocab.json: one object from token to id.
Result<Vocabulary::Builder> readVocabularyJson(std::string_view text, const std::string& source);

/// Reads an added token from an entry of `added_tokens`, or from tokenizer_config.json. `key` names it for
/// messages.
Result<AddedToken> readAddedToken(const Value& value, const std::string& source, const std::string& key);

/// A value as a message quotes it: short.
std::string quoted(const Value& value);

} // namespace fovea
