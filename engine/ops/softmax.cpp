// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/softmax.h"

#include "ops/check.h"
#include "ops/cuda_calls.h"
#include "ops/softmax_functor.h"

#include <algorithm>

namespace fovea {

namespace {

float widened(float value)
{
    return value;
}
float widened(BFloat16 value)
{
    return toFloat(value);
}
void put(float& to, float value)
{
    to = value;
}
void put(BFloat16& to, float value)
{
    to = toBFloat16(value);
}

template <typename Element>
void softmaxRow(const Element* input, Element* output, int64_t width)
{
    SoftmaxState state;
    for (int64_t i = 0; i < width; ++i) {
        state.add(widened(input[i]));
    }
    for (int64_t i = 0; i < width; ++i) {
        put(output[i], state.share(widened(input[i])));
    }
}

} // namespace

Tensor softmax(const Tensor& input)
{
    requireShape(input.shape().rank() == 2,
        "softmax: the input has shape " + input.shape().text() + ", expected [rows, width]");
    requireShape(input.dtype() == DType::F32 || input.dtype() == DType::BF16,
        "softmax: the input is " + std::string(name(input.dtype())) + ", expected f32 or bf16");
    if (isOnCuda(input)) {
        return softmaxOnCuda(input);
    }
    CpuDevice& device = cpuOf(input, "softmax");
    Tensor output(device, input.dtype(), input.shape());
    const int64_t rowCount = input.shape()[0], width = input.shape()[1];
    const int64_t length = rangeLength(rowCount, device.threadCount(), 4);
    device.parallel((rowCount + length - 1) / length, [&](int64_t task, int) {
        for (int64_t row = task * length; row < std::min((task + 1) * length, rowCount); ++row) {
            if (input.dtype() == DType::BF16) {
                softmaxRow(input.data<BFloat16>() + row * input.rowStride(),
                    output.data<BFloat16>() + row * width, width);
            } else {
                softmaxRow(
                    input.data<float>() + row * input.rowStride(), output.data<float>() + row * width, width);
            }
        }
    });
    return output;
}

} // namespace fovea
