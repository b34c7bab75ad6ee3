// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/lines_panel.h"
#include "plugins/attention_fixture.h"

namespace fovea::attention_maps::test {
namespace {

class LinesPanelTest : public AttentionPanels { };

TEST_F(LinesPanelTest, LinesSayHowManyOfHowManyAreShown)
{
    workbench.open(trace("lines.h5"));
    LinesPanel lines(source);
    ASSERT_TRUE(settle(lines));
    fovea::test::present(lines, { 720, 280 });
    int expected = 0;
    for (const float weight : fovea::test::patternedMap(15, 0, 0, 0)) {
        expected += static_cast<double>(weight) >= 0.05;
    }
    EXPECT_TRUE(lines.footer().startsWith(QStringLiteral("shown: %1 of 225 links above 0.05").arg(expected)))
        << lines.footer().toStdString();
    lines.setThreshold(0);
    EXPECT_TRUE(lines.footer().startsWith(QStringLiteral("shown: 225 of 225")))
        << lines.footer().toStdString();
    lines.setThreshold(0.05);
    QTest::mouseClick(&lines.lines(), Qt::LeftButton, {},
        QPointF(lines.lines().layoutNow().queryX[9], lines.lines().layoutNow().top - 8).toPoint());
    EXPECT_EQ(workbench.selection().query, 9);
    fovea::test::picture(lines, QStringLiteral("lines_dark"));
    fovea::test::present(lines, { 720, 280 }, Theme::light());
    fovea::test::picture(lines, QStringLiteral("lines_light"));
    QTest::keyClick(&lines.lines(), Qt::Key_Escape);
    EXPECT_FALSE(workbench.selection().query.has_value());
}

} // namespace
} // namespace fovea::attention_maps::test
