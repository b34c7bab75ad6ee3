// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/stage_rows.h"

#include <algorithm>
#include <cstring>

namespace fovea {

namespace {

float widened(const std::byte* data, DType dtype, int64_t element)
{
    return dtype == DType::BF16 ? toFloat(reinterpret_cast<const BFloat16*>(data)[element])
                                : reinterpret_cast<const float*>(data)[element];
}

} // namespace

HostRows::HostRows(const Tensor& tensor, int64_t rowElements)
    : m_dtype(tensor.dtype())
    , m_rowCount(rowElements > 0 ? tensor.elementCount() / rowElements : 0)
    , m_rowElements(rowElements)
    , m_rowStride(rowElements)
{
    const bool isReadable = m_dtype == DType::F32 || m_dtype == DType::BF16;
    if (tensor.device().kind() != DeviceKind::Cpu || !isReadable) {
        m_copy = toHost(tensor);
        m_dtype = DType::F32;
        m_data = reinterpret_cast<const std::byte*>(m_copy.data());
        return;
    }
    m_data = tensor.data<std::byte>();
    if (!tensor.isDense()) {
        m_rowStride = tensor.rowStride();
    }
}

float HostRows::at(int64_t row, int64_t element) const
{
    return widened(m_data, m_dtype, row * m_rowStride + element);
}

void HostRows::copyElements(DType stored, int64_t first, std::span<std::byte> place) const
{
    const auto total = static_cast<int64_t>(place.size()) / byteSize(stored);
    std::byte* to = place.data();
    for (int64_t done = 0; done < total;) {
        const int64_t row = (first + done) / m_rowElements, column = (first + done) % m_rowElements;
        const bool isDense = m_rowStride == m_rowElements;
        const int64_t count = isDense ? total - done : std::min(total - done, m_rowElements - column);
        const int64_t source = row * m_rowStride + column;
        if (stored == m_dtype) {
            std::memcpy(
                to, m_data + source * byteSize(stored), static_cast<std::size_t>(count * byteSize(stored)));
        } else {
            for (int64_t element = 0; element < count; ++element) {
                const float value = widened(m_data, m_dtype, source + element);
                if (stored == DType::BF16) {
                    reinterpret_cast<BFloat16*>(to)[element] = toBFloat16(value);
                } else {
                    reinterpret_cast<float*>(to)[element] = value;
                }
            }
        }
        to += count * byteSize(stored);
        done += count;
    }
}

void HostRows::stage(
    StagingRing& ring, TraceFile::Piece piece, DType stored, int64_t first, int64_t count) const
{
    const int64_t total = count * m_rowElements * byteSize(stored);
    for (int64_t done = 0; done < total;) {
        piece.offset = done;
        const std::span<std::byte> place = ring.reserve(piece, total - done);
        copyElements(stored, first * m_rowElements + done / byteSize(stored), place);
        done += static_cast<int64_t>(place.size());
    }
}

void stage(StagingRing& ring, TraceFile::Piece piece, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const std::span<std::byte> place = ring.reserve(piece, static_cast<int64_t>(bytes.size()));
        std::memcpy(place.data(), bytes.data(), place.size());
        piece.offset += static_cast<int64_t>(place.size());
        bytes = bytes.subspan(place.size());
    }
}

void stageFloats(
    StagingRing& ring, const TraceFile::Piece& piece, const std::vector<float>& values, DType stored)
{
    if (stored == DType::F32) {
        stage(ring, piece, std::as_bytes(std::span(values)));
        return;
    }
    std::vector<BFloat16> narrow(values.size());
    std::transform(values.begin(), values.end(), narrow.begin(), toBFloat16);
    stage(ring, piece, std::as_bytes(std::span(narrow)));
}

std::array<double, 9> statisticsOf(const Moments& moments)
{
    return { moments.count, moments.mean, moments.m2, moments.m3, moments.m4, moments.minimum,
        moments.maximum, moments.absoluteMaximum, moments.notFinite };
}

} // namespace fovea
