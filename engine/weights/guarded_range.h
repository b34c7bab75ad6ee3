// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace fovea {

/// Keeps the process alive when a mapped file is cut off by another program. Reading behind the new end
/// raises SIGBUS; for a guarded mapping the missing page is replaced by one of zeros, and the reader goes on.
/// What it then computes is worth nothing, so whoever used the mapping asks the file whether it is still what
/// it was (MappedFile::checkUnchanged) before it uses the result.
class GuardedRange {
public:
    GuardedRange() = default;
    explicit GuardedRange(std::span<const std::byte> mapping);
    /// Before the mapping is undone.
    ~GuardedRange();
    GuardedRange(const GuardedRange&) = delete;
    GuardedRange& operator=(const GuardedRange&) = delete;
    GuardedRange(GuardedRange&& other) noexcept;
    GuardedRange& operator=(GuardedRange&& other) noexcept;

private:
    int m_slot = -1;
};

} // namespace fovea
