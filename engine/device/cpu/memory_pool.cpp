// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/memory_pool.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <new>

namespace fovea {

namespace {

constexpr std::size_t alignment = 64;
constexpr std::size_t hugePage = std::size_t { 2 } << 20;
constexpr std::size_t smallest = 256;
constexpr std::size_t largest = std::size_t { 1 } << 46;
/// Up to this much lies idle; beyond it, no more than what is in use.
constexpr std::size_t idleByteCount = std::size_t { 64 } << 20;

std::byte* take(std::size_t byteCount)
{
    void* block = std::aligned_alloc(byteCount >= hugePage ? hugePage : alignment, byteCount);
    if (block != nullptr && byteCount >= hugePage) {
        // A wish: a kernel that refuses leaves ordinary pages.
        madvise(block, byteCount, MADV_HUGEPAGE);
    }
    return static_cast<std::byte*>(block);
}

} // namespace

MemoryPool::~MemoryPool()
{
    for (const auto& blocks : m_free) {
        for (std::byte* block : blocks) {
            std::free(block);
        }
    }
}

MemoryPool::SizeClass MemoryPool::sizeClassOf(std::size_t byteCount)
{
    const std::size_t wanted = std::max(byteCount, smallest);
    const auto exponent = static_cast<std::size_t>(std::bit_width(wanted - 1)) - 1;
    const std::size_t step = std::size_t { 1 } << (exponent - 3);
    const std::size_t eighths = (wanted + step - 1) / step;
    std::size_t rounded = eighths * step;
    if (rounded >= hugePage) {
        // aligned_alloc wants whole multiples; a class keeps its index.
        rounded = (rounded + hugePage - 1) / hugePage * hugePage;
    } else {
        rounded = (rounded + alignment - 1) / alignment * alignment;
    }
    return { rounded, exponent * 8 + eighths - 9 };
}

std::shared_ptr<std::byte> MemoryPool::allocate(std::size_t byteCount)
{
    if (byteCount > largest) {
        return nullptr;
    }
    const SizeClass sizeClass = sizeClassOf(byteCount);
    std::byte* block = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::byte*>& blocks = m_free[sizeClass.index];
        if (!blocks.empty()) {
            block = blocks.back();
            blocks.pop_back();
            m_freeByteCount -= sizeClass.byteCount;
        }
        m_liveByteCount += sizeClass.byteCount;
    }
    if (block == nullptr) {
        block = take(sizeClass.byteCount);
    }
    if (block == nullptr) {
        const std::lock_guard lock(m_mutex);
        m_liveByteCount -= sizeClass.byteCount;
        return nullptr;
    }
    return { block,
        [pool = shared_from_this(), sizeClass](std::byte* released) { pool->release(released, sizeClass); } };
}

void MemoryPool::release(std::byte* block, SizeClass sizeClass)
{
    {
        const std::lock_guard lock(m_mutex);
        m_liveByteCount -= sizeClass.byteCount;
        if (m_freeByteCount + sizeClass.byteCount <= std::max(idleByteCount, m_liveByteCount)) {
            m_free[sizeClass.index].push_back(block);
            m_freeByteCount += sizeClass.byteCount;
            return;
        }
    }
    std::free(block);
}

} // namespace fovea
