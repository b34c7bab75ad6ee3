// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fovea {

/// Element types of tensors, arrays and datasets.
enum class DType : uint8_t { F32, BF16, F16, F64, I8, U8, I32, I64 };

constexpr int64_t byteSize(DType type)
{
    switch (type) {
    case DType::I8:
    case DType::U8:
        return 1;
    case DType::BF16:
    case DType::F16:
        return 2;
    case DType::F32:
    case DType::I32:
        return 4;
    case DType::F64:
    case DType::I64:
        return 8;
    }
    return 0;
}

/// The lower-case name of files and command lines: f32, bf16 …
constexpr std::string_view name(DType type)
{
    constexpr std::string_view names[] = { "f32", "bf16", "f16", "f64", "i8", "u8", "i32", "i64" };
    return names[static_cast<std::size_t>(type)];
}

constexpr std::optional<DType> dtypeFromName(std::string_view text)
{
    for (int index = 0; index <= static_cast<int>(DType::I64); ++index) {
        if (name(static_cast<DType>(index)) == text) {
            return static_cast<DType>(index);
        }
    }
    return std::nullopt;
}

/// bfloat16: the upper half of a float, rounded to nearest even; a NaN stays a quiet NaN.
struct BFloat16 {
    uint16_t bits = 0;
};

constexpr float toFloat(BFloat16 value)
{
    return std::bit_cast<float>(static_cast<uint32_t>(value.bits) << 16);
}

constexpr BFloat16 toBFloat16(float value)
{
    const auto bits = std::bit_cast<uint32_t>(value);
    if ((bits & 0x7fffffffU) > 0x7f800000U) {
        return { static_cast<uint16_t>((bits >> 16) | 0x40U) };
    }
    return { static_cast<uint16_t>((bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16) };
}

/// IEEE 754 binary16, widened exactly.
struct Float16 {
    uint16_t bits = 0;
};

constexpr float toFloat(Float16 value)
{
    const uint32_t sign = static_cast<uint32_t>(value.bits & 0x8000U) << 16;
    const uint32_t exponent = (value.bits >> 10) & 0x1fU;
    const uint32_t mantissa = value.bits & 0x3ffU;
    if (exponent == 0x1fU) {
        return std::bit_cast<float>(sign | 0x7f800000U | (mantissa << 13));
    }
    if (exponent != 0) {
        return std::bit_cast<float>(sign | ((exponent + 112U) << 23) | (mantissa << 13));
    }
    const float magnitude = static_cast<float>(mantissa) * 0x1p-24F;
    return sign != 0 ? -magnitude : magnitude;
}

} // namespace fovea
