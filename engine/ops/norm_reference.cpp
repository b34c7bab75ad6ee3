// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/reference.h"

#include <cmath>

namespace fovea {

std::vector<double> layerNormReference(
    std::span<const double> input, std::span<const float> gain, std::span<const float> bias, double epsilon)
{
    const std::size_t width = gain.size();
    std::vector<double> result(input.size());
    for (std::size_t begin = 0; begin < input.size(); begin += width) {
        const std::span<const double> row = input.subspan(begin, width);
        double sum = 0, squares = 0;
        for (const double x : row) {
            sum += x;
        }
        const double mean = sum / static_cast<double>(width);
        for (const double x : row) {
            squares += (x - mean) * (x - mean);
        }
        const double scale = 1 / std::sqrt(squares / static_cast<double>(width) + epsilon);
        for (std::size_t i = 0; i < width; ++i) {
            result[begin + i]
                = (row[i] - mean) * scale * static_cast<double>(gain[i]) + static_cast<double>(bias[i]);
        }
    }
    return result;
}

} // namespace fovea
