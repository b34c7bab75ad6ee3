// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/host_device.h"

#include <cstdint>

namespace fovea {

/// How the threads of a block share the elements [0, width) of a row: whole vectors of `vectorWidth` first,
/// neighbours side by side, then what is left one by one.
template <int vectorWidth>
struct RowShare {
    int64_t width;
    int thread, threadCount;

    /// Calls vector(first) for each vector of this thread and single(index) for each left element.
    template <typename Vector, typename Single>
    FOVEA_HOST_DEVICE void visit(Vector vector, Single single) const
    {
        const int64_t vectorCount = width / vectorWidth;
        for (int64_t v = thread; v < vectorCount; v += threadCount) {
            vector(v * vectorWidth);
        }
        for (int64_t i = vectorCount * vectorWidth + thread; i < width; i += threadCount) {
            single(i);
        }
    }
};

/// Rows cut into segments, one for each block of a pointwise kernel.
struct Segments {
    static constexpr int64_t length = 8192;
    int64_t rowCount, width;

    FOVEA_HOST_DEVICE int64_t perRow() const { return (width + length - 1) / length; }
    FOVEA_HOST_DEVICE int64_t count() const { return rowCount * perRow(); }
    FOVEA_HOST_DEVICE int64_t row(int64_t segment) const { return segment / perRow(); }
    FOVEA_HOST_DEVICE int64_t begin(int64_t segment) const { return segment % perRow() * length; }
    FOVEA_HOST_DEVICE int64_t size(int64_t segment) const
    {
        const int64_t left = width - begin(segment);
        return left < length ? left : length;
    }
};

} // namespace fovea
