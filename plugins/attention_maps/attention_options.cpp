// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace fovea::attention_maps {
namespace {

constexpr std::array<std::string_view, 3> specialTokensNames { "shown", "hidden", "hidden_renormalised" };
constexpr std::array<std::string_view, 2> differenceNames { "difference", "ratio" };
constexpr std::array<std::string_view, 2> splitNames { "beside", "wipe" };
constexpr std::array<std::string_view, 3> colorMapNames { "cividis", "viridis", "diverging" };

template <std::size_t count>
int placeOf(const std::array<std::string_view, count>& names, const std::string& name)
{
    for (std::size_t index = 0; index < count; ++index) {
        if (names[index] == name) {
            return static_cast<int>(index);
        }
    }
    return 0;
}

std::optional<double> positiveIn(const Value& value, const char* key)
{
    const Value* found = value.find(key);
    const std::optional<double> number = found != nullptr ? found->number() : std::nullopt;
    return number && std::isfinite(*number) && *number > 0 ? number : std::nullopt;
}

} // namespace

Value toValue(const AttentionOptions& options)
{
    Value value;
    value["special_tokens"] = specialTokensNames[static_cast<std::size_t>(options.specialTokens)];
    value["color_map"] = colorMapNames[static_cast<std::size_t>(options.colorMap)];
    value["log"] = options.isLog;
    if (options.lockedHigh) {
        value["locked_high"] = *options.lockedHigh;
    }
    if (options.lockedChange) {
        value["locked_change"] = *options.lockedChange;
    }
    value["difference"] = differenceNames[static_cast<std::size_t>(options.difference)];
    value["split"] = splitNames[static_cast<std::size_t>(options.split)];
    return value;
}

AttentionOptions optionsFrom(const Value& value)
{
    AttentionOptions options;
    options.specialTokens = static_cast<SpecialTokens>(
        placeOf(specialTokensNames, value.get<std::string>("special_tokens", {})));
    options.colorMap = static_cast<ColorMap>(placeOf(colorMapNames, value.get<std::string>("color_map", {})));
    options.isLog = value.get<bool>("log", false);
    options.difference
        = static_cast<DifferenceMeasure>(placeOf(differenceNames, value.get<std::string>("difference", {})));
    options.split = static_cast<SplitStyle>(placeOf(splitNames, value.get<std::string>("split", {})));
    options.lockedHigh = positiveIn(value, "locked_high");
    options.lockedChange = positiveIn(value, "locked_change");
    return options;
}

ValueScale scaleFor(const AttentionOptions& options, const ShownMap& map)
{
    ValueScale scale;
    scale.map = options.colorMap;
    scale.isLog = options.isLog;
    scale.high = options.lockedHigh ? *options.lockedHigh : rangeOf(map.values.values<float>()).high;
    if (!(scale.high > 0)) {
        scale.high = 1;
    }
    return scale;
}

ValueScale differenceScaleFor(const AttentionOptions& options, const Array& difference)
{
    const ValueRange range = rangeOf(difference.values<float>());
    const double largest = std::max(std::abs(range.low), std::abs(range.high));
    ValueScale scale;
    scale.map = ColorMap::Diverging;
    scale.high = options.lockedChange.value_or(largest > 0 ? largest : 1.0);
    scale.low = -scale.high;
    return scale;
}

} // namespace fovea::attention_maps
