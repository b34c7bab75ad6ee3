// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <cstdint>
#include <string>
#include <vector>

namespace fovea {

/// How close is close enough.
struct Tolerance {
    /// Bit by bit: `relative` does not matter.
    bool isExact = true;
    /// Largest allowed |a - b| as a share of the largest |a| of the same array (of the same statistic's
    /// natural scale, for moments).
    double relative = 0;
};

struct Difference {
    ReadingInfo reading;
    int64_t example = 0;
    /// Relative, as in Tolerance; infinite when shapes differ or only one side is finite.
    double largest = 0;
    bool isMissing = false;
};

/// What comparing traces reading by reading has found so far.
struct Comparison {
    int64_t valueCount = 0;
    double largestDifference = 0;
    int64_t differenceCount = 0;
    /// The first hundred.
    std::vector<Difference> differences;

    void add(Difference difference);
};

/// Compares example `first` + i of `recorded` with example i of `again`, for all of `again`'s examples and
/// all of `recorded`'s readings.
Result<void> compare(
    const Trace& recorded, const Trace& again, int64_t first, Tolerance tolerance, Comparison& comparison);

/// Largest |a - b| over largest |a|; 0 when the bits are the same.
double relativeDifference(const Array& recorded, const Array& again, bool isMoments);

} // namespace fovea
