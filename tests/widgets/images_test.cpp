// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/film_strip.h>
#include <fovea/image_pair.h>
#include <fovea/mask_overlay.h>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fovea {
namespace {

QImage scene(int width, int height, int shift)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool isBall = std::hypot(x - width / 2.0 - shift, y - height / 2.0) < height / 4.0;
            image.setPixelColor(x, y,
                isBall ? QColor(220, 120, 60) : QColor(40 + 100 * x / width, 70 + 90 * y / height, 120));
        }
    }
    return image;
}

ImagePairContent edited()
{
    ImagePairContent content;
    content.before = scene(64, 48, 0);
    content.after = scene(64, 48, 8);
    content.beforeName = QStringLiteral("a cat");
    content.afterName = QStringLiteral("a dog");
    return content;
}

TEST(ImageOfArray, TakesBytesFloatsAndMaps)
{
    const auto bytes = imageOf(Array::of<uint8_t>(Shape { 1, 2, 3 }, { 1, 2, 3, 250, 251, 252 }));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->pixelColor(1, 0), QColor(250, 251, 252));
    const auto floats = imageOf(Array::of<float>(Shape { 1, 1, 4 }, { 1.0F, 0.5F, -3.0F, 0.25F }));
    ASSERT_TRUE(floats);
    EXPECT_EQ(floats->pixelColor(0, 0), QColor(255, 128, 0, 64));
    const auto map = imageOf(Array::of<float>(Shape { 1, 2 }, { 0.0F, 1.0F }));
    ASSERT_TRUE(map);
    EXPECT_EQ(map->pixelColor(0, 0), colorAt(ColorMap::Cividis, 0));
    EXPECT_EQ(map->pixelColor(1, 0), colorAt(ColorMap::Cividis, 1));
    EXPECT_FALSE(imageOf(Array::of<float>(Shape { 2, 2, 2 }, std::vector<float>(8))));
    EXPECT_FALSE(imageOf(Array()));
}

TEST(ImageDifference, IsNeutralWhereNothingChanged)
{
    QImage before(3, 1, QImage::Format_RGB32);
    before.fill(QColor(100, 100, 100));
    QImage after = before;
    after.setPixelColor(1, 0, QColor(150, 150, 150));
    after.setPixelColor(2, 0, QColor(50, 50, 50));
    const auto difference = differenceOf(before, after);
    ASSERT_TRUE(difference.has_value());
    EXPECT_NEAR(difference->limit, 50, 1e-4);
    EXPECT_EQ(difference->image.pixelColor(0, 0), colorAt(ColorMap::Diverging, 0.5));
    EXPECT_EQ(difference->image.pixelColor(1, 0), colorAt(ColorMap::Diverging, 1));
    EXPECT_EQ(difference->image.pixelColor(2, 0), colorAt(ColorMap::Diverging, 0));
    EXPECT_EQ(differenceOf(before, after, 200)->limit, 200);
    EXPECT_FALSE(differenceOf(before, QImage(2, 2, QImage::Format_RGB32)).has_value());
}

class ImagePairWidget : public ::testing::Test {
protected:
    void SetUp() override
    {
        pair.setContent(edited());
        test::present(pair, { 400, 320 });
    }
    ImagePair pair;
};

TEST_F(ImagePairWidget, TheWipeIsDraggedAndMovedByKeys)
{
    QSignalSpy wiped(&pair, &ImagePair::wipeChanged);
    const QPoint middle = pair.rect().center();
    QTest::mousePress(&pair, Qt::LeftButton, {}, middle);
    QTest::mouseMove(&pair, middle + QPoint(60, 0));
    QTest::mouseMove(&pair, middle + QPoint(96, 0));
    QTest::mouseRelease(&pair, Qt::LeftButton, {}, middle + QPoint(96, 0));
    EXPECT_NEAR(pair.content().wipe, 0.75, 0.01);
    EXPECT_EQ(pair.view(), QRectF(0, 0, 64, 48));
    QTest::keyClick(&pair, Qt::Key_Left);
    EXPECT_NEAR(pair.content().wipe, 0.73, 0.01);
    EXPECT_GE(wiped.count(), 2);
    test::picture(pair, QStringLiteral("image_pair_wipe"));
}

