// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "selection_text.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(SelectionText, ReadsBackWhatItWrites)
{
    Selection selection;
    selection.example = 2;
    selection.layer = 3;
    selection.head = 5;
    selection.query = 9;
    selection.key = 0;
    selection.pixel = Pixel { 12, 34 };
    selection.path = "/a,b[1,:,:]";
    const Result<Selection> again = parseSelection(formatSelection(selection));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, selection);
}

TEST(SelectionText, KeepsWhatTheTextLeavesOpen)
{
    Selection base;
    base.trace = 4;
    base.layer = 1;
    const Result<Selection> selection = parseSelection("head=2", base);
    ASSERT_TRUE(selection);
    EXPECT_EQ(selection->trace, 4);
    EXPECT_EQ(selection->layer, 1);
    EXPECT_EQ(selection->head, 2);
}

TEST(SelectionText, RefusesKeysAndNumbersThatMeanNothing)
{
    for (const char* text :
        { "layers=1", "layer", "layer=x", "layer=-1", "layer=99999999999", "=3", "pixel=3", "pixel=3:x" }) {
        EXPECT_FALSE(parseSelection(text)) << text;
    }
}

TEST(SelectionText, SplitsAnAddressIntoFileAndPlace)
{
    EXPECT_EQ(splitAddress("run.h5"), std::pair(QString("run.h5"), QString()));
    EXPECT_EQ(
        splitAddress("run.h5::/tokens/ids[3:]"), std::pair(QString("run.h5"), QString("/tokens/ids[3:]")));
}

} // namespace
} // namespace fovea
