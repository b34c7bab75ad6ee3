// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/merge_list.h"
#include "data/subword_model.h"

#include <array>
#include <memory>
#include <span>

namespace fovea {

/// Byte-level byte pair encoding (arXiv 1508.07909, section 3.2; on bytes: GPT-2): a word starts as its
/// bytes, and of all neighbours that may merge the most important pair, the leftmost of equals, merges first.
class BytePairs final : public SubwordModel {
public:
    struct Options {
        /// Stands for a byte that the vocabulary lacks; with none such a byte is left out.
        std::optional<std::string> unknownToken;
        /// Neighbouring unknown bytes become one token.
        bool fusesUnknown = false;
        /// A word that is a token is not built from merges.
        bool ignoresMerges = false;
    };

    /// The error names `source` and the token that is not in the vocabulary.
    static Result<std::unique_ptr<SubwordModel>> create(
        Vocabulary vocabulary, const MergeList& merges, const Options& options, const std::string& source);

    void tokenize(const TextView& word, std::vector<Token>& tokens) const override;
    const Vocabulary& vocabulary() const override { return m_vocabulary; }
    std::string kind() const override { return "byte-level BPE"; }
    std::string displayText(std::string_view token) const override;

private:
    struct Merge {
        int32_t left;
        int32_t right;
        int32_t merged;
    };
    /// Part of a word: a token and how many bytes of the word, as the vocabulary writes it, it covers.
    struct Symbol {
        int32_t id;
        uint32_t byteCount;
    };
    static constexpr uint32_t noMerge = 0xFFFFFFFFU;

    explicit BytePairs(Vocabulary vocabulary);
    bool insert(uint32_t rank);
    std::size_t slotOf(int32_t left, int32_t right) const;
    /// The rank of the merge of two tokens, or `noMerge`.
    uint32_t rankOf(int32_t left, int32_t right) const;
    /// Merge in place; return how many are left.
    std::size_t mergeShort(std::span<Symbol> symbols) const;
    std::size_t mergeLong(std::span<Symbol> symbols) const;

    Vocabulary m_vocabulary;
    /// By byte; -1 where the vocabulary has none.
    std::array<int32_t, 256> m_byteIds {};
    std::optional<int32_t> m_unknownId;
    bool m_fusesUnknown = false;
    bool m_ignoresMerges = false;
    /// By rank.
    std::vector<Merge> m_merges;
    /// Ranks, by hash of the pair.
    std::vector<uint32_t> m_slots;
};

} // namespace fovea
