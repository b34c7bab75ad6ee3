// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/heatmap_layout.h>
#include <fovea/labels.h>
#include <fovea/token_lines_paint.h>

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double wordGap = 10;
constexpr double longestWord = 120;
constexpr double narrowestLabel = 30;

struct Places {
    std::vector<double> middles;
    double labelWidth = 0;
    int step = 1;
};

Places placeTokens(const QStringList& labels, const QRectF& area, const QFontMetricsF& metrics)
{
    Places places;
    const auto count = static_cast<double>(labels.size());
    std::vector<double> widths;
    double total = 0;
    for (const QString& label : labels) {
        // Beyond what could ever fit the exact widths do not matter, and measuring thousands would be felt.
        const bool isTooMuch = total > area.width();
        widths.push_back(isTooMuch ? 0 : std::min(metrics.horizontalAdvance(label), longestWord));
        total += widths.back() + wordGap;
    }
    if (total <= area.width()) {
        const double gap = (area.width() - (total - wordGap * count)) / count;
        double left = area.left() + gap / 2;
        for (const double width : widths) {
            places.middles.push_back(left + width / 2);
            left += width + gap;
        }
        places.labelWidth = longestWord;
        return places;
    }
    const double pitch = area.width() / count;
    for (double index = 0; index < count; ++index) {
        places.middles.push_back(area.left() + (index + 0.5) * pitch);
    }
    places.step = labelStep(narrowestLabel, pitch);
    places.labelWidth = pitch * places.step - 4;
    return places;
}

std::optional<int> nearest(const std::vector<double>& middles, double x)
{
    if (middles.empty()) {
        return std::nullopt;
    }
    const auto after = std::lower_bound(middles.begin(), middles.end(), x);
    if (after == middles.end() || (after != middles.begin() && x - *(after - 1) <= *after - x)) {
        return static_cast<int>(after - middles.begin()) - 1;
    }
    return static_cast<int>(after - middles.begin());
}

void paintLabels(QPainter& painter, const QStringList& labels, const std::vector<double>& middles, double y,
    int step, double width, std::optional<int> selected, const Theme& theme)
{
    const auto paintOne = [&](int index, const QColor& color) {
        painter.setPen(color);
        drawLabel(
            painter, { middles[static_cast<std::size_t>(index)], y }, Qt::AlignHCenter, labels[index], width);
    };
    const auto count = static_cast<int>(labels.size());
    for (int index = 0; index < count; index += step) {
        const bool isCovered = selected && index != *selected && std::abs(index - *selected) < step;
        if (!isCovered && selected != index) {
            paintOne(index, theme.text);
        }
    }
    if (selected && *selected < count) {
        paintOne(*selected, theme.accent);
    }
}

bool isTooSmall(const TokenLinesLayout& layout)
{
    return layout.queryX.empty() || layout.keyX.empty() || layout.bottom <= layout.top;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return color;
}

} // namespace

std::optional<TokenPlace> TokenLinesLayout::tokenAt(QPointF position) const
{
    if (!area.contains(position)) {
        return std::nullopt;
    }
    const bool isQuery = position.y() < top;
    if (!isQuery && position.y() <= bottom) {
        return std::nullopt;
    }
    const std::optional<int> index = nearest(isQuery ? queryX : keyX, position.x());
    return index ? std::optional<TokenPlace>({ isQuery ? TokenSide::Query : TokenSide::Key, *index })
                 : std::nullopt;
}

QPainterPath TokenLinesLayout::line(const TokenLink& link) const
{
    const double from = queryX[static_cast<std::size_t>(link.query)];
    const double to = keyX[static_cast<std::size_t>(link.key)];
    const double middle = (top + bottom) / 2;
    QPainterPath path(QPointF(from, top));
    path.cubicTo({ from, middle }, { to, middle }, { to, bottom });
    return path;
}

