// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/normalized_text.h"

#include <functional>

namespace fovea {

/// Cuts a normalized text into the words that a subword model sees.
struct WordSplitter {
    enum class Rule {
        /// All of it is one word.
        Whole,
        /// BERT: white space separates and goes, each punctuation character is a word.
        Bert,
        /// GPT-2 (its encoder.py): 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
        Gpt2,
    };

    Rule rule = Rule::Whole;
    /// A text that does not begin with a blank gets one, with the origin of its first character.
    bool addsPrefixSpace = false;
    /// The vocabulary writes bytes (byte_level.h).
    bool isByteLevel = false;

    using Visit = std::function<void(const TextView& word)>;
    void split(const TextView& text, const Visit& visit) const;
};

} // namespace fovea
