// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/norm.h"

#include "ops/check.h"
#include "ops/cuda_calls.h"
#include "ops/norm_cpu.h"

#include <algorithm>

namespace fovea {

namespace {

void requireMatrix(const Tensor& input, const char* operation)
{
    requireShape(input.shape().rank() == 2,
        std::string(operation) + ": the input has shape " + input.shape().text()
            + ", expected [rows, width]");
    requireShape(input.dtype() == DType::F32 || input.dtype() == DType::BF16,
        std::string(operation) + ": the input is " + std::string(name(input.dtype()))
            + ", expected f32 or bf16");
}

void requireVector(const Tensor& vector, int64_t width, const char* what)
{
    requireShape(vector.shape() == Shape { width } && vector.dtype() == DType::F32,
        std::string("layer norm: ") + what + " is " + std::string(name(vector.dtype())) + " "
            + vector.shape().text() + ", expected f32 [" + std::to_string(width) + "]");
}

void requireSame(const Tensor& input, const Tensor& residual, const char* operation)
{
    requireShape(residual.shape() == input.shape() && residual.dtype() == input.dtype(),
        std::string(operation) + ": the residual is " + std::string(name(residual.dtype())) + " "
            + residual.shape().text() + ", expected " + std::string(name(input.dtype())) + " "
            + input.shape().text());
}

NormResult normalise(const Tensor& input, const Tensor* residual, const Tensor& gain, const Tensor& bias,
    float epsilon, KeepSum keepSum)
{
    requireMatrix(input, "layer norm");
    const int64_t rowCount = input.shape()[0], width = input.shape()[1];
    requireShape(width > 0, "layer norm: the width is 0");
    requireVector(gain, width, "gain");
    requireVector(bias, width, "bias");
    if (isOnCuda(input)) {
        return normalizeOnCuda(input, residual, gain, bias, epsilon, keepSum);
    }
    CpuDevice& device = cpuOf(input, "layer norm");
    NormResult result { Tensor(device, input.dtype(), input.shape()),
        Tensor(device, DType::F32, { rowCount }),
        keepSum == KeepSum::Yes ? Tensor(device, input.dtype(), input.shape()) : Tensor() };

    const int64_t length = rangeLength(rowCount, device.threadCount(), 4);
    const Tensor scratch(device, DType::F32, { device.threadCount(), width });
    const auto norm = normKernels(device.isa()).norm;
    const int64_t size = byteSize(input.dtype());
    device.parallel((rowCount + length - 1) / length, [&](int64_t task, int thread) {
        const int64_t begin = task * length;
        NormRows rows;
        rows.input = input.data<std::byte>() + begin * input.rowStride() * size;
        rows.inputStride = input.rowStride();
        if (residual != nullptr) {
            rows.residual = residual->data<std::byte>() + begin * residual->rowStride() * size;
            rows.residualStride = residual->rowStride();
        }
        rows.gain = gain.data<float>();
        rows.bias = bias.data<float>();
        rows.output = result.output.data<std::byte>() + begin * width * size;
        rows.scale = result.scale.data<float>() + begin;
        rows.sum = keepSum == KeepSum::Yes ? result.sum.data<std::byte>() + begin * width * size : nullptr;
        rows.scratch = scratch.data<float>() + thread * width;
        rows.dtype = input.dtype();
        rows.rowCount = std::min(length, rowCount - begin);
        rows.width = width;
        rows.epsilon = epsilon;
        norm(rows);
    });
    return result;
}

} // namespace

NormResult layerNorm(const Tensor& input, const Tensor& gain, const Tensor& bias, float epsilon)
{
    return normalise(input, nullptr, gain, bias, epsilon, KeepSum::No);
}

NormResult addLayerNorm(const Tensor& input, const Tensor& residual, const Tensor& gain, const Tensor& bias,
    float epsilon, KeepSum keepSum)
{
    requireSame(input, residual, "layer norm");
    return normalise(input, &residual, gain, bias, epsilon, keepSum);
}

Tensor add(const Tensor& input, const Tensor& residual)
{
    requireMatrix(input, "add");
    requireSame(input, residual, "add");
    if (isOnCuda(input)) {
        return addOnCuda(input, residual);
    }
    CpuDevice& device = cpuOf(input, "add");
    Tensor output(device, input.dtype(), input.shape());
    const int64_t rowCount = input.shape()[0], width = input.shape()[1];
    const int64_t length = rangeLength(rowCount, device.threadCount(), 8);
    const auto kernel = normKernels(device.isa()).add;
    const int64_t size = byteSize(input.dtype());
    device.parallel((rowCount + length - 1) / length, [&](int64_t task, int) {
        for (int64_t row = task * length; row < std::min((task + 1) * length, rowCount); ++row) {
            kernel({ input.data<std::byte>() + row * input.rowStride() * size,
                residual.data<std::byte>() + row * residual.rowStride() * size,
                output.data<std::byte>() + row * width * size, input.dtype(), width });
        }
    });
    return output;
}

} // namespace fovea
