// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/value.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(Value, MakesObjectsWhileWriting)
{
    Value value;
    value["model"]["layers"] = 6;
    value["name"] = "MiniLM";
    EXPECT_EQ(value.find("model")->get<int64_t>("layers", 0), 6);
    EXPECT_EQ(value.get<std::string>("name", ""), "MiniLM");
}

TEST(Value, GivesTheFallbackForAbsentAndOtherTypes)
{
    Value value;
    value["layers"] = "six";
    EXPECT_EQ(value.get<int64_t>("layers", -1), -1);
    EXPECT_EQ(value.get<int64_t>("heads", 12), 12);
    EXPECT_EQ(Value(3).find("layers"), nullptr);
}

TEST(Value, ReadsWholeAndRealNumbersAlike)
{
    EXPECT_EQ(Value(2).number(), 2.0);
    EXPECT_EQ(Value(2.5).number(), 2.5);
    EXPECT_EQ(Value("2").number(), std::nullopt);
    EXPECT_EQ(Value(true).number(), std::nullopt);
}

} // namespace
} // namespace fovea
