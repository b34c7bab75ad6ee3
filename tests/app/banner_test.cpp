// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "banner.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
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

TEST(Banners, ThatCanStillBeActedUponAreNeverPushedOut)
{
    BannerStack stack;
    stack.add(Banner::Kind::Note, { "Work to restore", "a.h5 was open", {} })->setAction("Restore", [] {});
    for (const char* what : { "One", "Two", "Three", "Four" }) {
        stack.add(Banner::Kind::Error, { what, QString("%1 is wrong").arg(what), {} });
    }
    const std::vector<Banner*> shown = stack.banners();
    ASSERT_EQ(shown.size(), 3u);
    EXPECT_EQ(shown[0]->problem().what, "Four");
    EXPECT_EQ(shown[1]->problem().what, "Three");
    EXPECT_EQ(shown[2]->problem().what, "Work to restore");
}

TEST(Banners, LiveUntilTheirOwnButtonIsDone)
{
    BannerStack stack;
    stack.show();
    Banner* banner = stack.add(Banner::Kind::Note, { "Oldest", "with a button", {} });
    bool wasThere = false;
    banner->setAction("Act", [&, kept = QPointer<Banner>(banner)] {
        for (const char* what : { "One", "Two", "Three", "Four" }) {
            stack.add(Banner::Kind::Error, { what, QString("%1 is wrong").arg(what), {} });
        }
        wasThere = kept != nullptr;
    });
    QTest::mouseClick(banner->action(), Qt::LeftButton);
    EXPECT_TRUE(wasThere);
    EXPECT_EQ(stack.banners().size(), 3u);
}

TEST(Banners, ToldAgainHaveTheirButtonsOnce)
{
    BannerStack stack;
    int acted = 0;
    for (int i = 0; i < 2; ++i) {
        Banner* banner = stack.add(Banner::Kind::Error, { "Not saved", "w.fovea has changed", {} });
        banner->setAction("Save as", [] {});
        banner->addAction("Save anyway", [&acted] { ++acted; });
    }
    ASSERT_EQ(stack.banners().size(), 1u);
    EXPECT_EQ(stack.banners().front()->findChildren<QPushButton*>("bannerAction").size(), 2);
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
