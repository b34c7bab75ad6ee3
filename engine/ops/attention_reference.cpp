// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/reference.h"

#include <algorithm>
#include <cmath>

namespace fovea {

AttentionReference attentionReference(std::span<const float> query, std::span<const float> key,
    std::span<const float> value, std::span<const int64_t> begin, int64_t headCount, int64_t headWidth,
    double scale, Mask mask)
{
    const int64_t width = headCount * headWidth;
    const auto at = [&](std::span<const float> matrix, int64_t token, int64_t head, int64_t feature) {
        return static_cast<double>(
            matrix[static_cast<std::size_t>(token * width + head * headWidth + feature)]);
    };
    AttentionReference result;
    result.context.resize(query.size());
    result.logSumExp.resize(query.size() / static_cast<std::size_t>(headWidth));
    for (std::size_t example = 0; example + 1 < begin.size(); ++example) {
        const int64_t first = begin[example], count = begin[example + 1] - first;
        for (int64_t head = 0; head < headCount; ++head) {
            for (int64_t row = 0; row < count; ++row) {
                const int64_t limit = mask == Mask::Causal ? row + 1 : count;
                std::vector<double> weights(static_cast<std::size_t>(count), 0.0);
                for (int64_t column = 0; column < limit; ++column) {
                    double score = 0;
                    for (int64_t i = 0; i < headWidth; ++i) {
                        score += at(query, first + row, head, i) * at(key, first + column, head, i);
                    }
                    weights[static_cast<std::size_t>(column)] = score * scale;
                }
                const auto end = weights.begin() + limit;
                const double largest = *std::max_element(weights.begin(), end);
                double sum = 0;
                std::for_each(weights.begin(), end, [&](double score) { sum += std::exp(score - largest); });
                const double logSumExp = largest + std::log(sum);
                std::transform(weights.begin(), end, weights.begin(),
                    [&](double score) { return std::exp(score - logSumExp); });
                result.logSumExp[static_cast<std::size_t>((first + row) * headCount + head)] = logSumExp;
                for (int64_t i = 0; i < headWidth; ++i) {
                    double sumOfValues = 0;
                    for (int64_t column = 0; column < limit; ++column) {
                        sumOfValues
                            += weights[static_cast<std::size_t>(column)] * at(value, first + column, head, i);
                    }
                    result.context[static_cast<std::size_t>((first + row) * width + head * headWidth + i)]
                        = sumOfValues;
                }
                result.weights.insert(result.weights.end(), weights.begin(), weights.end());
            }
        }
    }
    return result;
}

} // namespace fovea
