// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/byte_level.h"

#include "data/utf8.h"

#include <array>

namespace fovea {

namespace {

constexpr bool isWrittenAsItself(unsigned byte)
{
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

constexpr std::array<char32_t, 256> makeCharacters()
{
    std::array<char32_t, 256> characters {};
    char32_t next = 0x100;
    for (unsigned byte = 0; byte < 256; ++byte) {
        characters[byte] = isWrittenAsItself(byte) ? byte : next++;
    }
    return characters;
}

constexpr std::array<char32_t, 256> byteCharacters = makeCharacters();

} // namespace

char32_t byteLevelCharacter(unsigned char byte)
{
    return byteCharacters[byte];
}

std::string byteLevelText(std::string_view token)
{
    std::string bytes;
    for (const char32_t character : decodeUtf8(token)) {
        std::size_t byte = 0;
        while (byte < byteCharacters.size() && byteCharacters[byte] != character) {
            ++byte;
        }
        if (byte == byteCharacters.size()) {
            return std::string(token);
        }
        bytes.push_back(static_cast<char>(byte));
    }
    return encodeUtf8(decodeUtf8(bytes));
}

} // namespace fovea