TokenLinesLayout layOutTokenLines(const TokenLinesContent& content, const QRectF& area, const Theme& theme)
{
    TokenLinesLayout layout;
    layout.area = area;
    if (content.queries.isEmpty() || content.keys.isEmpty()) {
        return layout;
    }
    const QFontMetricsF metrics(theme.face);
    const Places queries = placeTokens(content.queries, area, metrics);
    const Places keys = content.keys == content.queries ? queries : placeTokens(content.keys, area, metrics);
    layout.queryX = queries.middles;
    layout.keyX = keys.middles;
    layout.labelWidth = std::min(queries.labelWidth, keys.labelWidth);
    layout.queryStep = queries.step;
    layout.keyStep = keys.step;
    layout.labelHeight = metrics.height();
    layout.top = area.top() + layout.labelHeight + 6;
    layout.bottom = area.bottom() - layout.labelHeight - 6;
    return layout;
}

void paintTokenLinks(QPainter& painter, const TokenLinesContent& content, const TokenLinesLayout& layout,
    const Theme& theme, std::optional<TokenPlace> hovered)
{
    if (isTooSmall(layout)) {
        return;
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const auto queries = static_cast<int>(layout.queryX.size());
    const auto keys = static_cast<int>(layout.keyX.size());
    const auto isLit = [&](const TokenLink& link) {
        if (hovered) {
            return (hovered->side == TokenSide::Query ? link.query : link.key) == hovered->index;
        }
        return content.query ? link.query == *content.query : content.key ? link.key == *content.key : true;
    };
    const bool isAnyChosen = hovered || content.query || content.key;
    const double high = content.high > 0 ? content.high : 1;
    // The lit ones after the others, so that none is hidden.
    for (const bool isLitTurn : { false, true }) {
        for (const TokenLink& link : content.links.links) {
            if (isLit(link) != isLitTurn || link.query >= queries || link.key >= keys) {
                continue;
            }
            const double share = std::clamp(static_cast<double>(link.weight) / high, 0.0, 1.0);
            const double alpha = !isLitTurn ? 0.08 + 0.22 * share
                : isAnyChosen               ? 0.45 + 0.55 * share
                                            : 0.15 + 0.6 * share;
            painter.setPen(QPen(
                withAlpha(theme.a, alpha), 0.75 + 4.25 * share, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.drawPath(layout.line(link));
        }
    }
    painter.restore();
}

void paintTokenLabels(QPainter& painter, const TokenLinesContent& content, const TokenLinesLayout& layout,
    const Theme& theme, std::optional<TokenPlace> hovered)
{
    if (isTooSmall(layout)) {
        return;
    }
    painter.save();
    painter.setFont(theme.face);
    const auto chosen = [&](TokenSide side, std::optional<int> selected) {
        return hovered && hovered->side == side ? std::optional<int>(hovered->index) : selected;
    };
    paintLabels(painter, content.queries, layout.queryX, layout.area.top() + layout.labelHeight / 2,
        layout.queryStep, layout.labelWidth, chosen(TokenSide::Query, content.query), theme);
    paintLabels(painter, content.keys, layout.keyX, layout.area.bottom() - layout.labelHeight / 2,
        layout.keyStep, layout.labelWidth, chosen(TokenSide::Key, content.key), theme);
    painter.restore();
}

void paintTokenLines(QPainter& painter, const TokenLinesContent& content, const TokenLinesLayout& layout,
    const Theme& theme, std::optional<TokenPlace> hovered)
{
    paintTokenLinks(painter, content, layout, theme, hovered);
    paintTokenLabels(painter, content, layout, theme, hovered);
}

QStringList tokenReadout(const TokenLinesContent& content, TokenPlace place, int count)
{
    const bool isQuery = place.side == TokenSide::Query;
    const QStringList& own = isQuery ? content.queries : content.keys;
    const QStringList& others = isQuery ? content.keys : content.queries;
    QStringList lines { own.value(place.index) };
    for (auto link = content.links.links.rbegin(); link != content.links.links.rend() && count > 0; ++link) {
        if ((isQuery ? link->query : link->key) == place.index) {
            const QString other = others.value(isQuery ? link->key : link->query);
            lines << QChar(isQuery ? 0x2192 : 0x2190) + QStringLiteral(" \u2068") + other
                    + QStringLiteral("\u2069 ") + formatNumber(static_cast<double>(link->weight));
            --count;
        }
    }
    return lines;
}

} // namespace fovea
