// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/color_map.h>
#include <fovea/color_vision.h>
#include <fovea/series_style.h>
#include <fovea/theme.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace fovea {
namespace {

const std::array dichromats { ColorVision::Protanopia, ColorVision::Deuteranopia, ColorVision::Tritanopia };

double linear(int level)
{
    const double value = level / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// CIE 1976 L*a*b* of an sRGB colour under D65.
std::array<double, 3> lab(const QColor& color)
{
    const double r = linear(color.red());
    const double g = linear(color.green());
    const double b = linear(color.blue());
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double distance(const QColor& a, const QColor& b)
{
    const auto one = lab(a);
    const auto other = lab(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

TEST(ColorVision, UsesThePublishedMatrices)
{
    // Machado et al. 2009, table of severity 1.0, first row of each.
    EXPECT_EQ(colorVisionMatrix(ColorVision::Protanopia)[0], (std::array { 0.152286, 1.052583, -0.204868 }));
    EXPECT_EQ(
        colorVisionMatrix(ColorVision::Deuteranopia)[0], (std::array { 0.367322, 0.860646, -0.227968 }));
    EXPECT_EQ(colorVisionMatrix(ColorVision::Tritanopia)[0], (std::array { 1.255528, -0.076749, -0.178779 }));
    for (const ColorVision vision : dichromats) {
        for (const auto& row : colorVisionMatrix(vision)) {
            EXPECT_NEAR(row[0] + row[1] + row[2], 1, 2e-6);
        }
    }
}

TEST(ColorVision, LeavesGreysAsTheyAre)
{
    for (const ColorVision vision : dichromats) {
        for (int level = 0; level < 256; level += 15) {
            EXPECT_EQ(seenAs(QColor(level, level, level), vision), QColor(level, level, level));
        }
    }
    EXPECT_EQ(seenAs(QColor(10, 200, 30), ColorVision::Full), QColor(10, 200, 30));
}

TEST(ColorVision, RedIsTheDarkYellowThatTheMatrixSays)
{
    const QColor seen = seenAs(QColor(255, 0, 0), ColorVision::Deuteranopia);
    EXPECT_NEAR(linear(seen.red()), 0.367322, 0.005);
    EXPECT_NEAR(linear(seen.green()), 0.280085, 0.005);
    EXPECT_EQ(seen.blue(), 0);
}

TEST(ColorVision, AnImageIsSeenPixelByPixel)
{
    QImage image(2, 1, QImage::Format_ARGB32);
    image.setPixelColor(0, 0, QColor(200, 30, 90, 120));
    image.setPixelColor(1, 0, QColor(20, 130, 90));
    const QImage seen = seenAs(image, ColorVision::Protanopia);
    for (int x = 0; x < 2; ++x) {
        EXPECT_EQ(seen.pixelColor(x, 0), seenAs(image.pixelColor(x, 0), ColorVision::Protanopia));
    }
}

TEST(ColorVision, AAndBAreToldApartByEveryEyeInEveryTheme)
{
    for (const Theme& theme : { Theme::dark(), Theme::light(), Theme::print() }) {
        for (const ColorVision vision : dichromats) {
            EXPECT_GT(distance(seenAs(theme.a, vision), seenAs(theme.b, vision)), 25);
        }
    }
}

TEST(ColorVision, MagnitudeGrowsLighterForEveryEye)
{
    for (const ColorVision vision : dichromats) {
        double before = -1;
        for (double position = 0; position <= 1; position += 0.05) {
            const double lightness = lab(seenAs(colorAt(ColorMap::Cividis, position), vision))[0];
            EXPECT_GT(lightness, before);
            before = lightness;
        }
    }
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

TEST(SeriesStyle, StandsOutFromTheGroundThreeToOne)
{
    for (const Theme& theme : { Theme::dark(), Theme::light() }) {
        const double ground = luminance(theme.panel);
        for (int index = 0; index < 14; ++index) {
            const double mark = luminance(categoryColor(index, theme));
            EXPECT_GE((std::max(mark, ground) + 0.05) / (std::min(mark, ground) + 0.05), 3) << index;
        }
    }
}

TEST(SeriesStyle, NeverDiffersByColourAlone)
{
    const Theme theme = Theme::dark();
    std::set<std::tuple<QRgb, int, int>> styles;
    for (int index = 0; index < 28; ++index) {
        const SeriesStyle style = seriesStyle(SeriesRole::Other, index, theme);
        styles.insert({ style.color.rgb(), static_cast<int>(style.line), static_cast<int>(style.marker) });
    }
    EXPECT_EQ(styles.size(), 28U);
    const SeriesStyle a = seriesStyle(SeriesRole::A, 0, theme);
    const SeriesStyle b = seriesStyle(SeriesRole::B, 1, theme);
    EXPECT_EQ(a.color, theme.a);
    EXPECT_EQ(b.color, theme.b);
    EXPECT_NE(a.line, b.line);
    EXPECT_NE(a.marker, b.marker);
}

} // namespace
} // namespace fovea