TEST_F(ImagePairWidget, KeysChooseTheModeAndEachPaintsAnotherPicture)
{
    QSignalSpy changed(&pair, &ImagePair::modeChanged);
    std::vector<QImage> pictures { test::picture(pair, QStringLiteral("image_pair_0")) };
    for (const Qt::Key key : { Qt::Key_S, Qt::Key_B, Qt::Key_D }) {
        QTest::keyClick(&pair, key);
        const QImage now = test::picture(pair, QStringLiteral("image_pair_%1").arg(key));
        for (const QImage& earlier : pictures) {
            EXPECT_NE(now, earlier);
        }
        pictures.push_back(now);
    }
    EXPECT_EQ(changed.count(), 3);
    EXPECT_EQ(pair.content().mode, ImagePairMode::Difference);
}

TEST_F(ImagePairWidget, BlinkShowsOneAfterTheOther)
{
    QTest::keyClick(&pair, Qt::Key_B);
    const bool first = pair.content().isShowingAfter;
    QTest::keyClick(&pair, Qt::Key_Space);
    EXPECT_NE(pair.content().isShowingAfter, first);
    const bool before = pair.content().isShowingAfter;
    EXPECT_TRUE(QTest::qWaitFor([&] { return pair.content().isShowingAfter != before; }, 5000));
}

TEST_F(ImagePairWidget, ZoomsAroundTheCursorAndLinkedViewsFollow)
{
    ImagePair other;
    other.setContent(edited());
    test::present(other, { 300, 240 });
    QObject::connect(&pair, &ImageWidget::viewChanged, &other, &ImageWidget::setView);
    QObject::connect(&pair, &ImageWidget::pixelHovered, &other, &ImageWidget::setPixelCursor);
    const QPoint cursor(100, 100);
    QTest::mouseMove(&pair, cursor);
    const auto pixel = pair.pixelCursor();
    ASSERT_TRUE(pixel.has_value());
    EXPECT_EQ(other.pixelCursor(), pixel);
    test::turnWheel(pair, cursor, 3);
    EXPECT_LT(pair.view().width(), 40);
    EXPECT_EQ(other.view(), pair.view());
    QTest::mouseMove(&pair, cursor + QPoint(1, 0));
    QTest::mouseMove(&pair, cursor);
    EXPECT_EQ(pair.pixelCursor(), pixel);
    QTest::keyClick(&pair, Qt::Key_Home);
    EXPECT_EQ(pair.view(), QRectF(0, 0, 64, 48));
}

TEST_F(ImagePairWidget, DraggingPansAndAClickChoosesAPixel)
{
    QSignalSpy chosen(&pair, &ImageWidget::pixelSelected);
    test::turnWheel(pair, { 100, 100 }, 4);
    const QRectF before = pair.view();
    QTest::mousePress(&pair, Qt::LeftButton, {}, QPoint(100, 200));
    QTest::mouseMove(&pair, QPoint(80, 190));
    QTest::mouseMove(&pair, QPoint(60, 180));
    QTest::mouseRelease(&pair, Qt::LeftButton, {}, QPoint(60, 180));
    EXPECT_GT(pair.view().left(), before.left());
    EXPECT_EQ(chosen.count(), 0);
    QTest::mouseClick(&pair, Qt::LeftButton, {}, QPoint(100, 200));
    EXPECT_EQ(chosen.count(), 1);
}

