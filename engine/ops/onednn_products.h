// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace fovea {

/// oneDNN's products of one device: made once for each size, since making one costs a tenth of a
/// millisecond. One packed layout of a weight serves every number of rows.
class OneDnnProducts {
public:
    explicit OneDnnProducts(Isa isa);
    ~OneDnnProducts();

    /// x [rows, inputs] of `type` times W^T of a panel of `outputs`, to f32.
    struct Key {
        int64_t inputCount, outputCount;
        DType type;
        friend bool operator==(const Key&, const Key&) = default;
    };

    std::size_t weightByteCount(const Key& key);
    /// `weight` is dense f32 [outputs, inputs].
    void pack(const Key& key, const float* weight, std::byte* packed);
    /// Calling thread only; its oneDNN runs on this thread alone.
    void multiply(
        const Key& key, int64_t rowCount, const void* rows, const std::byte* packed, float* product);

private:
    struct Size;
    struct Primitive;
    Size& sizeOf(const Key& key);
    const Primitive& primitiveOf(const Key& key, int64_t rowCount);

    bool m_usesConvolution;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Size>> m_sizes;
};

} // namespace fovea
