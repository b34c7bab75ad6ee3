// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/byte_pairs.h"

#include "data/byte_level.h"
#include "data/short_buffer.h"
#include "data/utf8.h"

#include <queue>

#include <algorithm>
#include <bit>

namespace fovea {

namespace {

/// Up to so many parts the pairs are searched again after each merge; beyond, a queue is cheaper.
constexpr std::size_t shortWord = 24;

} // namespace

BytePairs::BytePairs(Vocabulary vocabulary)
    : m_vocabulary(std::move(vocabulary))
{
    for (std::size_t byte = 0; byte < m_byteIds.size(); ++byte) {
        std::string token;
        appendUtf8(token, byteLevelCharacter(static_cast<unsigned char>(byte)));
        m_byteIds[byte] = m_vocabulary.find(token).value_or(-1);
    }
}

Result<std::unique_ptr<SubwordModel>> BytePairs::create(
    Vocabulary vocabulary, const MergeList& merges, const Options& options, const std::string& source)
{
    std::unique_ptr<BytePairs> model(new BytePairs(std::move(vocabulary)));
    if (options.unknownToken) {
        model->m_unknownId = model->m_vocabulary.find(*options.unknownToken);
        if (!model->m_unknownId) {
            return inputError(
                FOVEA_TEXT("Tokenizer",
                    "%1: the unknown token \"%2\" is not in the vocabulary; add it, or name the right one"),
                { source, *options.unknownToken });
        }
    }
    model->m_fusesUnknown = options.fusesUnknown;
    model->m_ignoresMerges = options.ignoresMerges;
    model->m_merges.reserve(merges.size());
    model->m_slots.assign(std::bit_ceil(merges.size() + merges.size() / 2 + 1), noMerge);
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const std::optional<int32_t> ids[] = { model->m_vocabulary.find(merges.left(i)),
            model->m_vocabulary.find(merges.right(i)), model->m_vocabulary.find(merges.merged(i)) };
        const std::string_view texts[] = { merges.left(i), merges.right(i), merges.merged(i) };
        for (std::size_t k = 0; k < 3; ++k) {
            if (!ids[k]) {
                return inputError(FOVEA_TEXT("Tokenizer",
                                      "%1: merge %2 needs the token \"%3\", which the vocabulary lacks"),
                    { source, std::to_string(i + 1), std::string(texts[k]) });
            }
        }
        model->m_merges.push_back({ *ids[0], *ids[1], *ids[2] });
        if (!model->insert(static_cast<uint32_t>(i))) {
            return inputError(FOVEA_TEXT("Tokenizer", "%1: the merge \"%2 %3\" is listed twice"),
                { source, std::string(texts[0]), std::string(texts[1]) });
        }
    }
    return std::unique_ptr<SubwordModel>(std::move(model));
}

std::size_t BytePairs::slotOf(int32_t left, int32_t right) const
{
    const uint64_t pair
        = (static_cast<uint64_t>(static_cast<uint32_t>(left)) << 32U) | static_cast<uint32_t>(right);
    return static_cast<std::size_t>((pair * 0x9E3779B97F4A7C15U) >> 24U) & (m_slots.size() - 1);
}

bool BytePairs::insert(uint32_t rank)
{
    const Merge& merge = m_merges[rank];
    if (rankOf(merge.left, merge.right) != noMerge) {
        return false;
    }
    std::size_t slot = slotOf(merge.left, merge.right);
    while (m_slots[slot] != noMerge) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    m_slots[slot] = rank;
    return true;
}

uint32_t BytePairs::rankOf(int32_t left, int32_t right) const
{
    for (std::size_t slot = slotOf(left, right); m_slots[slot] != noMerge;
         slot = (slot + 1) & (m_slots.size() - 1)) {
        const Merge& merge = m_merges[m_slots[slot]];
        if (merge.left == left && merge.right == right) {
            return m_slots[slot];
        }
    }
    return noMerge;
}

std::size_t BytePairs::mergeShort(std::span<Symbol> symbols) const
{
    std::array<uint32_t, shortWord> ranks;
    std::size_t count = symbols.size();
    for (std::size_t i = 0; i + 1 < count; ++i) {
        ranks[i] = rankOf(symbols[i].id, symbols[i + 1].id);
    }
    while (count > 1) {
        const std::size_t best = static_cast<std::size_t>(
            std::min_element(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(count) - 1)
            - ranks.begin());
        if (ranks[best] == noMerge) {
            break;
        }
        symbols[best].id = m_merges[ranks[best]].merged;
        symbols[best].byteCount += symbols[best + 1].byteCount;
        --count;
        for (std::size_t i = best + 1; i < count; ++i) {
            symbols[i] = symbols[i + 1];
            ranks[i - 1] = ranks[i];
        }
        if (best > 0) {
            ranks[best - 1] = rankOf(symbols[best - 1].id, symbols[best].id);
        }
        if (best + 1 < count) {
            ranks[best] = rankOf(symbols[best].id, symbols[best + 1].id);
        }
    }
    return count;
}

