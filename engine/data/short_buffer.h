// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace fovea {

/// Room for a known number of elements: on the stack when they are few, as those of a word are; else on the
/// heap.
template <typename Element, std::size_t fewCount>
class ShortBuffer {
    static_assert(std::is_trivially_default_constructible_v<Element>, "the room is not set to anything");

public:
    explicit ShortBuffer(std::size_t capacity)
        : m_many(capacity > fewCount ? capacity : 0)
        , m_data(capacity > fewCount ? m_many.data() : m_few.data())
        , m_capacity(capacity)
    {
    }
    ShortBuffer(const ShortBuffer&) = delete;
    ShortBuffer& operator=(const ShortBuffer&) = delete;

    void push(Element element)
    {
        assert(m_size < m_capacity);
        m_data[m_size++] = element;
    }
    Element& operator[](std::size_t i) { return m_data[i]; }
    Element& back() { return m_data[m_size - 1]; }
    std::size_t size() const { return m_size; }
    std::span<Element> span() { return { m_data, m_size }; }

private:
    std::array<Element, fewCount> m_few;
    std::vector<Element> m_many;
    Element* m_data;
    std::size_t m_capacity;
    std::size_t m_size = 0;
};

} // namespace fovea
