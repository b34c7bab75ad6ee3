// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments.h"
#include "record/staging_ring.h"
#include "tensor/tensor.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fovea {

/// A probed tensor as rows on the host: of tokens, of examples, or (maps) of single elements.
class HostRows {
public:
    /// `rowElements` elements a row; the tensor must outlive this. Other devices' memory is copied.
    HostRows(const Tensor& tensor, int64_t rowElements);

    int64_t rowCount() const { return m_rowCount; }
    int64_t rowElements() const { return m_rowElements; }
    float at(int64_t row, int64_t element) const;

    /// Copies rows [first, first + count) into the ring as `stored`; bf16 rounds to nearest even.
    void stage(StagingRing& ring, TraceFile::Piece piece, DType stored, int64_t first, int64_t count) const;

private:
    void copyElements(DType stored, int64_t first, std::span<std::byte> place) const;

    std::vector<float> m_copy;
    const std::byte* m_data = nullptr;
    DType m_dtype = DType::F32;
    int64_t m_rowCount = 0, m_rowElements = 0, m_rowStride = 0;
};

/// Any bytes.
void stage(StagingRing& ring, TraceFile::Piece piece, std::span<const std::byte> bytes);

/// Values as `stored`; bf16 rounds to nearest even.
void stageFloats(
    StagingRing& ring, const TraceFile::Piece& piece, const std::vector<float>& values, DType stored);

/// In the order of `statisticNames` of the trace; a tensor without finite elements has zeros for min and max.
std::array<double, 9> statisticsOf(const Moments& moments);

} // namespace fovea
