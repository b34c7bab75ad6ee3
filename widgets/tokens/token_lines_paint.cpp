// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/heatmap_layout.h>
#include <fovea/labels.h>
#include <fovea/token_lines_paint.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double longestWord = 120;
constexpr double longestTurnedWord = 72;
/// How far the lines of A and of B stand from the middle of their token.
constexpr double besideTheOther = 1.75;
const double sine = std::sin(qDegreesToRadians(turnedAngle));
const double cosine = std::cos(qDegreesToRadians(turnedAngle));

/// The middles of words side by side; nothing when they do not fit.
std::optional<std::vector<double>> placeWords(
    const QStringList& labels, const QRectF& area, const QFontMetricsF& metrics, double wordGap)
{
    const auto count = static_cast<double>(labels.size());
    std::vector<double> widths;
    double total = 0;
    for (const QString& label : labels) {
        widths.push_back(std::min(metrics.horizontalAdvance(label), longestWord));
        total += widths.back() + wordGap;
        if (total > area.width()) {
            return std::nullopt;
        }
    }
    std::vector<double> middles;
    const double gap = (area.width() - (total - wordGap * count)) / count;
    double left = area.left() + gap / 2;
    for (const double width : widths) {
        middles.push_back(left + width / 2);
        left += width + gap;
    }
    return middles;
}

std::vector<double> placeEvenly(qsizetype count, const QRectF& area)
{
    const double pitch = area.width() / static_cast<double>(count);
    std::vector<double> middles;
    for (qsizetype index = 0; index < count; ++index) {
        middles.push_back(area.left() + (static_cast<double>(index) + 0.5) * pitch);
    }
    return middles;
}

