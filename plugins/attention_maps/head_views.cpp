// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_views.h"

#include <algorithm>
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

StripPlotContent entropiesOf(const Heads& heads, const HeadFilter& filter, const QString& title)
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
            !filter.passes(head) });
    }
    return content;
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

} // namespace fovea::attention_maps
