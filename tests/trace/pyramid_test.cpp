// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/pyramid_file.h"
#include "trace/repair.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/pyramid.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace fovea {
namespace {

std::vector<float> noise(std::size_t count)
{
    std::mt19937 random(7);
    std::normal_distribution<float> normal;
    std::vector<float> samples(count);
    for (float& sample : samples) {
        sample = normal(random);
    }
    return samples;
}

/// What a block must be, worked out plainly.
SeriesBlock blockOf(std::span<const float> samples)
{
    SeriesBlock block { samples[0], samples[0], samples.front(), samples.back(), 0 };
    double sum = 0;
    for (const float sample : samples) {
        block.minimum = std::min(block.minimum, sample);
        block.maximum = std::max(block.maximum, sample);
        sum += sample;
    }
    block.mean = static_cast<float>(sum / static_cast<double>(samples.size()));
    return block;
}

void expectBlocks(const std::vector<SeriesBlock>& blocks, std::span<const float> samples, std::size_t size)
{
    ASSERT_EQ((samples.size() + size - 1) / size, blocks.size());
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const SeriesBlock expected
            = blockOf(samples.subspan(at * size, std::min(size, samples.size() - at * size)));
        EXPECT_EQ(expected.minimum, blocks[at].minimum);
        EXPECT_EQ(expected.maximum, blocks[at].maximum);
        EXPECT_EQ(expected.first, blocks[at].first);
        EXPECT_EQ(expected.last, blocks[at].last);
        EXPECT_NEAR(expected.mean, blocks[at].mean, 1e-5);
    }
}

TEST(Pyramid, KeepsEveryExtremeAtEveryLevel)
{
    for (const std::size_t count :
        { std::size_t { 1 }, std::size_t { 64 }, std::size_t { 65 }, std::size_t { 10'007 } }) {
        const std::vector<float> samples = noise(count);
        PyramidBuilder builder;
        // In pieces that end anywhere.
        for (std::size_t at = 0; at < count;) {
            const std::size_t piece = std::min<std::size_t>(count - at, 1 + at % 97);
            builder.add(std::span(samples).subspan(at, piece));
            at += piece;
        }
        const auto levels = builder.levels();
        for (std::size_t level = 0; level < levels.size(); ++level) {
            expectBlocks(levels[level], samples, std::size_t { 64 } << level);
        }
        EXPECT_EQ(1U, levels.back().size());
    }
}

TEST(Pyramid, LeavesNanOutOfExtremes)
{
    std::vector<float> samples(200, std::numeric_limits<float>::quiet_NaN());
    samples[10] = 3;
    samples[11] = -2;
    PyramidBuilder builder;
    builder.add(samples);
    const auto levels = builder.levels();
    EXPECT_EQ(3, levels[0][0].maximum);
    EXPECT_EQ(-2, levels[0][0].minimum);
    EXPECT_EQ(0.5F, levels[0][0].mean);
    EXPECT_TRUE(std::isnan(levels[0][1].minimum));
    EXPECT_EQ(3, levels.back()[0].maximum);
}

/// A trace whose series are long enough.
class PyramidFile : public ::testing::Test {
protected:
    PyramidFile()
    {
        const sample::Sizes sizes { 1, 2, 2, { 6000, 5001 }, false, DType::F32 };
        TracePlan plan = sample::plan(sizes);
        sample::addNormScale(plan, sizes);
        sample::addBlockOutput(plan, sizes);
        Result<TraceFile> file = TraceFile::create(m_path, plan, false);
        EXPECT_TRUE(file && sample::fill(*file, sizes, plan, 0, 2) && file->close());
    }

    Trace opened() const { return *Trace::open(m_path); }

    std::string series(const Trace& trace, int rank) const
    {
        for (const ReadingInfo& reading : trace.readings()) {
            if (trace.node(reading.location)->shape.rank() == rank) {
                return reading.location;
            }
        }
        ADD_FAILURE();
        return "";
    }

    TemporaryFolder m_folder;
    const std::filesystem::path m_path = m_folder.path() / "run.h5";
};

TEST_F(PyramidFile, IsBuiltByARepairAndReadForAWidth)
{
    const Trace before = opened();
    const std::string path = series(before, 1), wide = series(before, 2);
    EXPECT_FALSE(hasPyramid(before, path));
    const Result<SeriesPart> plain = readSeries(before, path, 0, 100, 10'900, 20);
    ASSERT_TRUE(plain) << plain.error().message();
    const Result<RepairReport> report = repairTrace(m_path, m_path, false, {}, Pyramids::Build);
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(2, report->pyramidCount);
    const Trace trace = opened();
    EXPECT_TRUE(trace.isComplete());
    EXPECT_TRUE(hasPyramid(trace, path));
    const int64_t bytesBefore = trace.bytesRead();
    const Result<SeriesPart> drawn = readSeries(trace, path, 0, 100, 10'900, 20);
    ASSERT_TRUE(drawn) << drawn.error().message();
    EXPECT_LT(trace.bytesRead() - bytesBefore, 3000) << "from the level, not from the samples";
    EXPECT_EQ(plain->blockSize, drawn->blockSize);
    EXPECT_EQ(512, drawn->blockSize);
    EXPECT_EQ(0, drawn->begin);
    ASSERT_EQ(plain->blocks.size(), drawn->blocks.size());
    for (std::size_t at = 0; at < plain->blocks.size(); ++at) {
        EXPECT_EQ(plain->blocks[at].minimum, drawn->blocks[at].minimum);
        EXPECT_EQ(plain->blocks[at].maximum, drawn->blocks[at].maximum);
        EXPECT_EQ(plain->blocks[at].last, drawn->blocks[at].last);
    }
    // A column of several.
    const Result<Array> samples = trace.readDataset(wide, { 0, 3 }, { 11'001, 1 });
    const Result<SeriesPart> all = readSeries(trace, wide, 3, 0, 11'001, 1);
    ASSERT_TRUE(samples && all);
    SeriesBlock whole = all->blocks.front();
    for (const SeriesBlock& block : all->blocks) {
        whole.minimum = std::min(whole.minimum, block.minimum);
        whole.maximum = std::max(whole.maximum, block.maximum);
    }
    const auto values = samples->values<float>();
    EXPECT_EQ(*std::ranges::min_element(values), whole.minimum);
    EXPECT_EQ(*std::ranges::max_element(values), whole.maximum);
}

TEST_F(PyramidFile, GivesSingleSamplesWhereTheyFit)
{
    const Trace trace = opened();
    const std::string path = series(trace, 1);
    const Result<SeriesPart> part = readSeries(trace, path, 0, 50, 150, 1000);
    ASSERT_TRUE(part);
    EXPECT_EQ(1, part->blockSize);
    EXPECT_EQ(50, part->begin);
    EXPECT_EQ(100U, part->blocks.size());
    EXPECT_FALSE(readSeries(trace, path, 0, 0, 99'999, 10));
    EXPECT_FALSE(readSeries(trace, path, 1, 0, 10, 10));
    EXPECT_FALSE(readSeries(trace, "/tokens/text", 0, 0, 10, 10));
}

TEST_F(PyramidFile, IsKeptByTheNextRepair)
{
    ASSERT_TRUE(repairTrace(m_path, m_path, false, {}, Pyramids::Build));
    ASSERT_TRUE(repairTrace(m_path, m_path, true));
    const Trace trace = opened();
    EXPECT_TRUE(hasPyramid(trace, series(trace, 1)));
}

} // namespace
} // namespace fovea
