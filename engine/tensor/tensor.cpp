// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "tensor/tensor.h"

#include <cstring>

namespace fovea {

namespace {

int64_t elementsPerRow(const Shape& shape)
{
    return shape.rank() == 0 ? 1 : Shape(shape.extents().subspan(1)).elementCount();
}

/// The bytes of a fresh tensor; extents that overflow are a memory that nobody has.
std::size_t checkedByteCount(const Shape& shape, DType dtype)
{
    const std::optional<int64_t> count = Shape::checkedElementCount(shape.extents());
    const int64_t size = byteSize(dtype);
    if (!count || *count > std::numeric_limits<int64_t>::max() / size) {
        throw ShapeError("a tensor of shape " + shape.text() + " has more elements than can be counted");
    }
    return static_cast<std::size_t>(*count * size);
}

} // namespace

Tensor::Tensor(Device& device, DType dtype, Shape shape)
    : Tensor(device, dtype, shape, device.allocate(checkedByteCount(shape, dtype)))
{
}

Tensor::Tensor(Device& device, DType dtype, Shape shape, std::shared_ptr<std::byte> memory)
    : m_device(&device)
    , m_dtype(dtype)
    , m_shape(shape)
    , m_rowStride(elementsPerRow(shape))
    , m_memory(std::move(memory))
{
}

bool Tensor::isDense() const
{
    return m_rowStride == elementsPerRow(m_shape) || m_shape.rank() == 0 || m_shape[0] <= 1;
}

Tensor Tensor::reshape(Shape shape) const
{
    const std::optional<int64_t> count = Shape::checkedElementCount(shape.extents());
    if (count != m_shape.elementCount()) {
        throw ShapeError("shape " + m_shape.text() + " cannot become " + shape.text()
            + ": the number of elements differs");
    }
    Tensor result = *this;
    result.m_shape = shape;
    if (isDense()) {
        result.m_rowStride = elementsPerRow(shape);
    } else if (shape.rank() == 0 || shape[0] != m_shape[0]) {
        throw ShapeError("shape " + m_shape.text() + " with strided rows cannot become " + shape.text()
            + ": only its last axis may be split");
    }
    return result;
}

Tensor Tensor::columns(int64_t begin, int64_t end) const
{
    if (m_shape.rank() != 2 || begin < 0 || end < begin || end > m_shape[1]) {
        throw ShapeError("columns " + std::to_string(begin) + " to " + std::to_string(end)
            + " are not in a tensor of shape " + m_shape.text());
    }
    Tensor result = *this;
    result.m_shape = Shape { m_shape[0], end - begin };
    result.m_memory = { m_memory, m_memory.get() + begin * byteSize(m_dtype) };
    return result;
}

Tensor Tensor::rows(int64_t begin, int64_t end) const
{
    if (m_shape.rank() < 1 || begin < 0 || end < begin || end > m_shape[0]) {
        throw ShapeError("rows " + std::to_string(begin) + " to " + std::to_string(end)
            + " are not in a tensor of shape " + m_shape.text());
    }
    Tensor result = *this;
    std::vector<int64_t> extents(m_shape.extents().begin(), m_shape.extents().end());
    extents[0] = end - begin;
    result.m_shape = Shape(extents);
    result.m_memory = { m_memory, m_memory.get() + begin * m_rowStride * byteSize(m_dtype) };
    return result;
}

Tensor Tensor::clone() const
{
    if (isEmpty()) {
        return {};
    }
    Tensor result(*m_device, m_dtype, m_shape);
    const int64_t size = byteSize(m_dtype);
    m_device->copyRows({ result.m_memory.get(), m_memory.get(), result.m_rowStride * size, m_rowStride * size,
        result.m_rowStride * size, m_shape.rank() == 0 ? 1 : m_shape[0] });
    return result;
}

namespace {

template <typename Element>
void widen(const Tensor& tensor, std::vector<float>& values)
{
    const int64_t perRow = elementsPerRow(tensor.shape());
    const int64_t rowCount = tensor.shape().rank() == 0 ? 1 : tensor.shape()[0];
    for (int64_t row = 0; row < rowCount; ++row) {
        const auto* source = tensor.data<Element>() + row * tensor.rowStride();
        for (int64_t i = 0; i < perRow; ++i) {
            if constexpr (std::is_arithmetic_v<Element>) {
                values.push_back(static_cast<float>(source[i]));
            } else {
                values.push_back(toFloat(source[i]));
            }
        }
    }
}

/// Of memory that the host reads.
std::vector<float> widened(const Tensor& tensor)
{
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(tensor.elementCount()));
    switch (tensor.dtype()) {
    case DType::F32:
        widen<float>(tensor, values);
        break;
    case DType::BF16:
        widen<BFloat16>(tensor, values);
        break;
    case DType::F16:
        widen<Float16>(tensor, values);
        break;
    case DType::F64:
        widen<double>(tensor, values);
        break;
    case DType::I8:
        widen<int8_t>(tensor, values);
        break;
    case DType::U8:
        widen<uint8_t>(tensor, values);
        break;
    case DType::I32:
        widen<int32_t>(tensor, values);
        break;
    case DType::I64:
        widen<int64_t>(tensor, values);
        break;
    }
    return values;
}

} // namespace

std::vector<float> toHost(const Tensor& tensor)
{
    if (tensor.isEmpty()) {
        return {};
    }
    if (tensor.device().kind() != DeviceKind::Cpu) {
        const Tensor dense = tensor.isDense() ? tensor : tensor.clone();
        const auto byteCount = static_cast<std::size_t>(tensor.elementCount() * byteSize(tensor.dtype()));
        const std::shared_ptr<std::byte[]> copied(new std::byte[byteCount + 1]);
        tensor.device().copyOut(copied.get(), dense.data<std::byte>(), byteCount);
        return widened(Tensor(tensor.device(), tensor.dtype(), tensor.shape(), { copied, copied.get() }));
    }
    return widened(tensor);
}

} // namespace fovea
