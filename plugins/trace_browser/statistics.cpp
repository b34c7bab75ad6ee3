// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/statistics.h"

#include <algorithm>
#include <cmath>

namespace fovea::trace_browser {

Statistics statisticsOf(std::span<const double> values)
{
    Statistics found;
    // Welford's recurrence: no difference of large sums.
    double squares = 0;
    for (const double value : values) {
        if (std::isnan(value)) {
            ++found.nanCount;
            continue;
        }
        if (std::isinf(value)) {
            ++found.infiniteCount;
            continue;
        }
        found.minimum = found.count == 0 ? value : std::min(found.minimum, value);
        found.maximum = found.count == 0 ? value : std::max(found.maximum, value);
        ++found.count;
        const double before = value - found.mean;
        found.mean += before / static_cast<double>(found.count);
        squares += before * (value - found.mean);
    }
    if (found.count > 0) {
        found.deviation = std::sqrt(squares / static_cast<double>(found.count));
    }
    return found;
}

} // namespace fovea::trace_browser
