// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>
#include <fovea/token_links.h>
#include <fovea/widgets_export.h>

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace fovea {

/// Queries above, keys below, and lines between them.
struct TokenLinesContent {
    QStringList queries;
    QStringList keys;
    /// Blue.
    TokenLinks links;
    /// Orange, a little beside those of the same tokens: the links of B, or what is more in B.
    TokenLinks linksOfB;
    /// Weights are changes: those of `links` are what is less in B.
    bool isChange = false;
    /// The weight that gets the full thickness.
    double high = 1;
    /// The selection: this query's lines are lit, the others step back.
    std::optional<int> query;
    std::optional<int> key;
};

enum class TokenSide { Query, Key };

struct TokenPlace {
    TokenSide side = TokenSide::Query;
    int index = 0;
    friend bool operator==(const TokenPlace&, const TokenPlace&) = default;
};

/// Where tokens stand. Words keep their width while all fit, first in the text face, then in the caption's;
/// else they are turned and share the width, and where that is too little every n-th is written.
struct FOVEA_WIDGETS_EXPORT TokenLinesLayout {
    QRectF area;
    std::vector<double> queryX;
    std::vector<double> keyX;
    /// Where lines begin and end.
    double top = 0;
    double bottom = 0;
    /// The longest that a label may be.
    double labelWidth = 0;
    bool areLabelsTurned = false;
    QFont labelFace;
    int queryStep = 1;
    int keyStep = 1;

    std::optional<TokenPlace> tokenAt(QPointF position) const;
    QPainterPath line(const TokenLink& link) const;
};
FOVEA_WIDGETS_EXPORT TokenLinesLayout layOutTokenLines(
    const TokenLinesContent& content, const QRectF& area, const Theme& theme);

FOVEA_WIDGETS_EXPORT void paintTokenLines(QPainter& painter, const TokenLinesContent& content,
    const TokenLinesLayout& layout, const Theme& theme, std::optional<TokenPlace> hovered = {});
/// Its two halves, the lines and the words above and below them.
FOVEA_WIDGETS_EXPORT void paintTokenLinks(QPainter& painter, const TokenLinesContent& content,
    const TokenLinesLayout& layout, const Theme& theme, std::optional<TokenPlace> hovered = {});
FOVEA_WIDGETS_EXPORT void paintTokenLabels(QPainter& painter, const TokenLinesContent& content,
    const TokenLinesLayout& layout, const Theme& theme, std::optional<TokenPlace> hovered = {});

/// The token and what it is linked to most: "it", "→ animal 0.412" …; at most `count` links.
FOVEA_WIDGETS_EXPORT QStringList tokenReadout(
    const TokenLinesContent& content, TokenPlace place, int count = 4);

} // namespace fovea
