// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>
#include <fovea/shape.h>

#include <cassert>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace fovea {

/// A host array with named axes, in row-major order: what travels from a Trace to a panel and to an exported
/// file. Copies share the elements, which never change after construction; writing needs a fresh array.
class Array {
public:
    Array() = default;

    /// `values` in row-major order; there must be as many as the shape says. `axes` is empty or names each
    /// axis.
    template <typename T>
    static Array of(Shape shape, std::vector<T> values, std::vector<std::string> axes = {})
    {
        assert(static_cast<int64_t>(values.size()) == shape.elementCount());
        auto held = std::make_shared<const std::vector<T>>(std::move(values));
        const auto bytes = std::as_bytes(std::span<const T>(*held));
        Array array;
        array.m_dtype = dtypeOf<T>();
        array.m_shape = shape;
        array.m_axes = std::move(axes);
        array.m_bytes = { std::shared_ptr<const std::byte>(std::move(held), bytes.data()), bytes.size() };
        return array;
    }

    /// The same elements under another shape of as many.
    Array reshaped(Shape shape, std::vector<std::string> axes = {}) const
    {
        assert(shape.elementCount() == m_shape.elementCount());
        Array array = *this;
        array.m_shape = shape;
        array.m_axes = std::move(axes);
        return array;
    }

    DType dtype() const { return m_dtype; }
    const Shape& shape() const { return m_shape; }
    const std::vector<std::string>& axes() const { return m_axes; }
    bool isEmpty() const { return m_bytes.size == 0; }
    std::span<const std::byte> bytes() const { return { m_bytes.data.get(), m_bytes.size }; }

    /// The elements; T must be the type that `dtype()` names.
    template <typename T>
    std::span<const T> values() const
    {
        assert(dtypeOf<T>() == m_dtype);
        return { reinterpret_cast<const T*>(m_bytes.data.get()), m_bytes.size / sizeof(T) };
    }

    template <typename T>
    static constexpr DType dtypeOf()
    {
        if constexpr (std::is_same_v<T, float>) {
            return DType::F32;
        } else if constexpr (std::is_same_v<T, double>) {
            return DType::F64;
        } else if constexpr (std::is_same_v<T, BFloat16>) {
            return DType::BF16;
        } else if constexpr (std::is_same_v<T, Float16>) {
            return DType::F16;
        } else if constexpr (std::is_same_v<T, int8_t>) {
            return DType::I8;
        } else if constexpr (std::is_same_v<T, uint8_t>) {
            return DType::U8;
        } else if constexpr (std::is_same_v<T, int32_t>) {
            return DType::I32;
        } else {
            static_assert(std::is_same_v<T, int64_t>, "not an element type");
            return DType::I64;
        }
    }

private:
    struct Bytes {
        std::shared_ptr<const std::byte> data;
        std::size_t size = 0;
    };

    DType m_dtype = DType::F32;
    Shape m_shape { 0 };
    std::vector<std::string> m_axes;
    Bytes m_bytes;
};

} // namespace fovea