TEST(ImagePair, SaysThatTheSecondPictureWasScaled)
{
    ImagePairContent content = edited();
    content.after = scene(32, 24, 4);
    ImagePair pair;
    pair.setContent(content);
    EXPECT_EQ(pair.content().after.size(), QSize(64, 48));
    EXPECT_TRUE(pair.content().afterName.contains(QStringLiteral("32")));
    test::present(pair, { 60, 40 });
    test::picture(pair, QStringLiteral("image_pair_tiny"));
    pair.setContent({});
    pair.resize(300, 200);
    test::picture(pair, QStringLiteral("image_pair_empty"));
    for (const Qt::Key key : { Qt::Key_S, Qt::Key_D, Qt::Key_Plus, Qt::Key_Home, Qt::Key_Space }) {
        QTest::keyClick(&pair, key);
        pair.grab();
    }
    EXPECT_TRUE(pair.content().before.isNull());
}

TEST(MaskOverlay, IsOpaqueAsItsValuesAreLargeAndTellsThem)
{
    MaskOverlayContent content;
    content.image = scene(64, 48, 0);
    content.title = QStringLiteral("\u201ccat\u201d, step 20");
    content.valueName = QStringLiteral("weight");
    content.mask = Array::of<float>(Shape { 2, 2 }, { 0.0F, 0.25F, 0.5F, 1.0F });
    const QImage mask = maskImage(content);
    EXPECT_EQ(qAlpha(mask.pixel(0, 0)), 0);
    EXPECT_EQ(qAlpha(mask.pixel(1, 1)), std::lround(0.75 * 255));
    MaskOverlay overlay;
    overlay.setContent(content);
    test::present(overlay, { 360, 300 });
    EXPECT_EQ(overlay.valueAt({ 10, 40 }), 0.5F);
    EXPECT_EQ(overlay.valueAt({ 63, 47 }), 1.0F);
    EXPECT_FALSE(overlay.valueAt({ 64, 0 }).has_value());
    QTest::mouseMove(&overlay, overlay.rect().center() + QPoint(40, 60));
    const QImage with = test::picture(overlay, QStringLiteral("mask_overlay"));
    QTest::keyClick(&overlay, Qt::Key_M);
    EXPECT_NE(test::picture(overlay, QStringLiteral("mask_overlay_hidden")), with);
    QTest::keyClick(&overlay, Qt::Key_M);
    QTest::keyClick(&overlay, Qt::Key_BracketLeft);
    EXPECT_NEAR(overlay.content().opacity, 0.65, 1e-9);
    EXPECT_TRUE(overlay.accessibleDescription().contains(QStringLiteral("weight")));
}

TEST(FilmStrip, ChoosesByClickAndKeysAndScrolls)
{
    FilmStripContent content;
    for (int step = 0; step < 50; ++step) {
        content.frames.push_back({ scene(32, 32, step - 25), QStringLiteral("step %1").arg(step) });
    }
    FilmStrip strip;
    strip.setContent(content);
    test::present(strip, { 480, 100 });
    QSignalSpy selected(&strip, &FilmStrip::frameSelected);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.layoutNow().frameRect(2).center().toPoint());
    EXPECT_EQ(strip.content().current, 2);
    QTest::keyClick(&strip, Qt::Key_Right);
    EXPECT_EQ(strip.content().current, 3);
    test::picture(strip, QStringLiteral("film_strip"));
    QTest::keyClick(&strip, Qt::Key_End);
    EXPECT_EQ(strip.content().current, 49);
    EXPECT_TRUE(strip.layoutNow().area.adjusted(-1, -1, 1, 1).contains(strip.layoutNow().frameRect(49)));
    test::turnWheel(strip, { 100, 50 }, 5);
    EXPECT_LT(strip.layoutNow().scrolled, strip.layoutNow().longestScroll());
    EXPECT_EQ(selected.count(), 3);
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("50")));
    strip.setContent({});
    test::picture(strip, QStringLiteral("film_strip_empty"));
}

} // namespace
} // namespace fovea
