// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/vocabulary.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace fovea {

namespace {

uint32_t tagOf(uint64_t hash)
{
    return static_cast<uint32_t>(hash >> 32U);
}

std::size_t slotOf(uint64_t hash, std::size_t slotCount)
{
    // FNV's low bits alone cluster; the multiplication spreads all of them.
    return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15U) >> 20U) & (slotCount - 1);
}

} // namespace

void Vocabulary::Builder::add(std::string_view token, int64_t id)
{
    m_entries.push_back({ static_cast<uint32_t>(m_text.size()), static_cast<uint32_t>(token.size()), id });
    m_text += token;
}

Result<Vocabulary> Vocabulary::Builder::build(const std::string& source, Repeated repeated) &&
{
    if (m_entries.empty()) {
        return inputError(
            FOVEA_TEXT("Tokenizer", "%1: the vocabulary is empty, expected at least one token"), { source });
    }
    const auto textOf = [this](const Entry& entry) { return m_text.substr(entry.begin, entry.length); };
    // Room for holes, but not for one token with the id two thousand million.
    const int64_t idLimit = 2 * static_cast<int64_t>(m_entries.size()) + 65536;
    int64_t largest = 0;
    for (const Entry& entry : m_entries) {
        if (entry.id < 0 || entry.id >= std::min<int64_t>(idLimit, std::numeric_limits<int32_t>::max())) {
            return inputError(
                FOVEA_TEXT("Tokenizer",
                    "%1: the token \"%2\" has the id %3; expected 0 to %4 for a vocabulary of %5 "
                    "tokens"),
                { source, textOf(entry), std::to_string(entry.id), std::to_string(idLimit - 1),
                    std::to_string(m_entries.size()) });
        }
        largest = std::max(largest, entry.id);
    }

    Vocabulary vocabulary;
    vocabulary.m_spans.resize(static_cast<std::size_t>(largest) + 1);
    vocabulary.m_slots.resize(std::bit_ceil(m_entries.size() + m_entries.size() / 2 + 1));
    vocabulary.m_text = std::move(m_text);
    for (const Entry& entry : m_entries) {
        Span& span = vocabulary.m_spans[static_cast<std::size_t>(entry.id)];
        const std::string text = vocabulary.m_text.substr(entry.begin, entry.length);
        if (span.begin != absent) {
            return inputError(
                FOVEA_TEXT("Tokenizer", "%1: the id %2 belongs to two tokens, \"%3\" and \"%4\""),
                { source, std::to_string(entry.id), vocabulary.m_text.substr(span.begin, span.length),
                    text });
        }
        span = { entry.begin, entry.length };
        if (!vocabulary.insert(static_cast<int32_t>(entry.id)) && repeated == Repeated::Refuse) {
            return inputError(
                FOVEA_TEXT("Tokenizer", "%1: the token \"%2\" is listed twice"), { source, text });
        }
        ++vocabulary.m_size;
        vocabulary.m_longestToken = std::max(vocabulary.m_longestToken, text.size());
    }
    return vocabulary;
}

bool Vocabulary::insert(int32_t id)
{
    const std::string_view token = text(id);
    const uint64_t hash = extendTokenHash(emptyTokenHash, token);
    std::size_t slot = slotOf(hash, m_slots.size());
    while (m_slots[slot].id >= 0) {
        if (m_slots[slot].tag == tagOf(hash) && text(m_slots[slot].id) == token) {
            m_slots[slot].id = id;
            return false;
        }
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    m_slots[slot] = { tagOf(hash), id };
    return true;
}

std::optional<int32_t> Vocabulary::find(std::string_view token) const
{
    return find(extendTokenHash(emptyTokenHash, token), token, {});
}

std::optional<int32_t> Vocabulary::find(uint64_t hash, std::string_view head, std::string_view tail) const
{
    if (m_slots.empty()) {
        return std::nullopt;
    }
    for (std::size_t slot = slotOf(hash, m_slots.size()); m_slots[slot].id >= 0;
         slot = (slot + 1) & (m_slots.size() - 1)) {
        if (m_slots[slot].tag != tagOf(hash)) {
            continue;
        }
        const std::string_view token = text(m_slots[slot].id);
        if (token.size() == head.size() + tail.size() && token.starts_with(head) && token.ends_with(tail)) {
            return m_slots[slot].id;
        }
    }
    return std::nullopt;
}

bool Vocabulary::contains(int32_t id) const
{
    return id >= 0 && id < idLimit() && m_spans[static_cast<std::size_t>(id)].begin != absent;
}

std::string_view Vocabulary::text(int32_t id) const
{
    if (!contains(id)) {
        return {};
    }
    const Span& span = m_spans[static_cast<std::size_t>(id)];
    return std::string_view(m_text).substr(span.begin, span.length);
}

} // namespace fovea
