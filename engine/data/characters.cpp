// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/characters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <cstdint>

namespace fovea::characters {

namespace {

UChar32 codePoint(char32_t character)
{
    return static_cast<UChar32>(character);
}

/// Assigned in Unicode `major` or before.
bool existsIn(int major, char32_t character)
{
    UVersionInfo age;
    u_charAge(codePoint(character), age);
    return age[0] != 0 && age[0] <= major;
}

/// Has one of `categories` now, and existed in Unicode `major`.
bool isOneOf(uint32_t categories, int major, char32_t character)
{
    return (U_GET_GC_MASK(codePoint(character)) & categories) != 0 && existsIn(major, character);
}

constexpr bool isAsciiLetter(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isAsciiDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool isWhitespace(char32_t c)
{
    if (c < 0x80) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return u_isUWhiteSpace(codePoint(c)) != 0;
}

bool isControl(char32_t c)
{
    if (c < 0x80) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    }
    return isOneOf(U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK, 8, c);
}

bool isPunctuation(char32_t c)
{
    if (c < 0x80) {
        return c > ' ' && c < 0x7F && !isAsciiLetter(c) && !isAsciiDigit(c);
    }
    // Both have changed category since Unicode 8.
    if (c == 0x166D || c == 0x111C9) {
        return true;
    }
    return isOneOf(U_GC_P_MASK, 8, c);
}

bool isNonspacingMark(char32_t c)
{
    if (c < 0x300) {
        return false;
    }
    // These have changed category since Unicode 8.
    if (c == 0x1734) {
        return true;
    }
    if (c == 0x1885 || c == 0x1886 || c == 0xA9BD || c == 0x111C9) {
        return false;
    }
    return isOneOf(U_GC_MN_MASK, 8, c);
}

bool isMark(char32_t c)
{
    if (c < 0x300) {
        return false;
    }
    // These have changed category since Unicode 9.
    if (c == 0x1CF2 || c == 0x1CF3) {
        return true;
    }
    if (c == 0x111C9) {
        return false;
    }
    return isOneOf(U_GC_M_MASK, 9, c);
}

bool isLetter(char32_t c)
{
    return c < 0x80 ? isAsciiLetter(c) : isOneOf(U_GC_L_MASK, 14, c);
}

bool isNumber(char32_t c)
{
    return c < 0x80 ? isAsciiDigit(c) : isOneOf(U_GC_N_MASK, 14, c);
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80) {
        return isAsciiLetter(c) || isAsciiDigit(c) || c == '_';
    }
    return u_isUAlphabetic(codePoint(c)) != 0 || c == 0x200C || c == 0x200D
        || (U_GET_GC_MASK(codePoint(c)) & (U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK)) != 0;
}

bool isIdeograph(char32_t c)
{
    const auto isBetween = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    return c >= 0x3400
        && (isBetween(0x4E00, 0x9FFF) || isBetween(0x3400, 0x4DBF) || isBetween(0xF900, 0xFAFF)
            || isBetween(0x20000, 0x2A6DF) || isBetween(0x2A700, 0x2B73F) || isBetween(0x2B740, 0x2B81F)
            || isBetween(0x2B920, 0x2CEAF) || isBetween(0x2F800, 0x2FA1F));
}

std::size_t toLower(char32_t c, char32_t lowered[2])
{
    if (c < 0x80) {
        lowered[0] = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        return 1;
    }
    if (c == 0x130) {
        lowered[0] = 'i';
        lowered[1] = 0x307;
        return 2;
    }
    const UChar32 lower = u_tolower(codePoint(c));
    lowered[0] = lower != codePoint(c) && existsIn(14, c) ? static_cast<char32_t>(lower) : c;
    return 1;
}

std::size_t decompose(char32_t c, char32_t decomposed[longestDecomposition])
{
    decomposed[0] = c;
    if (c < 0xC0) {
        return 1;
    }
    if (c >= 0xAC00 && c <= 0xD7A3) {
        // Hangul syllables are computed: Unicode 15, section 3.12.
        const char32_t index = c - 0xAC00;
        decomposed[0] = 0x1100 + index / 588;
        decomposed[1] = 0x1161 + index % 588 / 28;
        decomposed[2] = 0x11A7 + index % 28;
        return index % 28 == 0 ? 2 : 3;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* normalizer = unorm2_getNFDInstance(&status);
    UChar units[2 * longestDecomposition];
    const int32_t length = U_SUCCESS(status) ? unorm2_getDecomposition(normalizer, codePoint(c), units,
                               static_cast<int32_t>(2 * longestDecomposition), &status)
                                             : -1;
    if (length <= 0 || U_FAILURE(status) || !existsIn(9, c)) {
        return 1;
    }
    std::size_t count = 0;
    for (int32_t i = 0; i < length && count < longestDecomposition;) {
        UChar32 part = 0;
        U16_NEXT(units, i, length, part);
        decomposed[count++] = static_cast<char32_t>(part);
    }
    return count;
}

int combiningClass(char32_t c)
{
    if (c < 0x300) {
        return 0;
    }
    const int combining = u_getCombiningClass(codePoint(c));
    return combining != 0 && existsIn(9, c) ? combining : 0;
}

} // namespace fovea::characters
