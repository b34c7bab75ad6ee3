// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/result.h>

#include <gtest/gtest.h>

#include <memory>

namespace fovea {
namespace {

TEST(Error, FillsItsArgumentsInAnyOrder)
{
    EXPECT_EQ(Error::fill("%2: expected %1, found %2", { "a", "b" }), "b: expected a, found b");
}

TEST(Error, LeavesMarksWithoutAnArgumentAndPercentSignsAlone)
{
    EXPECT_EQ(Error::fill("100% of %3 at %", { "x" }), "100% of %3 at %");
}

TEST(Error, DoesNotExpandMarksInsideArguments)
{
    EXPECT_EQ(Error::fill("%1 %2", { "%2", "b" }), "%2 b");
}

TEST(Error, KindsHaveTheirExitCodes)
{
    EXPECT_EQ(exitCode(ErrorKind::Usage), 2);
    EXPECT_EQ(exitCode(ErrorKind::Input), 3);
    EXPECT_EQ(exitCode(ErrorKind::Device), 4);
    EXPECT_EQ(exitCode(ErrorKind::Interrupted), 5);
    EXPECT_EQ(exitCode(ErrorKind::Internal), 70);
}

TEST(Result, HoldsAValueThatCannotBeCopied)
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    ASSERT_TRUE(result);
    const std::unique_ptr<int> taken = *std::move(result);
    EXPECT_EQ(*taken, 5);
}

TEST(Result, HoldsTheReasonWhyThereIsNoValue)
{
    const Result<int> result = inputError("%1: no", { "file" });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message(), "file: no");
    EXPECT_EQ(result.error().kind(), ErrorKind::Input);
}

TEST(Result, OfNothingIsSuccessUntilToldOtherwise)
{
    EXPECT_TRUE(Result<void>());
    EXPECT_FALSE(Result<void>(usageError("no")));
}

} // namespace
} // namespace fovea
