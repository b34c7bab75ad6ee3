// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/comparison.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

Selection selectionAt(int trace, int64_t example)
{
    Selection selection;
    selection.trace = trace;
    selection.example = example;
    selection.layer = 3;
    selection.query = 7;
    return selection;
}

TEST(Comparison, FixesAWhereItIsSelected)
{
    Comparison comparison;
    comparison.b = ComparisonSide { 2, std::nullopt };
    const Comparison both = completed(comparison, selectionAt(1, 4));
    ASSERT_TRUE(both.a);
    EXPECT_EQ(both.a->trace, 1);
    EXPECT_EQ(both.a->example, std::nullopt);
}

TEST(Comparison, NamesBothExamplesWhenOneIsNamed)
{
    Comparison comparison;
    comparison.b = ComparisonSide { 1, 6 };
    const Comparison both = completed(comparison, selectionAt(1, 4));
    EXPECT_EQ(both.a, (ComparisonSide { 1, 4 }));
    EXPECT_EQ(both.b, (ComparisonSide { 1, 6 }));
}

TEST(Comparison, HasNoAAndNoModeWithoutB)
{
    Comparison comparison;
    comparison.a = ComparisonSide { 1, std::nullopt };
    comparison.mode = Comparison::Mode::Difference;
    const Comparison none = completed(comparison, selectionAt(1, 4));
    EXPECT_EQ(none.a, std::nullopt);
    EXPECT_EQ(none.mode, Comparison::Mode::A);
}

TEST(Comparison, ShowsTheSamePlaceOfBothSidesAndKeepsTokensOfTheirOwnExampleOnly)
{
    Comparison comparison;
    comparison.b = ComparisonSide { 2, std::nullopt };
    const Selection selection = selectionAt(1, 4);
    comparison = completed(comparison, selection);
    const std::optional<Selection> a = selectionOfA(comparison, selection);
    const std::optional<Selection> b = selectionOfB(comparison, selection);
    ASSERT_TRUE(a && b);
    EXPECT_EQ(*a, selection);
    EXPECT_EQ(b->trace, 2);
    EXPECT_EQ(b->example, 4);
    EXPECT_EQ(b->layer, 3);
    EXPECT_EQ(b->query, std::nullopt);
    EXPECT_EQ(selectionOfB(Comparison(), selection), std::nullopt);
}

TEST(Comparison, NamesItsModesAndReadsThemBack)
{
    for (const Comparison::Mode mode : comparisonModes) {
        EXPECT_EQ(comparisonModeNamed(nameOf(mode)), mode);
    }
    EXPECT_EQ(comparisonModeNamed("both"), std::nullopt);
}

} // namespace
} // namespace fovea
