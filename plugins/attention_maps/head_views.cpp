// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_views.h"

#include <fovea/draw.h>

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fovea::attention_maps {

using Heads = std::vector<OverviewReader::Head>;

std::optional<int> placeOf(const std::optional<AttentionSource::Target>& target, const Heads& heads)
{
    const auto found = std::find_if(heads.begin(), heads.end(), [&](const OverviewReader::Head& head) {
        return target && head.layer == target->layer && head.head == target->head;
    });
    return found == heads.end() ? std::nullopt : std::optional<int>(static_cast<int>(found - heads.begin()));
}

HeadGridContent gridOf(const Heads& heads, const std::vector<int>& places, const HeadFilter& filter,
    const AttentionSource& source)
{
    HeadGridContent content;
    content.map = source.options().colorMap;
    content.sharedHigh = source.options().lockedHigh;
    std::size_t layers = 0;
    for (std::size_t index = 0; index < heads.size(); ++index) {
        content.columns = std::max(content.columns, heads[index].head + 1);
        layers += index == 0 || heads[index].layer != heads[index - 1].layer;
    }
    const bool isEven = layers * static_cast<std::size_t>(content.columns) == heads.size();
    if (isEven && std::is_sorted(places.begin(), places.end())) {
        for (int column = 0; column < content.columns; ++column) {
            content.columnLabels << QString::number(column);
        }
        for (std::size_t index = 0; index < heads.size();
             index += static_cast<std::size_t>(content.columns)) {
            content.rowLabels << QStringLiteral("L%1").arg(heads[index].layer);
        }
    }
    const std::optional<int> selected = placeOf(source.target(), heads);
    for (const int place : places) {
        const OverviewReader::Head& head = heads[static_cast<std::size_t>(place)];
        if (place == selected) {
            content.selected = static_cast<int>(content.heads.size());
        }
        content.heads.push_back({ head.layer, head.head, head.overview ? head.overview->map : PooledMap {},
            !filter.passes(head) });
    }
    return content;
}

void shareRanges(HeadGridContent& a, HeadGridContent& b)
{
    const auto largestOf = [](const HeadThumbnail& head) { return rangeOf(head.map.values).high; };
    for (HeadThumbnail& head : a.heads) {
        for (HeadThumbnail& other : b.heads) {
            if (head.layer == other.layer && head.head == other.head) {
                head.high = other.high = std::max(largestOf(head), largestOf(other));
            }
        }
    }
}

void showChanges(HeadGridContent& content, const std::optional<double>& lockedChange)
{
    content.map = ColorMap::Diverging;
    double largest = 0;
    for (const HeadThumbnail& head : content.heads) {
        const ValueRange range = rangeOf(head.map.values);
        largest = std::max({ largest, std::abs(range.low), std::abs(range.high) });
    }
    content.sharedHigh = lockedChange.value_or(largest > 0 ? largest : 1);
}

std::vector<int> placesLike(const Heads& a, const std::vector<int>& places, const Heads& b)
{
    std::vector<int> like;
    const auto isThere = [&](int place) { return std::find(like.begin(), like.end(), place) != like.end(); };
    for (const int place : places) {
        const OverviewReader::Head& head = a[static_cast<std::size_t>(place)];
        const auto found = std::find_if(b.begin(), b.end(), [&](const OverviewReader::Head& other) {
            return other.layer == head.layer && other.head == head.head;
        });
        if (found != b.end()) {
            like.push_back(static_cast<int>(found - b.begin()));
        }
    }
    for (int place = 0; place < static_cast<int>(b.size()); ++place) {
        if (!isThere(place)) {
            like.push_back(place);
        }
    }
    return like;
}

StripPlotContent entropiesOf(const Heads& heads, const HeadFilter& filter, const QString& title, Side side)
{
    StripPlotContent content;
    content.title = title;
    content.unit = QStringLiteral("nat");
    int layer = -1;
    for (const OverviewReader::Head& head : heads) {
        if (head.layer != layer) {
            layer = head.layer;
            content.groups << QStringLiteral("L%1").arg(layer);
        }
        content.points.push_back({ static_cast<int>(content.groups.size()) - 1,
            head.overview ? head.overview->statistics.entropy : std::numeric_limits<double>::quiet_NaN(),
            !filter.passes(head), side == Side::B });
    }
    return content;
}

StripPlotContent together(const StripPlotContent& a, const StripPlotContent& b)
{
    StripPlotContent both = a;
    for (StripPlotContent::Point point : b.points) {
        const QString group = b.groups.value(point.group);
        if (!both.groups.contains(group)) {
            both.groups << group;
        }
        point.group = static_cast<int>(both.groups.indexOf(group));
        both.points.push_back(point);
    }
    return both;
}

Array statisticsOf(const Heads& heads)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> numbers;
    for (const OverviewReader::Head& head : heads) {
        const HeadStatistics statistics = head.overview
            ? head.overview->statistics
            : HeadStatistics { unknown, unknown, unknown, unknown };
        numbers.insert(numbers.end(),
            { static_cast<double>(head.layer), static_cast<double>(head.head), statistics.entropy,
                statistics.distance, statistics.diagonality, statistics.sinkShare });
    }
    return Array::of<double>(
        Shape { static_cast<int64_t>(heads.size()), 6 }, std::move(numbers), { "row", "statistic" });
}

