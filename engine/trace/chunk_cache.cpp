// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/chunk_cache.h"

#include <algorithm>
#include <utility>

namespace fovea {

namespace {

constexpr std::size_t byteLimit = std::size_t { 32 } << 20;

} // namespace

std::shared_ptr<const ChunkCache::Piece> ChunkCache::find(const std::string& location, int64_t row)
{
    const auto found = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const auto& piece) {
        return row >= piece->first && row < piece->first + piece->rowCount && piece->location == location;
    });
    if (found == m_pieces.end()) {
        return nullptr;
    }
    std::rotate(m_pieces.begin(), found, found + 1);
    return m_pieces.front();
}

void ChunkCache::keep(std::shared_ptr<const Piece> piece)
{
    m_byteCount += piece->bytes.size();
    m_pieces.push_front(std::move(piece));
    while (m_pieces.size() > 1 && m_byteCount > byteLimit) {
        m_byteCount -= m_pieces.back()->bytes.size();
        m_pieces.pop_back();
    }
}

} // namespace fovea
