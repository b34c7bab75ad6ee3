// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/subword_model.h"

#include <memory>

namespace fovea {

/// WordPiece (arXiv 1609.08144, section 4.1; BERT, arXiv 1810.04805): from the left, always the longest token
/// that fits; the second and later ones carry a prefix. A word with a part that no token fits, or one that is
/// too long, is one unknown token.
class WordPiece final : public SubwordModel {
public:
    struct Options {
        std::string unknownToken = "[UNK]";
        std::string continuationPrefix = "##";
        /// In characters of the normalized word.
        int64_t longestWord = 100;
    };

    /// The error names `source` when the unknown token is not in the vocabulary.
    static Result<std::unique_ptr<SubwordModel>> create(
        Vocabulary vocabulary, Options options, const std::string& source);

    void tokenize(const TextView& word, std::vector<Token>& tokens) const override;
    const Vocabulary& vocabulary() const override { return m_vocabulary; }
    std::string kind() const override { return "WordPiece"; }
    std::string displayText(std::string_view token) const override { return std::string(token); }

private:
    WordPiece(Vocabulary vocabulary, Options options, int32_t unknownId);

    Vocabulary m_vocabulary;
    Options m_options;
    int32_t m_unknownId;
    uint64_t m_prefixHash;
};

} // namespace fovea
