// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_options.h"

#include <array>
#include <cmath>
#include <string_view>

namespace fovea::attention_maps {
namespace {

constexpr std::array<std::string_view, 3> specialTokensNames { "shown", "hidden", "hidden_renormalised" };
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
    return value;
}

AttentionOptions optionsFrom(const Value& value)
{
    AttentionOptions options;
    options.specialTokens = static_cast<SpecialTokens>(
        placeOf(specialTokensNames, value.get<std::string>("special_tokens", {})));
    options.colorMap = static_cast<ColorMap>(placeOf(colorMapNames, value.get<std::string>("color_map", {})));
    options.isLog = value.get<bool>("log", false);
    const Value* locked = value.find("locked_high");
    const std::optional<double> high = locked != nullptr ? locked->number() : std::nullopt;
    if (high && std::isfinite(*high) && *high > 0) {
        options.lockedHigh = high;
    }
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

} // namespace fovea::attention_maps
