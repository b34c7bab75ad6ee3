// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/token_pair.h>
#include <fovea/token_strip.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace fovea {
namespace {

QStringList texts(const std::vector<StripToken>& tokens)
{
    QStringList all;
    for (const StripToken& token : tokens) {
        all << (token.isContinued ? QStringLiteral("+") : QString()) + token.text;
    }
    return all;
}

TokenStripContent sentence(int repeats = 1)
{
    const std::vector<std::string> words { "[CLS]", "the", "animal", "didn", "##'", "##t", "cross", "注",
        "意", "力", "שלום", "it", "was", "un", "##believ", "##ably", "tired", "[SEP]" };
    std::vector<std::string> tokens;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        tokens.insert(tokens.end(), words.begin(), words.end());
    }
    TokenStripContent content;
    content.tokens = stripTokens(tokens);
    content.valueName = QStringLiteral("weight");
    for (int token = 0; token < content.count(); ++token) {
        content.values.push_back(static_cast<float>(0.5 + 0.5 * std::sin(token)));
    }
    return content;
}

TEST(StripTokens, KnowsTheMarksOfEachTokenizer)
{
    const std::vector<std::string> pieces { "un", "##believ", "##able", "!" };
    EXPECT_EQ(texts(stripTokens(pieces)),
        QStringList({ QStringLiteral("un"), QStringLiteral("+believ"), QStringLiteral("+able"),
            QStringLiteral("!") }));
    for (const std::string blank : { " ", "\xC4\xA0", "\xE2\x96\x81" }) {
        const std::vector<std::string> bytes { "Un", "believ", "able", blank + "cats", "." };
        EXPECT_EQ(texts(stripTokens(bytes)),
            QStringList({ QStringLiteral("Un"), QStringLiteral("+believ"), QStringLiteral("+able"),
                QStringLiteral("cats"), QStringLiteral(".") }));
    }
    EXPECT_TRUE(stripTokens({}).empty());
}

TEST(TokenStripLayout, BreaksLinesAndFindsEveryTokenAgain)
{
    const TokenStripContent content = sentence(6);
    const TokenStripLayout layout = layOutTokenStrip(content, QRectF(0, 0, 300, 2000), Theme::dark());
    EXPECT_GT(layout.lines.size(), 5U);
    for (int token = 0; token < content.count(); ++token) {
        EXPECT_LE(layout.tokenRect(token).right(), 300.5);
        EXPECT_EQ(layout.tokenAt(layout.tokenRect(token).center()), token);
    }
}

TEST(TokenStripLayout, RunsFromTheRightWhenMostIsWrittenSo)
{
    TokenStripContent content;
    content.tokens = stripTokens(std::vector<std::string> { "שלום", "עולם", "abc" });
    const TokenStripLayout layout = layOutTokenStrip(content, QRectF(0, 0, 300, 60), Theme::dark());
    EXPECT_TRUE(layout.isRightToLeft);
    EXPECT_GT(layout.tokenRect(0).left(), layout.tokenRect(1).left());
    EXPECT_NEAR(layout.tokenRect(0).right(), 300, 1e-3);
}

class TokenStripWidget : public ::testing::Test {
protected:
    void SetUp() override
    {
        strip.setContent(sentence());
        test::present(strip, { 420, 130 });
    }
    QPoint middle(int token) const { return strip.layoutNow().tokenRect(token).center().toPoint(); }
    TokenStrip strip;
};

TEST_F(TokenStripWidget, ClicksChooseQueryAndKeyAndDraggingARange)
{
    QSignalSpy query(&strip, &TokenStrip::querySelected);
    QSignalSpy key(&strip, &TokenStrip::keySelected);
    QSignalSpy range(&strip, &TokenStrip::rangeSelected);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, middle(2));
    EXPECT_EQ(strip.content().query, 2);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, Qt::ControlModifier, middle(6));
    EXPECT_EQ(strip.content().key, 6);
    QTest::mousePress(strip.viewport(), Qt::LeftButton, {}, middle(3));
    QTest::mouseMove(strip.viewport(), middle(4));
    QTest::mouseMove(strip.viewport(), middle(5));
    QTest::mouseRelease(strip.viewport(), Qt::LeftButton, {}, middle(5));
    EXPECT_EQ(strip.content().range, (std::pair { 3, 5 }));
    EXPECT_EQ(query.count(), 1);
    EXPECT_EQ(key.count(), 1);
    EXPECT_GE(range.count(), 1);
    test::picture(strip, QStringLiteral("token_strip_dark"));
    QTest::keyClick(&strip, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("didn't"));
}

