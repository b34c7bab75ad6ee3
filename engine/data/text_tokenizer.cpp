// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/text_tokenizer.h"

#include "data/characters.h"
#include "data/utf8.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace fovea {

namespace {

/// How a byte-level vocabulary writes the blank (U+0120).
constexpr char32_t writtenBlank = 0x120;

bool isBlank(char32_t character)
{
    return character == writtenBlank || characters::isWhitespace(character);
}

int32_t blanksAtStart(std::u32string_view text)
{
    return static_cast<int32_t>(std::find_if_not(text.begin(), text.end(), isBlank) - text.begin());
}

int32_t blanksAtEnd(std::u32string_view text)
{
    return static_cast<int32_t>(std::find_if_not(text.rbegin(), text.rend(), isBlank) - text.rbegin());
}

Token addedToken(const TextView& text, int32_t id)
{
    return { id, text.origin(), true, blanksAtStart(text.characters), blanksAtEnd(text.characters) };
}

/// Lengths to which two texts are cut so that together they are at most `limit`: the longer one first, both
/// to the half when that is not enough.
std::pair<std::size_t, std::size_t> cutLongestFirst(std::size_t first, std::size_t second, std::size_t limit)
{
    if (first + second <= limit) {
        return { first, second };
    }
    const bool isFirstLonger = first > second;
    std::size_t shorter = std::min(first, second);
    std::size_t longer = shorter > limit ? shorter : std::max(shorter, limit - shorter);
    if (shorter + longer > limit) {
        shorter = limit / 2;
        longer = shorter + limit % 2;
    }
    return isFirstLonger ? std::pair(longer, shorter) : std::pair(shorter, longer);
}

} // namespace

TextTokenizer::TextTokenizer(TokenizerParts parts)
    : m_parts(std::move(parts))
{
    m_size = m_parts.model->vocabulary().size();
    std::vector<AddedTokenFinder::Pattern> verbatim;
    std::vector<AddedTokenFinder::Pattern> normalized;
    for (const AddedToken& token : m_parts.addedTokens) {
        m_addedById[token.id] = token;
    }
    // Special ones come first where two look alike.
    std::stable_partition(m_parts.addedTokens.begin(), m_parts.addedTokens.end(),
        [](const AddedToken& token) { return token.isSpecial; });
    for (const AddedToken& token : m_parts.addedTokens) {
        if (m_addedIds.emplace(token.content, token.id).second
            && !m_parts.model->vocabulary().contains(token.id)) {
            ++m_size;
        }
        if (token.isSpecial) {
            m_specialIds.insert(token.id);
        }
        // How a token is matched is looked up by its id.
        const AddedToken& rules = m_addedById[token.id];
        AddedTokenFinder::Pattern pattern { decodeUtf8(token.content), token.id, rules.isSingleWord,
            rules.stripsLeft, rules.stripsRight };
        if (token.isNormalized) {
            NormalizedText content(pattern.content, 0);
            for (const Normalizer& normalizer : m_parts.normalizers) {
                content = normalizer.apply(content);
            }
            pattern.content = std::move(content.characters);
            normalized.push_back(std::move(pattern));
        } else {
            verbatim.push_back(std::move(pattern));
        }
    }
    for (const bool isPair : { false, true }) {
        for (const PostProcessor::Part& part : m_parts.postProcessor.parts(isPair)) {
            m_specialIds.insert(part.specialIds.begin(), part.specialIds.end());
        }
    }
    m_verbatim = AddedTokenFinder(std::move(verbatim));
    m_normalized = AddedTokenFinder(std::move(normalized));
}

std::vector<Token> TextTokenizer::tokenize(std::string_view text) const
{
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<int32_t>::max())) {
        throw std::length_error("a text of more than 2 GiB cannot be tokenized in one piece");
    }
    std::vector<Token> tokens;
    const std::u32string original = decodeUtf8(text);
    m_verbatim.split(original, [&](std::size_t begin, std::size_t end, std::optional<int32_t> id) {
        NormalizedText part(
            std::u32string_view(original).substr(begin, end - begin), static_cast<int32_t>(begin));
        if (id) {
            tokens.push_back(addedToken(part.view(), *id));
        } else {
            tokenizePlain(std::move(part), tokens);
        }
    });
    if (m_parts.postProcessor.trimsOffsets) {
        trimOffsets(tokens);
    }
    return tokens;
}

void TextTokenizer::tokenizePlain(NormalizedText text, std::vector<Token>& tokens) const
{
    for (const Normalizer& normalizer : m_parts.normalizers) {
        text = normalizer.apply(text);
    }
    m_normalized.split(text.characters, [&](std::size_t begin, std::size_t end, std::optional<int32_t> id) {
        const TextView part = text.view().part(begin, end);
        if (id) {
            tokens.push_back(addedToken(part, *id));
        } else {
            m_parts.splitter.split(
                part, [&](const TextView& word) { m_parts.model->tokenize(word, tokens); });
        }
    });
}

