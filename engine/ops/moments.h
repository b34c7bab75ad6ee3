// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

#include <cstdint>
#include <span>

namespace fovea {

/// Statistics that add up over rows, shards and runs: central moments as Mn = sum (x - mean)^n, in fp64 after
/// the per-tile fp32 pass (Pebay, SAND2008-6212, eqs. 1.5, 2.1). NaN and Inf are counted and left out of the
/// rest.
struct Moments {
    double count = 0, mean = 0, m2 = 0, m3 = 0, m4 = 0, minimum = 0, maximum = 0, absoluteMaximum = 0;
    double notFinite = 0;

    void merge(const Moments& other);
};

/// The moments of all that `parts` count, at once: no division for each part, unlike merge().
Moments merged(std::span<const Moments> parts);

/// Over all elements of rows [begin, end) of `input` [rows, ...].
Moments tensorMoments(const Tensor& input, int64_t begin, int64_t end);

/// One Moments per column of `input` [rows, width], over rows [begin, end); `perChannel` has `width` entries
/// and is merged into. One read of hot data gives both: the tensor's moments are the merge of its channels'.
void channelMoments(const Tensor& input, int64_t begin, int64_t end, std::span<Moments> perChannel);

} // namespace fovea
