// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fovea::test {

/// A header's length as the format writes it.
inline std::string lengthBytes(uint64_t length)
{
    std::string bytes;
    for (int i = 0; i < 8; ++i) {
        bytes += static_cast<char>(length >> (8 * i) & 0xffU);
    }
    return bytes;
}

/// A safetensors file of this header and data, right or wrong.
inline std::string safetensorsBytes(std::string_view header, std::string_view data)
{
    return lengthBytes(header.size()) + std::string(header) + std::string(data);
}

/// The same with `size` bytes of data that count up.
inline std::string safetensorsBytes(std::string_view header, std::size_t size)
{
    std::string data(size, '\0');
    for (std::size_t i = 0; i < size; ++i) {
        data[i] = static_cast<char>(i & 0x7fU);
    }
    return safetensorsBytes(header, data);
}

} // namespace fovea::test
