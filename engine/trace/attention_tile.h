// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace fovea {

/// The causes of one head's attention map: rows of one example, `stride` floats apart.
struct HeadCauses {
    const float* query = nullptr;
    const float* key = nullptr;
    const float* logSumExp = nullptr;
    int64_t rowStride = 0, logSumExpStride = 0;
    int64_t tokenCount = 0, width = 0;
    double scale = 1;
    bool isCausal = false;
};

/// Rows [queryBegin, queryEnd) of the map [query, key]: weight = exp(q.k * scale - logSumExp), 0 where the
/// mask hides the key; in fp64, then each row divided by its sum, which takes away what the model's own
/// rounding left in logSumExp. The same bits on every machine. False when a row's sum is further than 1 %
/// from 1: then these rows do not belong together. A row with a NaN or infinity among its causes is NaN.
bool attentionRows(const HeadCauses& head, int64_t queryBegin, int64_t queryEnd, std::span<float> map);

} // namespace fovea