void TextTokenizer::trimOffsets(std::vector<Token>& tokens) const
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        int32_t before = token.blanksBefore;
        int32_t after = token.blanksAfter;
        if (!token.isAdded) {
            const std::u32string text = decodeUtf8(m_parts.model->vocabulary().text(token.id));
            before = blanksAtStart(text);
            after = blanksAtEnd(text);
        }
        TextRange& range = token.range;
        const bool isFirst = i == 0 || range.begin == 0;
        if (isFirst && m_parts.postProcessor.addsPrefixSpace && before == 1) {
            before = 0;
        }
        range.begin = std::min(range.begin + before, range.end);
        if (range.end >= after) {
            range.end = std::max(range.end - after, range.begin);
        }
    }
}

Encoding TextTokenizer::encode(std::string_view text, const EncodeOptions& options) const
{
    return assemble(tokenize(text), {}, false, options);
}

Encoding TextTokenizer::encodePair(
    std::string_view first, std::string_view second, const EncodeOptions& options) const
{
    return assemble(tokenize(first), tokenize(second), true, options);
}

Encoding TextTokenizer::assemble(
    std::vector<Token> first, std::vector<Token> second, bool isPair, const EncodeOptions& options) const
{
    Encoding encoding;
    const auto tokenCount = [&] { return static_cast<int64_t>(first.size() + second.size()); };
    const int64_t textTokens = tokenCount();
    if (options.maximumLength > 0) {
        const int64_t special = options.addSpecialTokens ? m_parts.postProcessor.specialCount(isPair) : 0;
        const auto limit = static_cast<std::size_t>(std::max<int64_t>(options.maximumLength - special, 0));
        const auto [firstLength, secondLength] = cutLongestFirst(first.size(), second.size(), limit);
        first.resize(firstLength);
        second.resize(secondLength);
    }
    encoding.cutTokenCount = textTokens - tokenCount();

    const std::size_t length
        = first.size() + second.size() + static_cast<std::size_t>(m_parts.postProcessor.specialCount(isPair));
    encoding.ids.reserve(length);
    encoding.typeIds.reserve(length);
    encoding.offsets.reserve(length);
    encoding.sequence.reserve(length);
    const auto append = [&encoding](int32_t id, int32_t typeId, TextRange range, int8_t sequence) {
        encoding.ids.push_back(id);
        encoding.typeIds.push_back(typeId);
        encoding.offsets.emplace_back(range.begin, range.end);
        encoding.sequence.push_back(sequence);
    };
    for (const PostProcessor::Part& part : m_parts.postProcessor.parts(isPair)) {
        if (part.source == PostProcessor::Part::Source::Special) {
            for (const int32_t id : part.specialIds) {
                if (options.addSpecialTokens) {
                    append(id, part.typeId, {}, -1);
                }
            }
            continue;
        }
        const bool isFirst = part.source == PostProcessor::Part::Source::First;
        for (const Token& token : isFirst ? first : second) {
            append(token.id, part.typeId, token.range, static_cast<int8_t>(isFirst ? 0 : 1));
        }
    }
    const auto maximum = static_cast<std::size_t>(options.maximumLength);
    if (options.maximumLength > 0 && encoding.ids.size() > maximum) {
        // Not even the special tokens fit.
        encoding.ids.resize(maximum);
        encoding.typeIds.resize(maximum);
        encoding.offsets.resize(maximum);
        encoding.sequence.resize(maximum);
    }
    return encoding;
}

std::string TextTokenizer::tokenText(int32_t id) const
{
    if (const auto added = m_addedById.find(id); added != m_addedById.end()) {
        return added->second.content;
    }
    const Vocabulary& vocabulary = m_parts.model->vocabulary();
    return vocabulary.contains(id) ? std::string(vocabulary.text(id)) : "[" + std::to_string(id) + "]";
}

std::string TextTokenizer::displayText(int32_t id) const
{
    const bool isOfModel = !m_addedById.contains(id) && m_parts.model->vocabulary().contains(id);
    return isOfModel ? m_parts.model->displayText(tokenText(id)) : tokenText(id);
}

std::optional<int32_t> TextTokenizer::idOf(std::string_view token) const
{
    if (const auto added = m_addedIds.find(token); added != m_addedIds.end()) {
        return added->second;
    }
    return m_parts.model->vocabulary().find(token);
}

bool TextTokenizer::isSpecial(int32_t id) const
{
    return m_specialIds.contains(id);
}

} // namespace fovea
