// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/device.h"
#include "weights/content_digest.h"
#include "weights/weights.h"

#include <algorithm>

namespace fovea {

namespace {

constexpr std::size_t pieceBytes = std::size_t { 4 } << 20;

/// The bytes follow. The order is that of the names, so sharding does not matter.
void addHead(ContentDigest& digest, std::string_view name, std::string_view type, const Shape& shape)
{
    digest.addText(name);
    digest.addText(type);
    digest.addNumber(static_cast<uint64_t>(shape.rank()));
    for (const int64_t extent : shape.extents()) {
        digest.addNumber(static_cast<uint64_t>(extent));
    }
}

} // namespace

std::string Weights::contentHash(const std::atomic<bool>* stop) const
{
    ContentDigest hash;
    auto other = m_otherTensors.begin();
    const auto addOthersBefore = [&](const std::string* name) {
        for (; other != m_otherTensors.end() && (name == nullptr || other->first < *name); ++other) {
            addHead(hash, other->first, other->second.type, other->second.shape);
            hash.addBytes(other->second.bytes);
        }
    };
    for (const auto& [name, tensor] : m_tensors) {
        addOthersBefore(&name);
        addHead(hash, name, fovea::name(tensor.dtype), tensor.shape);
        // Given back as they are read: a hash must not double the memory of the model at work.
        StoredTensor piece = tensor;
        for (std::size_t at = 0; at < tensor.bytes.size(); at += pieceBytes) {
            if (stop != nullptr && stop->load()) {
                throw Interrupted();
            }
            piece.bytes = tensor.bytes.subspan(at, std::min(pieceBytes, tensor.bytes.size() - at));
            hash.addBytes(piece.bytes);
            release(piece);
        }
    }
    addOthersBefore(nullptr);
    return hash.text();
}

} // namespace fovea
