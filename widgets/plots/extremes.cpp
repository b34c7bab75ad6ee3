// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/extremes.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace fovea {
namespace {

// As many as fill the registers of a loop without one sample waiting for the last.
constexpr std::size_t lanes = 32;
constexpr float largest = std::numeric_limits<float>::max();

struct Sweep {
    float least = std::numeric_limits<float>::infinity();
    float greatest = -std::numeric_limits<float>::infinity();
    bool isAllFinite = true;
};

/// Infinities stay infinities here and NaN loses every comparison: whether there were any is told apart.
Sweep sweep(std::span<const float> values)
{
    std::array<float, lanes> least;
    std::array<float, lanes> greatest;
    std::array<float, lanes> different;
    least.fill(std::numeric_limits<float>::infinity());
    greatest.fill(-std::numeric_limits<float>::infinity());
    different.fill(0);
    const std::size_t whole = values.size() / lanes * lanes;
    for (std::size_t index = 0; index < whole; index += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const float value = values[index + lane];
            least[lane] = value < least[lane] ? value : least[lane];
            greatest[lane] = value > greatest[lane] ? value : greatest[lane];
            // x - x is 0 for finite x, and NaN for all else; a NaN stays in a sum.
            different[lane] += value - value;
        }
    }
    Sweep all;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        all.least = std::min(all.least, least[lane]);
        all.greatest = std::max(all.greatest, greatest[lane]);
        all.isAllFinite = all.isAllFinite && different[lane] == 0;
    }
    for (const float value : values.subspan(whole)) {
        all.least = value < all.least ? value : all.least;
        all.greatest = value > all.greatest ? value : all.greatest;
        all.isAllFinite = all.isAllFinite && std::isfinite(value);
    }
    return all;
}

void addOne(Extremes& all, float value)
{
    if (std::isfinite(value)) {
        all.first = all.hasFinite() ? all.first : value;
        all.last = value;
        all.least = std::min(all.least, value);
        all.greatest = std::max(all.greatest, value);
    } else if (std::isnan(value)) {
        all.hasNaN = true;
    } else {
        (value > 0 ? all.hasPlusInfinity : all.hasMinusInfinity) = true;
    }
}

} // namespace

Extremes extremesOf(std::span<const float> values)
{
    Extremes all;
    if (values.empty()) {
        return all;
    }
    const Sweep swept = sweep(values);
    if (swept.isAllFinite) {
        all.first = values.front();
        all.last = values.back();
        all.least = swept.least;
        all.greatest = swept.greatest;
        return all;
    }
    for (const float value : values) {
        addOne(all, value);
    }
    all.isOpenBefore = !(std::abs(values.front()) <= largest);
    all.isOpenAfter = !(std::abs(values.back()) <= largest);
    return all;
}

Extremes joined(const Extremes& before, const Extremes& after)
{
    if (before.isEmpty()) {
        return after;
    }
    if (after.isEmpty()) {
        return before;
    }
    Extremes all;
    all.first = before.hasFinite() ? before.first : after.first;
    all.last = after.hasFinite() ? after.last : before.last;
    all.least = std::min(before.least, after.least);
    all.greatest = std::max(before.greatest, after.greatest);
    all.isOpenBefore = before.isOpenBefore;
    all.isOpenAfter = after.isOpenAfter;
    all.hasNaN = before.hasNaN || after.hasNaN;
    all.hasPlusInfinity = before.hasPlusInfinity || after.hasPlusInfinity;
    all.hasMinusInfinity = before.hasMinusInfinity || after.hasMinusInfinity;
    return all;
}

} // namespace fovea
