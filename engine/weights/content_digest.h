// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace fovea {

/// xxh3-128 of what is added, in that order. Tells contents apart; it does not keep out who forges them.
class ContentDigest {
public:
    ContentDigest();
    ~ContentDigest();

    void addBytes(std::span<const std::byte> bytes);
    /// Eight bytes, the least significant first.
    void addNumber(uint64_t number);
    /// Its length, then its bytes.
    void addText(std::string_view text);

    /// 32 hex digits.
    std::string text() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace fovea