std::vector<std::string> statisticsNames()
{
    return { "layer", "head", "entropy_nat", "mean_distance_tokens", "diagonality", "sink_share" };
}

Array statisticsOfBoth(const OverviewReader& a, const OverviewReader& b)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const auto numbersOf = [](const std::optional<HeadOverview>& overview) {
        const HeadStatistics known
            = overview ? overview->statistics : HeadStatistics { unknown, unknown, unknown, unknown };
        return std::array { known.entropy, known.distance, known.diagonality, known.sinkShare };
    };
    std::vector<double> numbers;
    int64_t rows = 0;
    for (const OverviewReader::Head& head : a.heads()) {
        if (const OverviewReader::Head* other = b.find(head.layer, head.head)) {
            numbers.insert(
                numbers.end(), { static_cast<double>(head.layer), static_cast<double>(head.head) });
            for (const auto& four : { numbersOf(head.overview), numbersOf(other->overview) }) {
                numbers.insert(numbers.end(), four.begin(), four.end());
            }
            ++rows;
        }
    }
    return Array::of<double>(Shape { rows, 10 }, std::move(numbers), { "row", "statistic" });
}

std::vector<std::string> statisticsNamesOfBoth()
{
    const std::vector<std::string> names = statisticsNames();
    std::vector<std::string> both { names[0], names[1] };
    for (const char* side : { "_a", "_b" }) {
        for (std::size_t index = 2; index < names.size(); ++index) {
            both.push_back(names[index] + side);
        }
    }
    return both;
}

namespace {

constexpr double gap = 14;
constexpr double titleHeight = 20;
constexpr double leastWidthBeside = 520;

} // namespace

double HeadsFigure::height(double width) const
{
    const Theme theme = Theme::print();
    if (!other) {
        return headGridHeight(grid, width, theme);
    }
    return width >= leastWidthBeside
        ? std::max(headGridHeight(grid, (width - gap) / 2, theme),
              headGridHeight(*other, (width - gap) / 2, theme))
            + titleHeight
        : headGridHeight(grid, width, theme) + headGridHeight(*other, width, theme) + 2 * titleHeight + gap;
}

void HeadsFigure::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (!other) {
        paintHeadGrid(painter, grid, layOutHeadGrid(grid, area, theme), theme);
        return;
    }
    QRectF first = area, second = area;
    if (area.width() >= leastWidthBeside) {
        first.setWidth((area.width() - gap) / 2);
        second.setLeft(first.right() + gap);
    } else {
        first.setHeight((area.height() - gap) / 2);
        second.setTop(first.bottom() + gap);
    }
    const auto paintOne
        = [&](const HeadGridContent& content, const QString& text, const QColor& color, const QRectF& room) {
              painter.setFont(theme.caption);
              painter.setPen(color);
              drawLabel(painter, { room.left(), room.top() + titleHeight / 2 - 2 }, Qt::AlignLeft, text,
                  room.width());
              const QRectF rest = room.adjusted(0, titleHeight, 0, 0);
              paintHeadGrid(painter, content, layOutHeadGrid(content, rest, theme), theme);
          };
    painter.save();
    paintOne(grid, title, theme.a, first);
    paintOne(*other, otherTitle, theme.b, second);
    painter.restore();
}

} // namespace fovea::attention_maps
