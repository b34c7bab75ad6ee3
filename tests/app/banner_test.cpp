// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "banner.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(Banners, CountWhatDiffersOnlyInNamesAndNumbers)
{
    BannerStack stack;
    for (int i = 1; i <= 30; ++i) {
        stack.add(Banner::Kind::Error,
            { "The figure was not exported", QString("/tmp/map%1.svg could not be written: %1 bytes").arg(i),
                {} });
    }
    ASSERT_EQ(stack.banners().size(), 1u);
    Banner* banner = stack.banners().front();
    EXPECT_TRUE(banner->findChild<QLabel*>("bannerWhat")->text().contains(QString::fromUtf8("30×")));
    EXPECT_TRUE(banner->problem().sentence.contains("map30.svg")) << "the newest is shown";
    EXPECT_TRUE(banner->problem().details.contains("map29.svg")) << "the others are kept";
    EXPECT_TRUE(banner->problem().details.contains("map1.svg"));
}

TEST(Banners, StandApartWhenTheySayDifferentThings)
{
    BannerStack stack;
    stack.add(Banner::Kind::Error, { "The run failed", "the disk is full", {} });
    stack.add(Banner::Kind::Error, { "The run failed", "the tensor h.0 is missing", {} });
    EXPECT_EQ(stack.banners().size(), 2u);
}

TEST(Banners, WithAButtonAreAboutOneThingAlone)
{
    BannerStack stack;
    stack.add(Banner::Kind::Error, { "Memory looks short", "a1 needs 2 GB", {} })->setAction("Open", [] {});
    stack.add(Banner::Kind::Error, { "Memory looks short", "a2 needs 3 GB", {} });
    EXPECT_EQ(stack.banners().size(), 2u);
}

TEST(Banners, FoldTheirDetailsAndLeadToHelp)
{
    BannerStack stack;
    stack.show();
    Banner* banner = stack.add(Banner::Kind::Error, { "What", "Where and why", "the last words", "plugins" });
    auto* details = banner->findChild<QPlainTextEdit*>();
    EXPECT_FALSE(details->isVisible());
    QSignalSpy asked(&stack, &BannerStack::helpRequested);
    QTest::mouseClick(banner->findChild<QPushButton*>("bannerHelp"), Qt::LeftButton);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), "plugins");
}

} // namespace
} // namespace fovea
