// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/word_splitter.h"

#include "data/characters.h"

#include <array>

namespace fovea {

namespace {

void splitBert(const TextView& text, const WordSplitter::Visit& visit)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t character = text.characters[i];
        const bool isPunctuation = characters::isPunctuation(character);
        if (!isPunctuation && !characters::isWhitespace(character)) {
            continue;
        }
        if (begin < i) {
            visit(text.part(begin, i));
        }
        if (isPunctuation) {
            visit(text.part(i, i + 1));
        }
        begin = i + 1;
    }
    if (begin < text.size()) {
        visit(text.part(begin, text.size()));
    }
}

enum class Gpt2Class { Space, Letter, Number, Other };

Gpt2Class gpt2Class(char32_t character)
{
    if (characters::isWhitespace(character)) {
        return Gpt2Class::Space;
    }
    if (characters::isLetter(character)) {
        return Gpt2Class::Letter;
    }
    return characters::isNumber(character) ? Gpt2Class::Number : Gpt2Class::Other;
}

/// Length of 's, 't, 're, 've, 'm, 'll or 'd at the start of `text`, else 0.
std::size_t contraction(std::u32string_view text)
{
    constexpr std::array<std::u32string_view, 7> contractions { U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll",
        U"'d" };
    for (const std::u32string_view one : contractions) {
        if (text.starts_with(one)) {
            return one.size();
        }
    }
    return 0;
}

/// Length of the match of the GPT-2 pattern at the start of `text`, which is not empty.
std::size_t gpt2Match(std::u32string_view text)
{
    if (text[0] == '\'') {
        if (const std::size_t length = contraction(text)) {
            return length;
        }
    }
    const auto endOfRun = [text](std::size_t begin) {
        const Gpt2Class runClass = gpt2Class(text[begin]);
        std::size_t end = begin + 1;
        while (end < text.size() && gpt2Class(text[end]) == runClass) {
            ++end;
        }
        return end;
    };
    if (gpt2Class(text[0]) != Gpt2Class::Space) {
        return endOfRun(0);
    }
    if (text[0] == ' ' && text.size() > 1 && gpt2Class(text[1]) != Gpt2Class::Space) {
        return endOfRun(1);
    }
    // \s+(?!\S) leaves the last white space before a word to that word; alone, \s+ takes it.
    const std::size_t end = endOfRun(0);
    return end == text.size() || end == 1 ? end : end - 1;
}

} // namespace

void WordSplitter::split(const TextView& text, const Visit& visit) const
{
    if (text.isEmpty()) {
        return;
    }
    if (addsPrefixSpace && text.characters.front() != ' ') {
        NormalizedText prefixed;
        prefixed.reserve(text.size() + 1);
        prefixed.append(' ', text.origins.front());
        prefixed.characters += text.characters;
        prefixed.origins.insert(prefixed.origins.end(), text.origins.begin(), text.origins.end());
        WordSplitter { rule, false, isByteLevel }.split(prefixed.view(), visit);
        return;
    }
    switch (rule) {
    case Rule::Whole:
        visit(text);
        return;
    case Rule::Bert:
        splitBert(text, visit);
        return;
    case Rule::Gpt2:
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t length = gpt2Match(text.characters.substr(i));
            visit(text.part(i, i + length));
            i += length;
        }
        return;
    }
}

} // namespace fovea
