// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace fovea {

/// Recycles blocks, so that a forward pass after the first asks the system for nothing and touches no fresh
/// page. Blocks of 2 MiB and more lie on huge pages where the system grants them. Any thread.
class MemoryPool : public std::enable_shared_from_this<MemoryPool> {
public:
    ~MemoryPool();

    /// 64-byte aligned, uninitialised; comes back here when the last owner lets go. Empty when there is none.
    std::shared_ptr<std::byte> allocate(std::size_t byteCount);

private:
    /// Sizes go up in eighths of a power of two: at most an eighth of a block is unused.
    struct SizeClass {
        std::size_t byteCount;
        std::size_t index;
    };
    static SizeClass sizeClassOf(std::size_t byteCount);
    void release(std::byte* block, SizeClass sizeClass);

    std::mutex m_mutex;
    std::array<std::vector<std::byte*>, std::size_t { 8 } * 48> m_free;
    std::size_t m_freeByteCount = 0;
    std::size_t m_liveByteCount = 0;
};

} // namespace fovea
