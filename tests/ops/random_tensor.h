// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cpu/cpu_device.h"
#include "device/device.h"
#include "tensor/tensor.h"

#include <fovea/random.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace fovea {

/// The CPU as FOVEA_ISA allows it: these programs run once for each instruction set.
inline std::unique_ptr<Device> openCpu(int threadCount = 2)
{
    Result<std::unique_ptr<Device>> device = Device::open({ "cpu", threadCount });
    EXPECT_TRUE(device) << device.error().message();
    return std::move(*device);
}

/// Roughly normal values, the same for the same seed.
inline float normalValue(const Philox& random, uint64_t counter)
{
    const auto word = random(counter);
    float sum = 0;
    for (const uint32_t part : word) {
        sum += static_cast<float>(part >> 8) * 0x1p-24F - 0.5F;
    }
    return sum * 1.7320508F;
}

inline void fill(const Tensor& tensor, uint64_t seed, float deviation)
{
    const Philox random(seed, 0);
    const int64_t rowCount = tensor.shape()[0];
    const int64_t perRow = rowCount == 0 ? 0 : tensor.elementCount() / rowCount;
    for (int64_t row = 0; row < rowCount; ++row) {
        for (int64_t i = 0; i < perRow; ++i) {
            const float value = deviation * normalValue(random, static_cast<uint64_t>(row * perRow + i));
            const int64_t at = row * tensor.rowStride() + i;
            if (tensor.dtype() == DType::BF16) {
                tensor.data<BFloat16>()[at] = toBFloat16(value);
            } else {
                tensor.data<float>()[at] = value;
            }
        }
    }
}

inline Tensor randomTensor(Device& device, DType dtype, Shape shape, uint64_t seed, float deviation = 1.0F)
{
    Tensor tensor(device, dtype, shape);
    fill(tensor, seed, deviation);
    return tensor;
}

/// The same values as randomTensor of the same seed, as columns of a wider matrix full of NaN.
inline Tensor stridedTensor(Device& device, DType dtype, int64_t rowCount, int64_t width, uint64_t seed)
{
    Tensor wide(device, dtype, { rowCount, width + 24 });
    std::memset(
        wide.data<std::byte>(), 0xff, static_cast<std::size_t>(wide.elementCount() * byteSize(dtype)));
    const Tensor tensor = wide.columns(8, 8 + width);
    fill(tensor, seed, 1.0F);
    return tensor;
}

/// Fills the memory that the next tensors will get with NaN: what a kernel forgets to write shows.
inline void poisonMemory(Device& device)
{
    std::vector<std::shared_ptr<std::byte>> blocks;
    for (std::size_t size = 256; size <= (std::size_t { 1 } << 19); size += size / 8) {
        for (int copy = 0; copy < 2; ++copy) {
            blocks.push_back(device.allocate(size));
            std::memset(blocks.back().get(), 0xff, size);
        }
    }
}

/// ||values - expected|| / ||expected||; NaN when a value is.
template <typename Expected>
double relativeError(std::span<const float> values, std::span<const Expected> expected)
{
    EXPECT_EQ(values.size(), expected.size());
    double difference = 0, size = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double e = static_cast<double>(expected[i]);
        difference += (static_cast<double>(values[i]) - e) * (static_cast<double>(values[i]) - e);
        size += e * e;
    }
    return size == 0 ? std::sqrt(difference) : std::sqrt(difference / size);
}

inline std::vector<double> widened(std::span<const float> values)
{
    return { values.begin(), values.end() };
}

/// Bit for bit, so that NaN equals NaN and zero differs from minus zero.
inline bool areSameBits(const Tensor& a, const Tensor& b)
{
    const std::vector<float> left = toHost(a), right = toHost(b);
    return left.size() == right.size()
        && (left.empty() || std::memcmp(left.data(), right.data(), left.size() * sizeof(float)) == 0);
}

/// What a type allows of ||out - ref|| / ||ref||.
inline double tolerance(DType dtype)
{
    return dtype == DType::F32 ? 1e-5 : 1e-2;
}

} // namespace fovea
