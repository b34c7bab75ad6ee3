// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/reference.h"

namespace fovea {

std::vector<double> linearReference(std::span<const float> input, std::span<const float> weight,
    std::span<const float> bias, int64_t inputCount, Activation activation)
{
    const auto inputs = static_cast<std::size_t>(inputCount);
    const std::size_t rowCount = input.size() / inputs, outputs = weight.size() / inputs;
    std::vector<double> result(rowCount * outputs);
    for (std::size_t row = 0; row < rowCount; ++row) {
        for (std::size_t output = 0; output < outputs; ++output) {
            double sum = bias.empty() ? 0.0 : static_cast<double>(bias[output]);
            for (std::size_t i = 0; i < inputs; ++i) {
                sum += static_cast<double>(input[row * inputs + i])
                    * static_cast<double>(weight[output * inputs + i]);
            }
            result[row * outputs + output] = activationReference(activation, sum);
        }
    }
    return result;
}

} // namespace fovea
