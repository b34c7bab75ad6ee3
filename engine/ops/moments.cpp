// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/moments.h"

#include "ops/check.h"
#include "ops/moment_reduction.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace fovea {

void Moments::merge(const Moments& other)
{
    if (other.count == 0 || count == 0) {
        const double bad = notFinite + other.notFinite;
        if (count == 0) {
            *this = other;
        }
        notFinite = bad;
        return;
    }
    const double n = count + other.count;
    const double delta = other.mean - mean;
    const double share = delta / n;
    const double cross = delta * share * count * other.count;
    // SAND2008-6212 eqs. 2.1, 3.1 for the third and fourth sums.
    m4 += other.m4 + cross * share * share * (count * count - count * other.count + other.count * other.count)
        + 6 * share * share * (count * count * other.m2 + other.count * other.count * m2)
        + 4 * share * (count * other.m3 - other.count * m3);
    m3 += other.m3 + cross * share * (count - other.count)
        + 3 * share * (count * other.m2 - other.count * m2);
    m2 += other.m2 + cross;
    mean += share * other.count;
    count = n;
    minimum = std::min(minimum, other.minimum);
    maximum = std::max(maximum, other.maximum);
    absoluteMaximum = std::max(absoluteMaximum, other.absoluteMaximum);
    notFinite += other.notFinite;
}

Moments merged(std::span<const Moments> parts)
{
    Moments total;
    double sum = 0;
    total.minimum = std::numeric_limits<double>::infinity();
    total.maximum = -total.minimum;
    for (const Moments& part : parts) {
        total.notFinite += part.notFinite;
        if (part.count > 0) {
            total.count += part.count;
            sum += part.count * part.mean;
            total.minimum = std::min(total.minimum, part.minimum);
            total.maximum = std::max(total.maximum, part.maximum);
            total.absoluteMaximum = std::max(total.absoluteMaximum, part.absoluteMaximum);
        }
    }
    if (total.count == 0) {
        total.minimum = total.maximum = 0;
        return total;
    }
    total.mean = sum / total.count;
    for (const Moments& part : parts) {
        if (part.count > 0) {
            const double shift = part.mean - total.mean, square = shift * shift;
            total.m2 += part.m2 + part.count * square;
            total.m3 += part.m3 + 3 * shift * part.m2 + part.count * square * shift;
            total.m4 += part.m4 + 4 * shift * part.m3 + 6 * square * part.m2 + part.count * square * square;
        }
    }
    return total;
}

Moments tensorMoments(const Tensor& input, int64_t begin, int64_t end)
{
    requireShape(input.shape().rank() >= 1 && begin >= 0 && begin <= end && end <= input.shape()[0],
        "moments: rows " + std::to_string(begin) + " to " + std::to_string(end)
            + " are not in a tensor of shape " + input.shape().text());
    // Dense rows are one run of elements.
    const Tensor rows = input.rows(begin, end);
    const Tensor run = rows.isDense() ? rows.reshape({ 1, rows.elementCount() }) : rows;
    MomentUnit unit { run, 0, run.shape()[0], MomentChannels::Rows };
    reduceMoments({ &unit, 1 });
    return unit.total;
}

void channelMoments(const Tensor& input, int64_t begin, int64_t end, std::span<Moments> perChannel)
{
    requireShape(input.shape().rank() == 2 && static_cast<int64_t>(perChannel.size()) == input.shape()[1],
        "channel moments: the input has shape " + input.shape().text() + ", expected [rows, "
            + std::to_string(perChannel.size()) + "]");
    std::vector<Moments> parts(perChannel.size());
    MomentUnit unit { input, begin, end, MomentChannels::Columns };
    unit.channels = parts.data();
    reduceMoments({ &unit, 1 });
    for (std::size_t channel = 0; channel < parts.size(); ++channel) {
        perChannel[channel].merge(parts[channel]);
    }
}

} // namespace fovea
