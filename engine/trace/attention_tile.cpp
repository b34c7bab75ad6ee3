// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/attention_tile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

// Wider registers change the speed and no bit: every lane does the same operations, never contracted.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOVEA_WIDER_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOVEA_WIDER_CLONES
#endif

namespace fovea {

namespace {

constexpr int64_t keysOfBlock = 256;

/// scores[q][j] += sum over d of query[q][d] * keys[d][j], for a block of keys.
FOVEA_WIDER_CLONES
void addScores(const float* query, int64_t rowStride, int64_t queryCount, const double* keys,
    int64_t keyCount, int64_t width, double* scores, int64_t scoreStride)
{
    for (int64_t q = 0; q < queryCount; ++q) {
        double* row = scores + q * scoreStride;
        for (int64_t d = 0; d < width; ++d) {
            const double factor = query[q * rowStride + d];
            const double* column = keys + d * keysOfBlock;
            for (int64_t j = 0; j < keyCount; ++j) {
                row[j] += factor * column[j];
            }
        }
    }
}

/// Scores to weights, in place of the first `visible`; the rest is hidden.
bool finishRow(
    double* scores, int64_t visible, int64_t tokenCount, double scale, double logSumExp, float* map)
{
    double sum = 0;
    for (int64_t j = 0; j < visible; ++j) {
        scores[j] = std::exp(scores[j] * scale - logSumExp);
        sum += scores[j];
    }
    std::fill(map + visible, map + tokenCount, 0.0F);
    if (!std::isfinite(sum)) {
        std::fill(map, map + visible, std::numeric_limits<float>::quiet_NaN());
        // An infinity from finite causes means a wrong log-sum-exp, a NaN that the model had one.
        return std::isnan(sum) || !std::isfinite(logSumExp);
    }
    for (int64_t j = 0; j < visible; ++j) {
        map[j] = static_cast<float>(scores[j] / sum);
    }
    return std::abs(sum - 1) <= 0.01;
}

} // namespace

bool attentionRows(const HeadCauses& head, int64_t queryBegin, int64_t queryEnd, std::span<float> map)
{
    constexpr int64_t queriesOfBlock = 64;
    std::vector<double> keys(static_cast<std::size_t>(head.width * keysOfBlock));
    std::vector<double> scores(static_cast<std::size_t>(queriesOfBlock * head.tokenCount));
    bool isConsistent = true;
    for (int64_t from = queryBegin; from < queryEnd; from += queriesOfBlock) {
        const int64_t queryCount = std::min(queriesOfBlock, queryEnd - from);
        std::fill(scores.begin(), scores.end(), 0.0);
        const int64_t keyEnd = head.isCausal ? from + queryCount : head.tokenCount;
        for (int64_t first = 0; first < keyEnd; first += keysOfBlock) {
            const int64_t keyCount = std::min(keysOfBlock, keyEnd - first);
            for (int64_t j = 0; j < keyCount; ++j) {
                for (int64_t d = 0; d < head.width; ++d) {
                    keys[static_cast<std::size_t>(d * keysOfBlock + j)]
                        = head.key[(first + j) * head.rowStride + d];
                }
            }
            addScores(head.query + from * head.rowStride, head.rowStride, queryCount, keys.data(), keyCount,
                head.width, scores.data() + first, head.tokenCount);
        }
        for (int64_t q = 0; q < queryCount; ++q) {
            const int64_t row = from + q;
            isConsistent
                = finishRow(scores.data() + q * head.tokenCount, head.isCausal ? row + 1 : head.tokenCount,
                      head.tokenCount, head.scale, head.logSumExp[row * head.logSumExpStride],
                      map.data() + (row - queryBegin) * head.tokenCount)
                && isConsistent;
        }
    }
    return isConsistent;
}

} // namespace fovea