/// The longest word that will be written, up to what may be turned.
double longestOf(const QStringList& labels, int step, const QFontMetricsF& metrics)
{
    double longest = 0;
    for (qsizetype index = 0; index < labels.size() && longest < longestTurnedWord; index += step) {
        longest = std::max(longest, metrics.horizontalAdvance(labels[index]));
    }
    return std::min(longest, longestTurnedWord);
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

struct LabelRow {
    const QStringList& labels;
    const std::vector<double>& middles;
    TokenSide side;
    int step;
    std::optional<int> selected;
};

void paintLabels(QPainter& painter, const LabelRow& row, const TokenLinesLayout& layout, const Theme& theme)
{
    const double half = QFontMetricsF(layout.labelFace).height() / 2;
    const bool isAbove = row.side == TokenSide::Query;
    const auto paintOne = [&](int index, const QColor& color) {
        painter.setPen(color);
        const double x = row.middles[static_cast<std::size_t>(index)];
        if (layout.areLabelsTurned) {
            drawTurnedLabel(painter, { x, isAbove ? layout.top - 8 : layout.bottom + 8 },
                isAbove ? Lean::Up : Lean::Down, row.labels[index], layout.labelWidth + 0.5);
        } else {
            drawLabel(painter, { x, isAbove ? layout.area.top() + half : layout.area.bottom() - half },
                Qt::AlignHCenter, row.labels[index], layout.labelWidth);
        }
    };
    const auto count = static_cast<int>(row.labels.size());
    for (int index = 0; index < count; index += row.step) {
        const bool isCovered
            = row.selected && index != *row.selected && std::abs(index - *row.selected) < row.step;
        if (!isCovered && row.selected != index) {
            paintOne(index, theme.text);
        }
    }
    if (row.selected && *row.selected < count) {
        paintOne(*row.selected, theme.accent);
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

/// The links of a token in both lists, strongest first, and whether each is of B.
std::vector<std::pair<TokenLink, bool>> strongestOf(
    const TokenLinesContent& content, TokenPlace place, int count)
{
    std::vector<std::pair<TokenLink, bool>> found;
    for (const TokenLinks* links : { &content.links, &content.linksOfB }) {
        int left = count;
        for (auto link = links->links.rbegin(); link != links->links.rend() && left > 0; ++link) {
            if ((place.side == TokenSide::Query ? link->query : link->key) == place.index) {
                found.emplace_back(*link, links == &content.linksOfB);
                --left;
            }
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const auto& one, const auto& other) { return one.first.weight > other.first.weight; });
    if (found.size() > static_cast<std::size_t>(count)) {
        found.resize(static_cast<std::size_t>(count));
    }
    return found;
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
    // A turned word is also meant where it leans over its neighbours.
    const double beyond = isQuery ? top - position.y() : position.y() - bottom;
    const double x = position.x() - (areLabelsTurned ? beyond * cosine / sine : 0);
    const std::optional<int> index = nearest(isQuery ? queryX : keyX, x);
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
    std::optional<std::vector<double>> queries;
    std::optional<std::vector<double>> keys;
    for (const auto& [face, wordGap] : { std::pair(theme.face, 10.0), std::pair(theme.caption, 7.0) }) {
        if (!queries || !keys) {
            layout.labelFace = face;
            queries = placeWords(content.queries, area, QFontMetricsF(face), wordGap);
            keys = content.keys == content.queries
                ? queries
                : placeWords(content.keys, area, QFontMetricsF(face), wordGap);
        }
    }
    layout.areLabelsTurned = !queries || !keys;
    const QFontMetricsF metrics(layout.labelFace);
    double labelHeight = metrics.height();
    layout.labelWidth = longestWord;
    if (layout.areLabelsTurned) {
        const auto stepFor = [&](const QStringList& labels) {
            return labelStep(metrics.height() / sine,
                (area.width() - longestTurnedWord * cosine) / static_cast<double>(labels.size()));
        };
        layout.queryStep = stepFor(content.queries);
        layout.keyStep = stepFor(content.keys);
        layout.labelWidth = std::min({ std::max(longestOf(content.queries, layout.queryStep, metrics),
                                           longestOf(content.keys, layout.keyStep, metrics)),
            longestTurnedWord, area.height() * 0.18 / sine });
        // The last word leans beyond its place.
        const QRectF room = area.adjusted(0, 0, -layout.labelWidth * cosine, 0);
        queries = placeEvenly(content.queries.size(), room);
        keys = placeEvenly(content.keys.size(), room);
        labelHeight = layout.labelWidth * sine + metrics.height() * cosine;
    }
    layout.queryX = std::move(*queries);
    layout.keyX = std::move(*keys);
    layout.top = area.top() + labelHeight + 6;
    layout.bottom = area.bottom() - labelHeight - 6;
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
    const bool areTwo = !content.links.links.empty() && !content.linksOfB.links.empty();
    const auto paintLink = [&](const TokenLink& link, bool isLitNow, const QColor& color, double aside) {
        const double share = std::clamp(static_cast<double>(link.weight) / high, 0.0, 1.0);
        const double alpha = !isLitNow ? 0.08 + 0.22 * share
            : isAnyChosen              ? 0.45 + 0.55 * share
                                       : 0.15 + 0.6 * share;
        painter.setPen(
            QPen(withAlpha(color, alpha), 0.75 + 4.25 * share, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(aside == 0 ? layout.line(link) : layout.line(link).translated(aside, 0));
    };
    for (const bool isLitTurn : { false, true }) {
        for (const TokenLinks* links : { &content.links, &content.linksOfB }) {
            const bool isB = links == &content.linksOfB;
            const double aside = !areTwo ? 0 : isB ? besideTheOther : -besideTheOther;
            for (const TokenLink& link : links->links) {
                if (isLit(link) == isLitTurn && link.query < queries && link.key < keys) {
                    paintLink(link, isLitTurn, isB ? theme.b : theme.a, aside);
                }
            }
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
    painter.setFont(layout.labelFace);
    const auto chosen = [&](TokenSide side, std::optional<int> selected) {
        return hovered && hovered->side == side ? std::optional<int>(hovered->index) : selected;
    };
    paintLabels(painter,
        { content.queries, layout.queryX, TokenSide::Query, layout.queryStep,
            chosen(TokenSide::Query, content.query) },
        layout, theme);
    paintLabels(painter,
        { content.keys, layout.keyX, TokenSide::Key, layout.keyStep, chosen(TokenSide::Key, content.key) },
        layout, theme);
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
    const bool areTwo = !content.isChange && !content.links.links.empty() && !content.linksOfB.links.empty();
    for (const auto& [link, isB] : strongestOf(content, place, count)) {
        const QString other = others.value(isQuery ? link.key : link.query);
        const QString number = formatNumber(static_cast<double>(link.weight));
        const QString weight = content.isChange ? (isB ? u'+' : QChar(0x2212)) + number
            : areTwo                            ? (isB ? QStringLiteral("B ") : QStringLiteral("A ")) + number
                                                : number;
        lines << QChar(isQuery ? 0x2192 : 0x2190) + QStringLiteral(" \u2068") + other
                + QStringLiteral("\u2069 ") + weight;
    }
    return lines;
}

} // namespace fovea
