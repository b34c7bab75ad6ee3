// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/moment_stage.h"

#include "record/pass_rows.h"
#include "record/stage_rows.h"

#include <cstring>
#include <utility>

namespace fovea {

namespace {

/// Enough work for one parallel section, little enough to be still in the caches, and to leave the pool its
/// warm blocks.
constexpr int64_t waitingBytes = int64_t { 1 } << 18;

constexpr auto recordBytes = momentRecordSize * static_cast<int64_t>(sizeof(float));
constexpr auto tensorBytes = momentRecordSize * static_cast<int64_t>(sizeof(double));

} // namespace

void MomentStage::add(
    std::size_t index, const PlannedReading& reading, const Tensor& tensor, const PassExamples& examples)
{
    const std::vector<int64_t> begin = elementBegin(reading, examples);
    const int64_t heads = headsOf(reading), width = heads * widthOf(reading);
    const Tensor rows
        = isMap(reading) ? tensor.reshape({ begin.back() }) : tensor.reshape({ begin.back() / width, width });
    for (std::size_t example = 0; example < examples.ids.size(); ++example) {
        const int64_t first = begin[example], last = begin[example + 1];
        const Row row { index, examples.ids[example], !isOfExamples(reading) };
        if (isMap(reading)) {
            add(row,
                { rows.rows(first, last).reshape({ heads, (last - first) / heads }), 0, heads,
                    MomentChannels::Rows });
        } else {
            add(row,
                { rows, first / width, last / width,
                    isOfExamples(reading) ? MomentChannels::Rows : MomentChannels::Columns });
        }
    }
}

void MomentStage::addReduced(
    std::size_t index, std::span<const Moments> moments, const PassExamples& examples)
{
    const std::size_t channelCount = moments.size() / examples.ids.size();
    std::vector<float> records;
    for (const ExampleRun& run : runsOf(examples)) {
        const int64_t first = examples.ids[run.first];
        records.clear();
        std::vector<double> tensors;
        for (std::size_t i = run.first; i < run.first + static_cast<std::size_t>(run.count); ++i) {
            const std::span<const Moments> channels = moments.subspan(i * channelCount, channelCount);
            for (const Moments& channel : channels) {
                for (const double statistic : statisticsOf(channel)) {
                    records.push_back(static_cast<float>(statistic));
                }
            }
            const auto whole = statisticsOf(merged(channels));
            tensors.insert(tensors.end(), whole.begin(), whole.end());
        }
        stage(m_ring, { index, 0, first, run.count, 0 }, std::as_bytes(std::span(tensors)));
        stage(m_ring, { index, 1, first, run.count, 0 }, std::as_bytes(std::span(records)));
    }
}

void MomentStage::add(const Row& row, MomentUnit unit)
{
    const int64_t channels = row.hasChannels ? unit.channelCount() : 0;
    const int64_t elements = unit.along == MomentChannels::Columns
        ? (unit.end - unit.begin) * unit.channelCount()
        : unit.input.elementCount();
    const int64_t place = channels * recordBytes + tensorBytes + 2 * StagingRing::alignment;
    if (m_placeBytes + place > m_ring.slotBytes()) {
        flush();
    }
    m_inputBytes += elements * byteSize(unit.input.dtype());
    m_placeBytes += place;
    m_units.push_back(std::move(unit));
    m_rows.push_back(row);
    if (m_inputBytes >= waitingBytes) {
        flush();
    }
}

std::vector<MomentStage::Run> MomentStage::runs() const
{
    std::vector<Run> runs;
    for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
        const bool goesOn = unit > 0 && m_rows[unit].reading == m_rows[unit - 1].reading
            && m_rows[unit].example == m_rows[unit - 1].example + 1;
        if (!goesOn) {
            runs.push_back({ unit, 0 });
        }
        runs.back().count += 1;
    }
    return runs;
}

int64_t MomentStage::channelBytes(const Run& run) const
{
    return m_rows[run.first].hasChannels
        ? static_cast<int64_t>(run.count) * m_units[run.first].channelCount() * recordBytes
        : 0;
}

void MomentStage::reserve(std::vector<Run>& runs, std::vector<std::byte>& beside)
{
    std::vector<StagingRing::Room> rooms;
    for (const Run& run : runs) {
        const Row& row = m_rows[run.first];
        const auto count = static_cast<int64_t>(run.count);
        rooms.push_back({ { row.reading, 0, row.example, count, 0 }, count * tensorBytes });
        rooms.push_back({ { row.reading, 1, row.example, count, 0 }, channelBytes(run) });
    }
    std::vector<std::span<std::byte>> places;
    if (m_placeBytes <= m_ring.slotBytes()) {
        places = m_ring.reserveTogether(rooms);
    } else {
        // One reading with more channels than a slot has room for.
        beside.resize(static_cast<std::size_t>(m_placeBytes));
        std::byte* next = beside.data();
        for (const StagingRing::Room& room : rooms) {
            places.emplace_back(next, static_cast<std::size_t>(room.byteCount));
            next += room.byteCount;
        }
    }
    for (std::size_t run = 0; run < runs.size(); ++run) {
        runs[run].tensorPlace = places[2 * run];
        runs[run].channelPlace = places[2 * run + 1];
    }
}

void MomentStage::flush()
{
    if (m_units.empty()) {
        return;
    }
    std::vector<Run> places = runs();
    std::vector<std::byte> beside;
    reserve(places, beside);
    for (const Run& run : places) {
        auto* records = reinterpret_cast<float*>(run.channelPlace.data());
        for (std::size_t unit = run.first; unit < run.first + run.count && m_rows[unit].hasChannels; ++unit) {
            m_units[unit].records = records;
            records += m_units[unit].channelCount() * momentRecordSize;
        }
    }
    reduceMoments(m_units);
    for (const Run& run : places) {
        for (std::size_t i = 0; i < run.count; ++i) {
            const auto statistics = statisticsOf(m_units[run.first + i].total);
            std::memcpy(run.tensorPlace.data() + i * tensorBytes, statistics.data(), tensorBytes);
        }
        if (!beside.empty()) {
            const Row& row = m_rows[run.first];
            const auto count = static_cast<int64_t>(run.count);
            stage(m_ring, { row.reading, 0, row.example, count, 0 }, run.tensorPlace);
            stage(m_ring, { row.reading, 1, row.example, count, 0 }, run.channelPlace);
        }
    }
    drop();
}

void MomentStage::drop()
{
    m_units.clear();
    m_rows.clear();
    m_inputBytes = m_placeBytes = 0;
}

} // namespace fovea
