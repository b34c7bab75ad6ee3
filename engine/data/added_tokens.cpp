// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/added_tokens.h"

#include "data/characters.h"

#include <algorithm>

namespace fovea {

AddedTokenFinder::AddedTokenFinder(std::vector<Pattern> patterns)
    : m_patterns(std::move(patterns))
{
    std::stable_sort(m_patterns.begin(), m_patterns.end(),
        [](const Pattern& a, const Pattern& b) { return a.content < b.content; });
    const auto repeated = std::unique(m_patterns.begin(), m_patterns.end(),
        [](const Pattern& a, const Pattern& b) { return a.content == b.content; });
    m_patterns.erase(repeated, m_patterns.end());
    if (!m_patterns.empty() && m_patterns.front().content.empty()) {
        m_patterns.erase(m_patterns.begin());
    }
    for (const Pattern& pattern : m_patterns) {
        m_mayStart[pattern.content.front() & 0xFFU] = true;
    }
}

const AddedTokenFinder::Pattern* AddedTokenFinder::longestAt(std::u32string_view text) const
{
    // All patterns that begin as the text does are neighbours; each further character narrows the range.
    const Pattern* longest = nullptr;
    auto first = m_patterns.begin();
    auto last = m_patterns.end();
    for (std::size_t depth = 0; depth < text.size() && first != last; ++depth) {
        const char32_t character = text[depth];
        first = std::partition_point(first, last, [depth, character](const Pattern& pattern) {
            return pattern.content.size() <= depth || pattern.content[depth] < character;
        });
        last = std::partition_point(first, last,
            [depth, character](const Pattern& pattern) { return pattern.content[depth] == character; });
        if (first != last && first->content.size() == depth + 1) {
            longest = &*first;
        }
    }
    return longest;
}

void AddedTokenFinder::split(std::u32string_view text, const Visit& visit) const
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size() && !m_patterns.empty();) {
        const Pattern* pattern = m_mayStart[text[i] & 0xFFU] ? longestAt(text.substr(i)) : nullptr;
        if (pattern == nullptr) {
            ++i;
            continue;
        }
        std::size_t begin = i;
        std::size_t end = i + pattern->content.size();
        i = end;
        if (pattern->isSingleWord
            && ((begin > 0 && characters::isWordCharacter(text[begin - 1]))
                || (end < text.size() && characters::isWordCharacter(text[end])))) {
            continue;
        }
        if (pattern->stripsLeft) {
            while (begin > done && characters::isWhitespace(text[begin - 1])) {
                --begin;
            }
            // What the token before has taken along stays with it.
            begin = std::max(begin, std::min(done, end));
        }
        if (pattern->stripsRight) {
            while (end < text.size() && characters::isWhitespace(text[end])) {
                ++end;
            }
        }
        if (done < begin) {
            visit(done, begin, std::nullopt);
        }
        visit(begin, end, pattern->id);
        done = end;
    }
    if (done < text.size()) {
        visit(done, text.size(), std::nullopt);
    }
}

} // namespace fovea
