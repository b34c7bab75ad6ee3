// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"
#include "attention_maps/lines_panel.h"
#include "attention_maps/map_panel.h"
#include "attention_maps/message_page.h"
#include "plugins/attention_fixture.h"

namespace fovea::attention_maps::test {
namespace {

class AttentionStates : public AttentionPanels { };

TEST_F(AttentionStates, ExplainThemselvesWhenNoTraceIsOpen)
{
    MapPanel map(source);
    HeadsPanel heads(source, workbench);
    LinesPanel lines(source);
    for (Panel* panel : std::initializer_list<Panel*> { &map, &heads, &lines }) {
        fovea::test::present(*panel, { 420, 320 });
        const auto* message = panel->findChild<MessagePage*>();
        ASSERT_NE(message, nullptr);
        EXPECT_TRUE(message->isVisible());
        EXPECT_TRUE(message->text().contains(QStringLiteral("drop a trace")))
            << message->text().toStdString();
        EXPECT_FALSE(panel->figure().has_value());
        EXPECT_FALSE(panel->isLoading());
        EXPECT_TRUE(panel->footer().isEmpty());
    }
    fovea::test::picture(map, QStringLiteral("map_empty"));
}

TEST_F(AttentionStates, SayWhatToRecordWhenATraceHoldsNoAttention)
{
    AttentionTraceSpec spec;
    spec.hasAttention = false;
    workbench.open(trace("no_attention.h5", spec));
    MapPanel map(source);
    fovea::test::present(map, { 420, 320 });
    const QString text = map.findChild<MessagePage*>()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("holds no attention"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("--watch attention.weights=qk"))) << text.toStdString();
}

TEST_F(AttentionStates, KeepTheOldMapDimmedWhileTheNextIsRead)
{
    workbench.open(trace("dim.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    fovea::test::present(map, { 480, 400 });
    const QImage before = fovea::test::picture(map, QStringLiteral("map_before"));
    workbench.isHeld = true;
    source->selectHead(1, 0);
    EXPECT_TRUE(map.isLoading());
    EXPECT_TRUE(map.subject().startsWith(QStringLiteral("L1 H0")));
    EXPECT_EQ(fovea::test::picture(map, QStringLiteral("map_at_once")), before)
        << "a short read must not flicker";
    QTest::qWait(150);
    const QImage dimmed = fovea::test::picture(map, QStringLiteral("map_dimmed"));
    EXPECT_NE(dimmed, before);
    EXPECT_FALSE(map.map().content().isEmpty());
    workbench.answerAll();
    EXPECT_FALSE(map.isLoading());
    EXPECT_NE(fovea::test::picture(map, QStringLiteral("map_after")), dimmed);
}

TEST_F(AttentionStates, WaitForAnExampleThatIsNotRecordedYet)
{
    AttentionTraceSpec spec;
    spec.examples = 2;
    spec.committed = 1;
    workbench.open(trace("growing.h5", spec));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    source->selectExample(1);
    EXPECT_FALSE(map.isLoading());
    EXPECT_EQ(source->state(), AttentionSource::State::NotRecordedYet);
    EXPECT_TRUE(map.findChild<MessagePage*>()->text().contains(QStringLiteral("Not recorded yet")));
}

TEST_F(AttentionStates, GoBackToNothingWhenTheTraceIsClosed)
{
    const int key = workbench.open(trace("closed.h5"));
    MapPanel map(source);
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(map));
    workbench.close(key);
    EXPECT_FALSE(map.figure().has_value());
    EXPECT_FALSE(heads.figure().has_value());
    EXPECT_EQ(source->state(), AttentionSource::State::NoTrace);
    ASSERT_TRUE(settle(heads));
}

} // namespace
} // namespace fovea::attention_maps::test
