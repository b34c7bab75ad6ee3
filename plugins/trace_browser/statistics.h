// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace fovea::trace_browser {

/// Of the finite values of a slice; NaN and infinite ones are counted apart.
struct Statistics {
    int64_t count = 0;
    int64_t nanCount = 0, infiniteCount = 0;
    double mean = 0;
    /// Of the population (divided by the count).
    double deviation = 0;
    double minimum = 0, maximum = 0;
};

Statistics statisticsOf(std::span<const double> values);

} // namespace fovea::trace_browser
