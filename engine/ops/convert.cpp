// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert.h"

#include "ops/check.h"
#include "ops/convert_cpu.h"
#include "ops/cuda_calls.h"

#include <algorithm>

namespace fovea {

Tensor convert(const Tensor& input, DType dtype)
{
    if (input.dtype() == dtype && input.isDense()) {
        return input;
    }
    const DType from = input.dtype();
    requireShape((from == DType::F32 || from == DType::BF16 || from == DType::F16)
            && (dtype == DType::F32 || dtype == DType::BF16),
        "convert: " + std::string(name(from)) + " to " + std::string(name(dtype)) + " is not offered");
    if (isOnCuda(input)) {
        return convertOnCuda(input, dtype);
    }
    CpuDevice& device = cpuOf(input, "convert");
    Tensor output(device, dtype, input.shape());
    const int64_t rowCount = input.shape().rank() == 0 ? 1 : input.shape()[0];
    const int64_t perRow = output.rowStride();
    const int64_t fromSize = byteSize(from), toSize = byteSize(dtype);
    const ConvertKernel kernel = convertKernel(device.isa());
    const int64_t length = rangeLength(rowCount, device.threadCount(), 1 + 4096 / (perRow + 1));
    device.parallel((rowCount + length - 1) / length, [&](int64_t task, int) {
        for (int64_t row = task * length; row < std::min((task + 1) * length, rowCount); ++row) {
            kernel({ input.data<std::byte>() + row * input.rowStride() * fromSize, from,
                output.data<std::byte>() + row * perRow * toSize, dtype, perRow });
        }
    });
    return output;
}

} // namespace fovea
