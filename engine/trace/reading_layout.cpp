// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/reading_layout.h"

#include "trace/checked.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace fovea {

namespace {

bool has(const PlannedReading& reading, Axis axis)
{
    return std::find(reading.axes.begin(), reading.axes.end(), axis) != reading.axes.end();
}

/// Extent of one of the axes after the first.
int64_t extentOf(const PlannedReading& reading, Axis axis)
{
    return axis == Axis::Head ? reading.headCount : reading.width;
}

std::vector<std::string> axisTexts(const std::vector<Axis>& axes)
{
    std::vector<std::string> texts;
    for (const Axis axis : axes) {
        texts.emplace_back(name(axis));
    }
    return texts;
}

PartLayout mapPart(const PlannedReading& reading, std::string partName, int64_t heads, SliceRange rows)
{
    return { std::move(partName), RowUnit::Ragged, reading.storedType, {}, {}, { "head", "query", "key" },
        heads, rows };
}

PartLayout fullPart(const PlannedReading& reading)
{
    if (reading.hasMapAxes()) {
        return mapPart(reading, "full", reading.headCount, {});
    }
    PartLayout part;
    part.name = "full";
    part.unit = has(reading, Axis::Example) ? RowUnit::Example : RowUnit::Token;
    part.type = reading.storedType;
    part.exampleAxes = axisTexts(reading.axes);
    if (part.unit == RowUnit::Example) {
        part.exampleAxes.erase(part.exampleAxes.begin());
    }
    for (std::size_t axis = 1; axis < reading.axes.size(); ++axis) {
        part.innerAxes.emplace_back(name(reading.axes[axis]));
        part.innerExtents.push_back(extentOf(reading, reading.axes[axis]));
    }
    return part;
}

PartLayout slicePart(const PlannedReading& reading)
{
    if (reading.hasMapAxes()) {
        return mapPart(reading, "slice", reading.slice.heads.count(reading.headCount), reading.slice.tokens);
    }
    PartLayout part = fullPart(reading);
    part.name = "slice";
    for (std::size_t axis = 0; axis < part.innerAxes.size(); ++axis) {
        const SliceRange& range
            = part.innerAxes[axis] == "head" ? reading.slice.heads : reading.slice.features;
        part.innerExtents[axis] = range.count(part.innerExtents[axis]);
    }
    if (part.unit == RowUnit::Token) {
        part.unit = RowUnit::Ragged;
        part.tokens = reading.slice.tokens;
    }
    return part;
}

std::vector<PartLayout> momentsParts(const PlannedReading& reading)
{
    const auto statistics = static_cast<int64_t>(statisticNames.size());
    PartLayout tensor { "moments/tensor", RowUnit::Example, DType::F64, { "statistic" }, { statistics },
        { "statistic" }, 0, {} };
    if (has(reading, Axis::Example)) {
        return { std::move(tensor) };
    }
    const int64_t channels = reading.hasMapAxes()
        ? reading.headCount
        : std::max<int64_t>(1, reading.headCount) * std::max<int64_t>(1, reading.width);
    PartLayout channel { "moments/channel", RowUnit::Example, DType::F32, { "channel", "statistic" },
        { channels, statistics }, { "channel", "statistic" }, 0, {} };
    return { std::move(tensor), std::move(channel) };
}

std::vector<PartLayout> queryKeyParts(const PlannedReading& reading)
{
    const auto rows = [&](const char* partName) {
        return PartLayout { partName, RowUnit::Token, reading.storedType, { "head", "feature" },
            { reading.headCount, reading.width }, { "token", "head", "feature" }, 0, {} };
    };
    PartLayout logSumExp { "qk/log_sum_exp", RowUnit::Token, DType::F32, { "head" }, { reading.headCount },
        { "token", "head" }, 0, {} };
    return { rows("qk/query"), rows("qk/key"), std::move(logSumExp) };
}

Result<void> checkReading(const PlannedReading& reading)
{
    if (reading.path.empty() || reading.path.size() > 1024 || reading.path.find('/') != std::string::npos
        || reading.path == ".") {
        return usageError(
            FOVEA_TEXT(
                "Trace", "\"%1\" cannot name a probe in a trace: expected 1 to 1024 characters without /"),
            { reading.path });
    }
    const bool isKnownShape = reading.axes.size() == 1
        ? reading.axes[0] == Axis::Token
        : reading.hasMapAxes() || has(reading, Axis::Token) || has(reading, Axis::Example);
    bool areExtentsGood = isKnownShape && !reading.axes.empty();
    for (std::size_t axis = reading.hasMapAxes() ? 0 : 1; areExtentsGood && axis < reading.axes.size();
         ++axis) {
        const bool isRow = reading.axes[axis] == Axis::Query || reading.axes[axis] == Axis::Key;
        areExtentsGood = isRow ? reading.hasMapAxes() : extentOf(reading, reading.axes[axis]) > 0;
    }
    if (!areExtentsGood) {
        return usageError(
            FOVEA_TEXT("Trace", "the probe %1 cannot be stored: heads %2 and width %3 do not fit its axes"),
            { reading.path, std::to_string(reading.headCount), std::to_string(reading.width) });
    }
    return {};
}

} // namespace

std::optional<int64_t> PartLayout::rowCount(int64_t tokenCount) const
{
    switch (unit) {
    case RowUnit::Example:
        return 1;
    case RowUnit::Token:
        return tokenCount;
    case RowUnit::Ragged:
        break;
    }
    const int64_t rows = tokens.count(tokenCount);
    return mapHeads == 0 ? std::optional<int64_t>(rows) : checkedProduct({ mapHeads, rows, tokenCount });
}

std::optional<int64_t> PartLayout::rowBytes() const
{
    std::optional<int64_t> bytes = byteSize(type);
    for (const int64_t extent : innerExtents) {
        bytes = bytes ? checkedProduct({ *bytes, extent }) : bytes;
    }
    return bytes;
}

std::string readingGroup(const std::string& probePath)
{
    return "/readings/" + probePath;
}

Result<std::vector<std::vector<PartLayout>>> layoutsOf(const std::vector<PlannedReading>& readings)
{
    std::set<std::pair<std::string, Reduction>> planned;
    std::map<std::string, DType> storedInFull;
    for (const PlannedReading& reading : readings) {
        if (Result<void> checked = checkReading(reading); !checked) {
            return checked.error();
        }
        if (!planned.emplace(reading.path, reading.reduction).second) {
            return usageError(FOVEA_TEXT("Trace", "the probe %1 is planned twice with the reduction %2"),
                { reading.path, std::string(name(reading.reduction)) });
        }
        if (reading.reduction == Reduction::Full) {
            storedInFull.emplace(reading.path, reading.storedType);
        }
    }
    std::vector<std::vector<PartLayout>> layouts;
    for (const PlannedReading& reading : readings) {
        switch (reading.reduction) {
        case Reduction::Full:
            layouts.push_back({ fullPart(reading) });
            break;
        case Reduction::Slice:
            layouts.push_back({ slicePart(reading) });
            break;
        case Reduction::Moments:
            layouts.push_back(momentsParts(reading));
            break;
        case Reduction::QueryKey:
            layouts.push_back(queryKeyParts(reading));
            if (storedInFull.contains(reading.queryPath)) {
                layouts.back()[0].sharedWith = readingGroup(reading.queryPath) + "/full";
            }
            if (storedInFull.contains(reading.keyPath)) {
                layouts.back()[1].sharedWith = readingGroup(reading.keyPath) + "/full";
            }
            break;
        }
    }
    return layouts;
}

} // namespace fovea
