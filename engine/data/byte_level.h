// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace fovea {

/// How GPT-2's vocabulary writes a byte: printable Latin-1 as itself, the others from U+0100 on in order
/// ("Ġ" is the blank).
char32_t byteLevelCharacter(unsigned char byte);

/// The bytes that a token of such a vocabulary stands for, as text: what is not UTF-8 by itself becomes
/// U+FFFD. A token with other characters in it stays as it is.
std::string byteLevelText(std::string_view token);

} // namespace fovea
