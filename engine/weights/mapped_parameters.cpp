// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/mapped_parameters.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace fovea {

namespace {

/// Tiles that stay in the first cache, so that neither side is read or written a cache line at a time twice.
template <typename Element>
void transposeTiles(const Element* from, Element* to, int64_t rows, int64_t columns)
{
    constexpr int64_t tile = 32;
    for (int64_t row = 0; row < rows; row += tile) {
        for (int64_t column = 0; column < columns; column += tile) {
            for (int64_t c = column; c < std::min(column + tile, columns); ++c) {
                for (int64_t r = row; r < std::min(row + tile, rows); ++r) {
                    to[c * rows + r] = from[r * columns + c];
                }
            }
        }
    }
}

} // namespace

MappedParameters::MappedParameters(const Weights& weights, const ParameterMap& map, Device& device)
    : m_weights(std::make_shared<const Weights>(weights))
    , m_device(device)
{
    for (const ParameterPlace& place : map.places()) {
        m_places.emplace(place.name, &place);
    }
}

bool MappedParameters::has(std::string_view name) const
{
    return m_places.contains(name);
}

Tensor MappedParameters::get(std::string_view name, const Shape& expected)
{
    m_device.checkStop();
    const auto found = m_places.find(name);
    if (found == m_places.end() || found->second->shape != expected) {
        throw ParameterError(Error(ErrorKind::Internal,
            FOVEA_TEXT(
                "Weights", "The model asks for a parameter \"%1\" of shape %2 that its family does not list"),
            { std::string(name), expected.text() }));
    }
    const ParameterPlace& place = *found->second;
    const StoredTensor& first = *m_weights->find(place.tensors.front());
    if (place.isTransposed) {
        return transpose(first, place.shape);
    }
    if (place.tensors.size() == 1) {
        return lend(first, place.shape);
    }
    const bool isUniform = std::ranges::all_of(place.tensors,
        [&](const std::string& tensor) { return m_weights->find(tensor)->dtype == first.dtype; });
    return stack(place, isUniform ? first.dtype : DType::F32);
}

Tensor MappedParameters::lend(const StoredTensor& stored, const Shape& shape) const
{
    if (m_device.kind() != DeviceKind::Cpu) {
        Tensor copied(m_device, stored.dtype, shape);
        m_device.copyIn(copied.data<std::byte>(), stored.bytes.data(), stored.bytes.size());
        m_weights->release(stored);
        return copied;
    }
    std::shared_ptr<std::byte> memory = m_weights->share(stored);
    std::byte* address = memory.get();
    auto giveBack = [weights = m_weights, &tensor = stored, memory = std::move(memory)](std::byte*) mutable {
        memory.reset();
        weights->release(tensor);
    };
    return Tensor(m_device, stored.dtype, shape, std::shared_ptr<std::byte>(address, std::move(giveBack)));
}

Tensor MappedParameters::stack(const ParameterPlace& place, DType dtype) const
{
    Tensor stacked(m_device, dtype, place.shape);
    std::byte* to = stacked.data<std::byte>();
    for (const std::string& name : place.tensors) {
        const StoredTensor& stored = *m_weights->find(name);
        if (stored.dtype == dtype) {
            m_device.copyIn(to, stored.bytes.data(), stored.bytes.size());
            m_weights->release(stored);
        } else {
            const std::vector<float> widened = toHost(lend(stored, stored.shape));
            m_device.copyIn(
                to, reinterpret_cast<const std::byte*>(widened.data()), widened.size() * sizeof(float));
        }
        to += stored.shape.elementCount() * byteSize(dtype);
    }
    return stacked;
}

Tensor MappedParameters::transpose(const StoredTensor& stored, const Shape& shape) const
{
    const std::shared_ptr<std::byte> lent = m_weights->share(stored);
    Tensor transposed(m_device, stored.dtype, shape);
    const bool isOnHost = m_device.kind() == DeviceKind::Cpu;
    std::vector<std::byte> staged(isOnHost ? 0 : stored.bytes.size());
    std::byte* to = isOnHost ? transposed.data<std::byte>() : staged.data();
    const int64_t rows = stored.shape[0];
    const int64_t columns = stored.shape[1];
    if (byteSize(stored.dtype) == 4) {
        transposeTiles(
            reinterpret_cast<const uint32_t*>(lent.get()), reinterpret_cast<uint32_t*>(to), rows, columns);
    } else {
        transposeTiles(
            reinterpret_cast<const uint16_t*>(lent.get()), reinterpret_cast<uint16_t*>(to), rows, columns);
    }
    if (!isOnHost) {
        m_device.copyIn(transposed.data<std::byte>(), staged.data(), staged.size());
    }
    m_weights->release(stored);
    return transposed;
}

} // namespace fovea