std::size_t BytePairs::mergeLong(std::span<Symbol> symbols) const
{
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Links {
        std::size_t previous;
        std::size_t next;
    };
    std::vector<Links> links(symbols.size());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        links[i] = { i == 0 ? none : i - 1, i + 1 == symbols.size() ? none : i + 1 };
    }
    using Candidate = std::pair<uint32_t, std::size_t>; // rank, place
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    const auto consider = [&](std::size_t left) {
        const std::size_t right = left == none ? none : links[left].next;
        if (right == none) {
            return;
        }
        const uint32_t rank = rankOf(symbols[left].id, symbols[right].id);
        if (rank != noMerge) {
            queue.push({ rank, left });
        }
    };
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        consider(i);
    }
    while (!queue.empty()) {
        const auto [rank, left] = queue.top();
        queue.pop();
        const std::size_t right = symbols[left].byteCount > 0 ? links[left].next : none;
        // The queue keeps candidates whose parts have merged with others since.
        if (right == none || rankOf(symbols[left].id, symbols[right].id) != rank) {
            continue;
        }
        symbols[left].id = m_merges[rank].merged;
        symbols[left].byteCount += symbols[right].byteCount;
        symbols[right].byteCount = 0;
        links[left].next = links[right].next;
        if (links[left].next != none) {
            links[links[left].next].previous = left;
        }
        consider(links[left].previous);
        consider(left);
    }
    const auto end = std::remove_if(
        symbols.begin(), symbols.end(), [](const Symbol& symbol) { return symbol.byteCount == 0; });
    return static_cast<std::size_t>(end - symbols.begin());
}

void BytePairs::tokenize(const TextView& word, std::vector<Token>& tokens) const
{
    constexpr std::size_t usualLength = 32;
    // A character has up to four bytes, each written in up to two.
    ShortBuffer<char, 8 * usualLength> written(8 * word.size());
    // For each byte of `written` the character of the word that it is from.
    ShortBuffer<uint32_t, 8 * usualLength> characterOf(8 * word.size());
    ShortBuffer<Symbol, 4 * usualLength> symbols(4 * word.size());
    bool isLastUnknown = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        char bytes[4];
        const std::size_t length = writeUtf8(word.characters[i], bytes);
        for (std::size_t k = 0; k < length; ++k) {
            const auto byte = static_cast<unsigned char>(bytes[k]);
            char writtenByte[4];
            const std::size_t byteCount = writeUtf8(byteLevelCharacter(byte), writtenByte);
            for (std::size_t m = 0; m < byteCount; ++m) {
                written.push(writtenByte[m]);
                characterOf.push(static_cast<uint32_t>(i));
            }
            const int32_t id = m_byteIds[byte];
            if (id >= 0) {
                symbols.push({ id, static_cast<uint32_t>(byteCount) });
            } else if (m_unknownId && isLastUnknown && m_fusesUnknown) {
                symbols.back().byteCount += static_cast<uint32_t>(byteCount);
            } else if (m_unknownId) {
                symbols.push({ *m_unknownId, static_cast<uint32_t>(byteCount) });
            }
            isLastUnknown = id < 0;
        }
    }
    if (m_ignoresMerges) {
        if (const std::optional<int32_t> id = m_vocabulary.find({ written.span().data(), written.size() })) {
            tokens.push_back(Token { *id, word.origin() });
            return;
        }
    }
    const std::size_t count
        = symbols.size() <= shortWord ? mergeShort(symbols.span()) : mergeLong(symbols.span());
    std::size_t byteBegin = 0;
    for (const Symbol& symbol : symbols.span().first(count)) {
        const std::size_t byteEnd = byteBegin + symbol.byteCount;
        tokens.push_back(
            Token { symbol.id, word.part(characterOf[byteBegin], characterOf[byteEnd - 1] + 1).origin() });
        byteBegin = byteEnd;
    }
}

std::string BytePairs::displayText(std::string_view token) const
{
    return byteLevelText(token);
}

} // namespace fovea
