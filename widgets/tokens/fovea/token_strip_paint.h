// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>
#include <fovea/value_scale.h>
#include <fovea/widgets_export.h>

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

class QPainter;

namespace fovea {

/// A token as a strip shows it.
struct StripToken {
    QString text;
    /// A piece of the word that the token before it began.
    bool isContinued = false;
};

/// Tokens of WordPiece ("##ing" goes on), SentencePiece ("▁word" begins) and byte-level BPE ("Ġword" or "
/// word" begins), told apart by the marks that occur.
FOVEA_WIDGETS_EXPORT std::vector<StripToken> stripTokens(std::span<const std::string> tokens);

enum class StripFlow { Wrapped, OneLine };

/// Tokens in their order, with a value each as the colour behind it.
struct TokenStripContent {
    std::vector<StripToken> tokens;
    /// One for each token, or none.
    std::vector<float> values {};
    ValueScale scale {};
    QString valueName {};
    QString unit {};
    StripFlow flow = StripFlow::Wrapped;
    std::optional<int> query {};
    std::optional<int> key {};
    /// First and last token.
    std::optional<std::pair<int, int>> range {};

    int count() const { return static_cast<int>(tokens.size()); }
};

/// Where tokens stand, from the top left (or top right, when most of the text is written from right to left).
struct FOVEA_WIDGETS_EXPORT TokenStripLayout {
    QRectF area;
    bool isRightToLeft = false;
    double lineHeight = 0;
    /// The first token of each line.
    std::vector<int> lines;
    /// From the beginning of its line, and how long.
    std::vector<std::pair<float, float>> places;
    /// How far the text is moved up (wrapped) or along (one line).
    double scrolled = 0;
    StripFlow flow = StripFlow::Wrapped;

    /// Of all lines together, or of the one line.
    double contentLength() const;
    int lineOf(int token) const;
    QRectF tokenRect(int token) const;
    std::optional<int> tokenAt(QPointF position) const;
    /// Half-open: those in the area.
    std::pair<int, int> seen() const;
};
FOVEA_WIDGETS_EXPORT TokenStripLayout layOutTokenStrip(
    const TokenStripContent& content, const QRectF& area, const Theme& theme);

/// The tokens that are seen, alone; query and key wear a frame and a letter, the range a line below. Where
/// the last ones find no room, the strip says how many.
FOVEA_WIDGETS_EXPORT void paintTokenStrip(QPainter& painter, const TokenStripContent& content,
    const TokenStripLayout& layout, const Theme& theme, std::optional<int> current = {});

/// "token 12", "weight 0.412": what the card of a token says.
FOVEA_WIDGETS_EXPORT QStringList tokenLines(const TokenStripContent& content, int token);

} // namespace fovea
