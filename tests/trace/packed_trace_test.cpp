// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/chunk_cache.h"
#include "trace/repair.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace fovea {
namespace {

/// A trace and the same packed, with several chunks of rows: 24 examples of 1,000 tokens in rows of 48 bytes.
class PackedTrace : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_sizes.layers = 1;
        m_sizes.tokensOfExample.assign(exampleCount, 1000);
        TracePlan plan = sample::plan(m_sizes);
        sample::addBlockOutput(plan, m_sizes);
        sample::addNormScale(plan, m_sizes);
        Result<TraceFile> file = TraceFile::create(m_folder.path() / "plain.h5", plan, false);
        ASSERT_TRUE(file) << file.error().message();
        ASSERT_TRUE(sample::fill(*file, m_sizes, plan, 0, exampleCount));
        ASSERT_TRUE(file->close());
        ASSERT_TRUE(repairTrace(m_folder.path() / "plain.h5", m_folder.path() / "packed.h5", true));
    }

    static void expectSame(const Trace& plain, const Trace& packed, int64_t example,
        std::optional<std::pair<int64_t, int64_t>> tokens)
    {
        for (const ReadingInfo& reading : plain.readings()) {
            const Result<Array> a = plain.read(reading, { example, {}, tokens });
            const Result<Array> b = packed.read(reading, { example, {}, tokens });
            ASSERT_TRUE(a && b) << reading.location;
            EXPECT_TRUE(std::ranges::equal(a->bytes(), b->bytes()))
                << reading.location << " of example " << example;
        }
    }

    static constexpr int64_t exampleCount = 24;
    sample::Sizes m_sizes;
    TemporaryFolder m_folder;
};

TEST_F(PackedTrace, ReadsTheSameInAnyOrder)
{
    const Result<Trace> plain = Trace::open(m_folder.path() / "plain.h5"),
                        packed = Trace::open(m_folder.path() / "packed.h5");
    ASSERT_TRUE(plain && packed);
    for (const int64_t example : { 0, 1, 23, 21, 22, 0, 12 }) {
        expectSame(*plain, *packed, example, {});
        expectSame(*plain, *packed, example, std::pair(997, 1000));
        expectSame(*plain, *packed, example, std::pair(500, 500));
    }
}

TEST(ChunkCache, FindsRowsOfPiecesAndForgetsTheOldest)
{
    ChunkCache cache;
    const auto keep = [&](int64_t first) {
        cache.keep(std::make_shared<const ChunkCache::Piece>(
            ChunkCache::Piece { "/a", first, 10, std::vector<std::byte>(std::size_t { 8 } << 20) }));
    };
    for (const int64_t first : { 0, 10, 20, 30 }) {
        keep(first);
    }
    ASSERT_NE(nullptr, cache.find("/a", 9));
    EXPECT_EQ(nullptr, cache.find("/b", 9));
    EXPECT_EQ(nullptr, cache.find("/a", 40));
    // Row 9 was asked for last, so rows 10 to 19 are the ones to go.
    keep(40);
    EXPECT_NE(nullptr, cache.find("/a", 0));
    EXPECT_EQ(nullptr, cache.find("/a", 10));
    EXPECT_NE(nullptr, cache.find("/a", 49));
}

} // namespace
} // namespace fovea
