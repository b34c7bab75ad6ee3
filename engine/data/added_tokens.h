// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// A token that is looked for in the text itself, before anything else happens to it ("[MASK]").
struct AddedToken {
    std::string content;
    int32_t id = 0;
    /// Only where no word character touches it.
    bool isSingleWord = false;
    /// Takes white space on that side along.
    bool stripsLeft = false;
    bool stripsRight = false;
    /// Looked for in the normalized text, by its normalized content.
    bool isNormalized = false;
    bool isSpecial = false;
};

/// Finds added tokens in a text: the leftmost first, the longest of those that begin there.
class AddedTokenFinder {
public:
    /// Longer ones are refused when a tokenizer is opened: the search costs the text's length times this.
    static constexpr std::size_t longestContent = 1024;

    struct Pattern {
        /// What to look for: the token's content, normalized if the token is. Empty ones are never found.
        std::u32string content;
        int32_t id = 0;
        bool isSingleWord = false, stripsLeft = false, stripsRight = false;
    };

    AddedTokenFinder() = default;
    /// Of two with the same content the first counts.
    explicit AddedTokenFinder(std::vector<Pattern> patterns);

    /// The parts of `text` in order: `visit` gets begin, end, and the id when the part is an added token.
    using Visit = std::function<void(std::size_t begin, std::size_t end, std::optional<int32_t> id)>;
    void split(std::u32string_view text, const Visit& visit) const;

private:
    /// The longest pattern at the start of `text`.
    const Pattern* longestAt(std::u32string_view text) const;

    /// Sorted by content.
    std::vector<Pattern> m_patterns;
    /// By the low byte of the first character.
    std::array<bool, 256> m_mayStart {};
};

} // namespace fovea
