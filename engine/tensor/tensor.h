// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>
#include <fovea/shape.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace fovea {

/// A shape, a type and shared memory on one Device. Copying is cheap and shares; `clone()` is deep.
/// Row-major and dense, except that rows (axis 0) may lie `rowStride()` elements apart, so that a range of
/// columns of a matrix is a Tensor too.
class Tensor {
public:
    Tensor() = default;
    /// Uninitialised elements.
    Tensor(Device& device, DType dtype, Shape shape);
    /// Shares memory that somebody else keeps (a mapped file); never written to.
    Tensor(Device& device, DType dtype, Shape shape, std::shared_ptr<std::byte> memory);

    bool isEmpty() const { return m_memory == nullptr; }
    Device& device() const { return *m_device; }
    DType dtype() const { return m_dtype; }
    const Shape& shape() const { return m_shape; }
    int64_t rowStride() const { return m_rowStride; }
    bool isDense() const;
    int64_t elementCount() const { return m_shape.elementCount(); }

    /// First element. T must be the type that `dtype()` names.
    template <typename T>
    T* data() const
    {
        return reinterpret_cast<T*>(m_memory.get());
    }

    /// The same elements under another shape with as many of them. A strided tensor may only split its last
    /// axis.
    Tensor reshape(Shape shape) const;
    /// Columns [begin, end) of a matrix, sharing memory.
    Tensor columns(int64_t begin, int64_t end) const;
    /// Rows [begin, end) along axis 0, sharing memory.
    Tensor rows(int64_t begin, int64_t end) const;
    Tensor clone() const;

private:
    Device* m_device = nullptr;
    DType m_dtype = DType::F32;
    Shape m_shape { 0 };
    int64_t m_rowStride = 0;
    std::shared_ptr<std::byte> m_memory;
};

/// Dense host values as float, whatever the device and type.
std::vector<float> toHost(const Tensor& tensor);

/// This run cannot go on: shapes do not fit. Caught once, in Session.
class ShapeError : public std::exception {
public:
    explicit ShapeError(std::string message)
        : m_message(std::move(message))
    {
    }
    const char* what() const noexcept override { return m_message.c_str(); }

private:
    std::string m_message;
};

} // namespace fovea
