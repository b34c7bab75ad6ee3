// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// What a tokenizer asks about a character. Vocabularies were made with the Unicode tables of their day, and
/// a newer table would cut other tokens: so each question is answered as of the version that PyPI
/// `tokenizers` 0.20.3 answers it from (measured over all 1,112,064 scalar values), whatever ICU is
/// installed.
namespace fovea::characters {

/// White_Space.
bool isWhitespace(char32_t character);
/// Cc, Cf or Co of Unicode 8, but not tab, line feed and carriage return, which count as white space.
bool isControl(char32_t character);
/// ASCII punctuation and symbols, and P* of Unicode 8.
bool isPunctuation(char32_t character);
/// Mn of Unicode 8.
bool isNonspacingMark(char32_t character);
/// M* of Unicode 9.
bool isMark(char32_t character);
/// L* of Unicode 14.
bool isLetter(char32_t character);
/// N* of Unicode 14.
bool isNumber(char32_t character);
/// What a regular expression's \w matches: letters, marks, decimal digits, connectors, joiners.
bool isWordCharacter(char32_t character);
/// The ranges that BERT puts spaces around (CJK ideographs, not kana, not Hangul).
bool isIdeograph(char32_t character);

/// Full lower case (Unicode 14); U+0130 becomes "i" and U+0307. Writes 1 or 2 characters, returns how many.
std::size_t toLower(char32_t character, char32_t lowered[2]);

constexpr std::size_t longestDecomposition = 4;

/// Canonical decomposition (Unicode 9) to the end; writes 1 to `longestDecomposition` characters.
std::size_t decompose(char32_t character, char32_t decomposed[longestDecomposition]);
/// Canonical combining class of Unicode 9; 0 for a starter.
int combiningClass(char32_t character);

} // namespace fovea::characters
