// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <QStringList>

#include <string>
#include <vector>

namespace fovea::attention_maps {

/// How a vocabulary writes its tokens.
enum class Vocabulary { Plain, ByteLevel };

/// From the header of a trace: GPT-2 and its kin write every byte as one printable character.
Vocabulary vocabularyOf(const Value& header);

/// The bytes behind a byte-level token ("Ġthe" is " the"; the table is that of GPT-2's byte-level BPE). A
/// character that stands for no byte is kept as it is.
std::string bytesOf(const std::string& token);

/// One token as a label: byte-level ones decoded, with "·" for the blank before a word; a piece of a
/// character as its bytes in hexadecimal.
QString tokenLabel(const std::string& token, Vocabulary vocabulary);

QStringList tokenLabels(const TraceTokens& tokens, Vocabulary vocabulary);

/// True where the tokenizer put the token in: it covers none of the text, or bears a special name.
std::vector<bool> specialTokens(const TraceTokens& tokens);

} // namespace fovea::attention_maps
