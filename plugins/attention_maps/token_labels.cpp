// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/token_labels.h"

#include <fovea/labels.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace fovea::attention_maps {
namespace {

/// The byte that a character of a byte-level vocabulary stands for, or -1. Printable bytes stand for
/// themselves, the other 68 follow from U+0100 on in their order.
int byteOf(char32_t character)
{
    const auto isPrintable = [](char32_t c) {
        return (c >= 0x21 && c <= 0x7E) || (c >= 0xA1 && c <= 0xAC) || (c >= 0xAE && c <= 0xFF);
    };
    static const std::array<int, 68> others = [&] {
        std::array<int, 68> bytes {};
        std::size_t next = 0;
        for (char32_t byte = 0; byte < 256; ++byte) {
            if (!isPrintable(byte)) {
                bytes[next++] = static_cast<int>(byte);
            }
        }
        return bytes;
    }();
    if (character < 256) {
        return isPrintable(character) ? static_cast<int>(character) : -1;
    }
    return character < 256 + others.size() ? others[character - 256] : -1;
}

QString hexadecimal(const std::string& bytes)
{
    QStringList parts;
    for (const char byte : bytes) {
        parts << QString::number(static_cast<uint8_t>(byte), 16).rightJustified(2, u'0').toUpper();
    }
    return QStringLiteral("\u27E8%1\u27E9").arg(parts.join(u' '));
}

} // namespace

Vocabulary vocabularyOf(const Value& header)
{
    const Value* model = header.find("model");
    return model != nullptr && model->get<std::string>("family", {}) == "gpt2" ? Vocabulary::ByteLevel
                                                                               : Vocabulary::Plain;
}

std::string bytesOf(const std::string& token)
{
    std::string bytes;
    for (const char32_t character : QString::fromStdString(token).toUcs4()) {
        const int byte = byteOf(character);
        if (byte >= 0) {
            bytes += static_cast<char>(byte);
        } else {
            bytes += QString::fromUcs4(&character, 1).toStdString();
        }
    }
    return bytes;
}

QString tokenLabel(const std::string& token, Vocabulary vocabulary)
{
    if (vocabulary == Vocabulary::Plain) {
        return visibleToken(token);
    }
    const std::string bytes = bytesOf(token);
    const QString decoded = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (decoded.contains(QChar::ReplacementCharacter) && decoded.toStdString() != bytes) {
        return hexadecimal(bytes.substr(0, 8));
    }
    if (decoded.size() > 1 && decoded.startsWith(u' ') && !decoded.trimmed().isEmpty()) {
        return QChar(0x00B7) + visibleToken(bytes.substr(1));
    }
    return visibleToken(bytes);
}

QStringList tokenLabels(const TraceTokens& tokens, Vocabulary vocabulary)
{
    QStringList labels;
    for (const std::string& text : tokens.texts) {
        labels << tokenLabel(text, vocabulary);
    }
    return labels;
}

std::vector<bool> specialTokens(const TraceTokens& tokens)
{
    static const std::array<std::string, 7> names { "[CLS]", "[SEP]", "[PAD]", "<s>", "</s>", "<pad>",
        "<|endoftext|>" };
    // Without a text (only ids were given) no token covers any of it, and only the names tell.
    const bool hasText = !tokens.text.empty() || !tokens.pair.empty();
    std::vector<bool> special(tokens.texts.size());
    for (std::size_t index = 0; index < special.size(); ++index) {
        const bool isNamed = std::find(names.begin(), names.end(), tokens.texts[index]) != names.end();
        const bool isEmptyRange
            = index < tokens.offsets.size() && tokens.offsets[index].first == tokens.offsets[index].second;
        special[index] = isNamed || (hasText && isEmptyRange);
    }
    return special;
}

} // namespace fovea::attention_maps
