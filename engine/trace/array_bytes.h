// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>

#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace fovea {

/// `bytes` must hold as many T as `extents` say.
template <typename T>
Array arrayOf(
    const std::vector<int64_t>& extents, std::span<const std::byte> bytes, std::vector<std::string> axes)
{
    std::vector<T> values(bytes.size() / sizeof(T));
    if (!values.empty()) {
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(T));
    }
    return Array::of(Shape(extents), std::move(values), std::move(axes));
}

/// An Array of elements that were read as bytes; of bf16 and f16 they are f32 already.
inline Array arrayOf(DType type, const std::vector<int64_t>& extents, std::span<const std::byte> bytes,
    std::vector<std::string> axes)
{
    switch (type) {
    case DType::F64:
        return arrayOf<double>(extents, bytes, std::move(axes));
    case DType::I8:
        return arrayOf<int8_t>(extents, bytes, std::move(axes));
    case DType::U8:
        return arrayOf<uint8_t>(extents, bytes, std::move(axes));
    case DType::I32:
        return arrayOf<int32_t>(extents, bytes, std::move(axes));
    case DType::I64:
        return arrayOf<int64_t>(extents, bytes, std::move(axes));
    case DType::F32:
    case DType::BF16:
    case DType::F16:
        break;
    }
    return arrayOf<float>(extents, bytes, std::move(axes));
}

} // namespace fovea
