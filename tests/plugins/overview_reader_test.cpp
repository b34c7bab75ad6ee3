// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/overview_reader.h"
#include "plugins/attention_fixture.h"

#include <QSignalSpy>

namespace fovea::attention_maps::test {
namespace {

class OverviewReaderTest : public AttentionPanels {
protected:
    /// Reads every head of a trace whose text has `tokens` tokens, and compares them with its maps.
    void readAll(const char* file, int tokens, int layers, int heads)
    {
        AttentionTraceSpec spec;
        spec.tokens.assign(static_cast<std::size_t>(tokens), "word");
        spec.layers = layers;
        spec.heads = heads;
        const int key = workbench.open(trace(file, spec));
        QSignalSpy pieces(&m_reader, &OverviewReader::headsRead);
        m_reader.show(key, 0);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_reader.isLoading(); }, 10'000));
        ASSERT_EQ(m_reader.heads().size(), static_cast<std::size_t>(layers * heads));
        for (const OverviewReader::Head& head : m_reader.heads()) {
            const HeadStatistics expected
                = statisticsOf(fovea::test::patternedMap(tokens, head.layer, head.head, 0), tokens, tokens);
            ASSERT_TRUE(head.overview);
            EXPECT_NEAR(head.overview->statistics.entropy, expected.entropy, 1e-6);
            EXPECT_NEAR(head.overview->statistics.distance, expected.distance, 1e-4);
        }
        int next = 0;
        for (const QList<QVariant>& piece : pieces) {
            EXPECT_EQ(piece[0].toInt(), next);
            next = piece[1].toInt();
        }
        EXPECT_EQ(next, layers * heads);
        m_pieceCount = static_cast<int>(pieces.count());
    }

    OverviewReader m_reader { workbench };
    int m_pieceCount = 0;
};

TEST_F(OverviewReaderTest, ReadsAllHeadsOfAShortTextAtOnce)
{
    readAll("overview_short.h5", 32, 6, 12);
    EXPECT_EQ(m_pieceCount, 1);
}

TEST_F(OverviewReaderTest, ReadsWholeLayersOfALongerText)
{
    readAll("overview_longer.h5", 150, 4, 8);
    EXPECT_EQ(m_pieceCount, 2) << "two layers of 8 maps of 22,500 weights are less than 400,000";
}

TEST_F(OverviewReaderTest, ReadsALongTextHeadByHead)
{
    readAll("overview_long.h5", 650, 2, 2);
    EXPECT_EQ(m_pieceCount, 4);
}

} // namespace
} // namespace fovea::attention_maps::test
