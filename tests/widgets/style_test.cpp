// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/color_map.h>
#include <fovea/labels.h>
#include <fovea/theme.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace fovea {
namespace {

/// Relative luminance and contrast as in WCAG 2.1.
double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

TEST(Theme, TextCanBeReadOnEveryGround)
{
    for (const Theme& theme : { Theme::dark(), Theme::light(), Theme::print() }) {
        for (const QColor& ground : { theme.window, theme.panel, theme.raised }) {
            EXPECT_GE(contrast(theme.text, ground), 4.5);
            EXPECT_GE(contrast(theme.dim, ground), 4.5);
            EXPECT_GE(contrast(theme.accent, ground), 3);
            EXPECT_GE(contrast(theme.a, ground), 3);
        }
        EXPECT_GE(contrast(theme.text, theme.selection), 4.5);
    }
}

TEST(ColorMap, LightnessGrowsAndEndsAreThePublishedOnes)
{
    for (const ColorMap map : { ColorMap::Cividis, ColorMap::Viridis }) {
        double before = -1;
        for (const QRgb color : colorTable(map)) {
            EXPECT_GE(luminance(QColor(color)), before - 1e-3);
            before = luminance(QColor(color));
        }
    }
    EXPECT_EQ(colorTable(ColorMap::Cividis)[0], qRgb(0x00, 0x22, 0x4e));
    EXPECT_EQ(colorTable(ColorMap::Cividis)[255], qRgb(0xfe, 0xe8, 0x38));
    EXPECT_EQ(colorTable(ColorMap::Viridis)[0], qRgb(0x44, 0x01, 0x54));
    EXPECT_EQ(colorTable(ColorMap::Viridis)[255], qRgb(0xfd, 0xe7, 0x25));
    // matplotlib 3.9's 256 colours at a quarter, the middle and three quarters; here within 2 of 255.
    const QColor quarter = colorAt(ColorMap::Viridis, 64 / 255.0);
    EXPECT_NEAR(quarter.red(), 0x3b, 2);
    EXPECT_NEAR(quarter.green(), 0x52, 2);
    EXPECT_NEAR(quarter.blue(), 0x8b, 2);
}

TEST(ColorMap, DivergingIsNeutralInTheMiddleAndClampsOutside)
{
    const QColor middle = colorAt(ColorMap::Diverging, 0.5);
    EXPECT_LE(middle.hsvSaturation(), 5);
    EXPECT_NEAR(luminance(QColor(colorTable(ColorMap::Diverging)[0])),
        luminance(QColor(colorTable(ColorMap::Diverging)[255])), 0.03);
    EXPECT_EQ(colorAt(ColorMap::Cividis, -3), colorAt(ColorMap::Cividis, 0));
    EXPECT_EQ(colorAt(ColorMap::Cividis, 7), colorAt(ColorMap::Cividis, 1));
    EXPECT_EQ(colorAt(ColorMap::Cividis, std::nan("")), colorAt(ColorMap::Cividis, 0));
}

TEST(FormatNumber, HasThreeSignificantDigits)
{
    const std::pair<double, const char*> cases[] { { 0, "0" }, { 0.4124, "0.412" }, { 4.868, "4.87" },
        { 12, "12.0" }, { 0.9996, "1.00" }, { 123456, "123456" }, { 1234567, "1.23e+06" },
        { 0.000012,
            "1.20e\xE2\x88\x92"
            "05" },
        { -0.5,
            "\xE2\x88\x92"
            "0.500" },
        { std::nan(""), "NaN" }, { -std::numeric_limits<double>::infinity(), "\xE2\x88\x92\xE2\x88\x9E" } };
    for (const auto& [value, expected] : cases) {
        EXPECT_EQ(formatNumber(value).toStdString(), expected);
    }
}

TEST(NiceTicks, AreRoundFewAndInside)
{
    const std::vector<std::pair<double, double>> ranges { { 0, 0.48 }, { -3.7, 12.1 }, { 1e-9, 2e-9 },
        { -1e300, 1e300 }, { 0, 1e6 } };
    for (const auto& [low, high] : ranges) {
        for (const int count : { 2, 4, 9 }) {
            const std::vector<double> ticks = niceTicks(low, high, count);
            EXPECT_LE(ticks.size(), static_cast<std::size_t>(count));
            EXPECT_FALSE(ticks.empty());
            for (const double tick : ticks) {
                EXPECT_GE(tick, low - 1e-9 * (high - low));
                EXPECT_LE(tick, high + 1e-9 * high);
            }
        }
    }
    EXPECT_EQ(niceTicks(0, 2.6, 4), (std::vector<double> { 0, 1, 2 }));
    EXPECT_TRUE(niceTicks(0, std::nan(""), 4).empty());
    EXPECT_EQ(tickLabel(0.5, 0.25), QStringLiteral("0.5")) << "decimals of the step's size";
    EXPECT_EQ(tickLabel(2, 1), QStringLiteral("2"));
}

TEST(VisibleToken, ShowsWhatCannotBeSeen)
{
    EXPECT_EQ(visibleToken(""), QStringLiteral("\u2205"));
    EXPECT_EQ(visibleToken("a\nb"), QStringLiteral("a\u21B5b"));
    EXPECT_EQ(visibleToken("  "), QStringLiteral("\u2423\u2423"));
    EXPECT_EQ(visibleToken("\x1b"), QStringLiteral("\\x1b"));
    EXPECT_EQ(visibleToken("\xE2\x80\xAE"
                           "abc"),
        QStringLiteral("\uFFFDabc"));
    EXPECT_EQ(visibleToken("\xCC\x81").at(0), QChar(0x25CC));
    EXPECT_LE(visibleToken(std::string(100000, 'x')).size(), 256);
    EXPECT_EQ(visibleToken("\xFF"), QStringLiteral("\uFFFD"));
    EXPECT_EQ(visibleToken("\xE5\xAD\xA6\xE4\xB9\xA0"), QStringLiteral("\u5B66\u4E60"));
}

} // namespace
} // namespace fovea
