// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/added_tokens.h"
#include "data/normalizer.h"
#include "data/post_processor.h"
#include "data/subword_model.h"
#include "data/tokenizer.h"
#include "data/word_splitter.h"

#include <map>
#include <set>

namespace fovea {

/// What a tokenizer is made of. A text goes through it in this order: added tokens are found, the rest is
/// normalized, split into words, each word cut by the model; then special tokens are put around.
struct TokenizerParts {
    std::vector<AddedToken> addedTokens;
    std::vector<Normalizer> normalizers;
    WordSplitter splitter;
    std::unique_ptr<SubwordModel> model;
    PostProcessor postProcessor;
    std::vector<std::string> notes;
};

/// The tokenizer that its parts make.
class TextTokenizer final : public Tokenizer {
public:
    explicit TextTokenizer(TokenizerParts parts);

    Encoding encode(std::string_view text, const EncodeOptions& options) const override;
    Encoding encodePair(
        std::string_view first, std::string_view second, const EncodeOptions& options) const override;
    std::string tokenText(int32_t id) const override;
    std::string displayText(int32_t id) const override;
    std::optional<int32_t> idOf(std::string_view token) const override;
    bool isSpecial(int32_t id) const override;
    int64_t vocabularySize() const override { return m_size; }
    std::string kind() const override { return m_parts.model->kind(); }
    std::vector<std::string> notes() const override { return m_parts.notes; }

private:
    std::vector<Token> tokenize(std::string_view text) const;
    /// The same for a part of it in which no added token stands verbatim.
    void tokenizePlain(NormalizedText text, std::vector<Token>& tokens) const;
    void trimOffsets(std::vector<Token>& tokens) const;
    Encoding assemble(
        std::vector<Token> first, std::vector<Token> second, bool isPair, const EncodeOptions& options) const;

    TokenizerParts m_parts;
    /// By id; where two share one, the last.
    std::map<int32_t, AddedToken> m_addedById;
    std::map<std::string, int32_t, std::less<>> m_addedIds;
    std::set<int32_t> m_specialIds;
    AddedTokenFinder m_verbatim;
    AddedTokenFinder m_normalized;
    int64_t m_size = 0;
};

} // namespace fovea
