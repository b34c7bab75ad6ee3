// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/random_tensor.h"
#include "ops/softmax.h"

#include <algorithm>

namespace fovea {
namespace {

std::vector<double> softmaxReference(const std::vector<float>& input, std::size_t width)
{
    std::vector<double> output(input.begin(), input.end());
    for (std::size_t row = 0; row < output.size(); row += width) {
        const auto begin = output.begin() + static_cast<std::ptrdiff_t>(row);
        const auto end = begin + static_cast<std::ptrdiff_t>(width);
        const double maximum = *std::max_element(begin, end);
        double sum = 0;
        std::for_each(begin, end, [&](double& x) { sum += x = std::exp(x - maximum); });
        std::for_each(begin, end, [&](double& x) { x /= sum; });
    }
    return output;
}

} // namespace

TEST(Softmax, EqualsItsFormula)
{
    const auto device = openCpu();
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        for (const int64_t width : { 1, 7, 64, 1023 }) {
            const Tensor input = randomTensor(*device, dtype, { 9, width }, 5, 4.0F);
            const std::vector<double> expected
                = softmaxReference(toHost(input), static_cast<std::size_t>(width));
            EXPECT_LT(relativeError<double>(toHost(softmax(input)), expected), tolerance(dtype)) << width;
        }
    }
}

TEST(Softmax, ReadsStridedRowsAndGivesDenseOnes)
{
    const auto device = openCpu();
    const Tensor dense = randomTensor(*device, DType::F32, { 5, 33 }, 3);
    const Tensor strided = stridedTensor(*device, DType::F32, 5, 33, 3);
    EXPECT_TRUE(areSameBits(softmax(strided), softmax(dense)));
}

TEST(Softmax, RefusesWhatIsNoMatrix)
{
    const auto device = openCpu();
    EXPECT_THROW(softmax(Tensor(*device, DType::F32, { 4 })), ShapeError);
    EXPECT_THROW(softmax(Tensor(*device, DType::I32, { 4, 4 })), ShapeError);
}

} // namespace fovea