TEST_F(TokenStripWidget, KeysMoveChooseAndExtend)
{
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Home);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Return);
    EXPECT_EQ(strip.content().query, 1);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(strip.content().key, 2);
    QTest::keyClick(&strip, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&strip, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(strip.content().range, (std::pair { 2, 4 }));
    QTest::keyClick(&strip, Qt::Key_Escape);
    EXPECT_FALSE(strip.content().range.has_value());
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("weight")));
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_GT(*strip.cursorToken(), 5);
}

TEST_F(TokenStripWidget, HoveringNamesTheValue)
{
    QTest::mouseMove(strip.viewport(), middle(6));
    EXPECT_EQ(strip.hovered(), 6);
    EXPECT_EQ(tokenLines(strip.content(), 6)[1], QStringLiteral("weight 0.360"));
}

TEST_F(TokenStripWidget, ShowsVeryManyTokensAndPaintsThoseInViewAlone)
{
    strip.setContent(sentence(300));
    const auto [first, end] = strip.layoutNow().seen();
    EXPECT_EQ(first, 0);
    EXPECT_LT(end, 80);
    QTest::keyClick(&strip, Qt::Key_End);
    EXPECT_EQ(strip.cursorToken(), strip.content().count() - 1);
    EXPECT_EQ(strip.layoutNow().seen().second, strip.content().count());
    TokenStripContent line = sentence(300);
    line.flow = StripFlow::OneLine;
    strip.setContent(line);
    strip.reveal(2700);
    EXPECT_TRUE(QRectF(strip.viewport()->rect()).contains(strip.layoutNow().tokenRect(2700).center()));
    test::picture(strip, QStringLiteral("token_strip_line"));
}

TEST(TokenStrip, LooksRightInEveryThemeAndSize)
{
    TokenStrip strip;
    TokenStripContent content = sentence(2);
    content.query = 2;
    content.key = 6;
    content.range = std::pair { 13, 15 };
    strip.setContent(content);
    test::present(strip, { 420, 130 }, Theme::light());
    test::picture(strip, QStringLiteral("token_strip_light"), 2);
    test::present(strip, { 420, 130 }, Theme::dark());
    content.scale = { -1, 1, ColorMap::Diverging, false };
    content.values[3] = -0.8F;
    content.values[9] = std::nanf("");
    strip.setContent(content);
    test::picture(strip, QStringLiteral("token_strip_diverging"));
    strip.resize(30, 20);
    test::picture(strip, QStringLiteral("token_strip_tiny"));
    strip.setContent({});
    strip.resize(300, 60);
    test::picture(strip, QStringLiteral("token_strip_empty"));
    EXPECT_EQ(strip.table().rows(), 0);
}

TokenPairContent pairOfSentences()
{
    TokenPairContent content;
    content.a.tokens = stripTokens(std::vector<std::string> { "the", "animal", "was", "tired" });
    content.b.tokens = stripTokens(std::vector<std::string> { "the", "street", "was", "very", "wide" });
    content.a.values = { 0.1F, 0.9F, 0.2F, 0.4F };
    content.b.values = { 0.2F, 0.6F, 0.2F, 0.1F, 0.7F };
    content.a.valueName = content.b.valueName = QStringLiteral("weight");
    content.columns = { { 0, 0 }, { 1, 1 }, { 2, 2 }, { std::nullopt, 3 }, { 3, 4 } };
    return content;
}

TEST(TokenPair, AlignsTokensAndLeavesAGapWhereOneIsMissing)
{
    TokenPair pair;
    pair.setContent(pairOfSentences());
    test::present(pair, { 360, 90 });
    const QRectF third = pair.layoutNow().columnRect(3);
    QTest::mouseClick(&pair, Qt::LeftButton, {}, third.center().toPoint());
    EXPECT_EQ(pair.current(), 3);
    EXPECT_EQ(pair.itemLines(3),
        QStringList({ QStringLiteral("\u2013 | very"), QStringLiteral("B weight 0.100") }));
    EXPECT_TRUE(std::isnan(numberAt(pair.table(), 3, 0)));
    EXPECT_EQ(numberAt(pair.table(), 4, 1), 4);
    pair.clearFocus();
    test::picture(pair, QStringLiteral("token_pair_dark"));
    test::present(pair, { 360, 90 }, Theme::light());
    test::picture(pair, QStringLiteral("token_pair_light"), 2);
    test::present(pair, { 40, 20 }, Theme::dark());
    test::picture(pair, QStringLiteral("token_pair_tiny"));
}

} // namespace
} // namespace fovea
