// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/word_piece.h"

#include "data/short_buffer.h"
#include "data/utf8.h"

namespace fovea {

namespace {

/// Where a character of a word ends in its UTF-8, and the hash of the token that would end there.
struct Boundary {
    std::size_t byteEnd;
    uint64_t hash;
};

constexpr std::size_t usualLength = 100;

} // namespace

WordPiece::WordPiece(Vocabulary vocabulary, Options options, int32_t unknownId)
    : m_vocabulary(std::move(vocabulary))
    , m_options(std::move(options))
    , m_unknownId(unknownId)
    , m_prefixHash(extendTokenHash(emptyTokenHash, m_options.continuationPrefix))
{
}

Result<std::unique_ptr<SubwordModel>> WordPiece::create(
    Vocabulary vocabulary, Options options, const std::string& source)
{
    const std::optional<int32_t> unknown = vocabulary.find(options.unknownToken);
    if (!unknown) {
        return inputError(
            FOVEA_TEXT("Tokenizer",
                "%1: the unknown token \"%2\" is not in the vocabulary; add it, or name the right one"),
            { source, options.unknownToken });
    }
    return std::unique_ptr<SubwordModel>(new WordPiece(std::move(vocabulary), std::move(options), *unknown));
}

void WordPiece::tokenize(const TextView& word, std::vector<Token>& tokens) const
{
    const auto giveUp = [&](std::size_t firstToken) {
        tokens.resize(firstToken);
        tokens.push_back(Token { m_unknownId, word.origin() });
    };
    const std::size_t firstToken = tokens.size();
    if (static_cast<int64_t>(word.size()) > m_options.longestWord) {
        giveUp(firstToken);
        return;
    }
    ShortBuffer<char, 4 * usualLength> bytes(4 * word.size());
    ShortBuffer<Boundary, usualLength> boundaries(word.size());
    for (const char32_t character : word.characters) {
        char encoded[4];
        const std::size_t length = writeUtf8(character, encoded);
        for (std::size_t i = 0; i < length; ++i) {
            bytes.push(encoded[i]);
        }
        boundaries.push({ bytes.size(), 0 });
    }
    const std::string_view wordBytes(bytes.span().data(), bytes.size());

    std::size_t byteBegin = 0;
    for (std::size_t begin = 0; begin < word.size();) {
        // No token is longer than the longest one, so a long word costs its length times that, not its
        // square.
        const std::string_view prefix
            = begin == 0 ? std::string_view() : std::string_view(m_options.continuationPrefix);
        uint64_t hash = begin == 0 ? emptyTokenHash : m_prefixHash;
        std::size_t hashed = byteBegin;
        std::size_t limit = begin;
        while (limit < word.size()
            && prefix.size() + boundaries[limit].byteEnd - byteBegin <= m_vocabulary.longestToken()) {
            Boundary& boundary = boundaries[limit++];
            hash = extendTokenHash(hash, wordBytes.substr(hashed, boundary.byteEnd - hashed));
            hashed = boundary.byteEnd;
            boundary.hash = hash;
        }
        std::optional<int32_t> found;
        for (; limit > begin; --limit) {
            const Boundary& boundary = boundaries[limit - 1];
            found = m_vocabulary.find(
                boundary.hash, prefix, wordBytes.substr(byteBegin, boundary.byteEnd - byteBegin));
            if (found) {
                break;
            }
        }
        if (!found) {
            giveUp(firstToken);
            return;
        }
        tokens.push_back(Token { *found, word.part(begin, limit).origin() });
        byteBegin = boundaries[limit - 1].byteEnd;
        begin = limit;
    }
}

} // namespace fovea
