// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/temporary_folder.h"

#include <fovea/array_file.h>
#include <fovea/figure_recipe.h>
#include <fovea/version.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

Value sample()
{
    Value recipe;
    recipe["panel"] = "attention_maps";
    recipe["note"] = "<script>&\"]]>\\ } { \xE4\xB8\xAD";
    recipe["selection"]["layer"] = 3;
    return recipe;
}

Value marked(Value recipe)
{
    recipe["Fovea"] = version;
    return recipe;
}

TEST(FigureRecipe, NeedsNoEscapeAnywhere)
{
    const std::string text = recipeText(sample());
    EXPECT_EQ(text.find_first_of("<>&\n"), std::string::npos) << text;
    EXPECT_TRUE(text.starts_with("{\"Fovea\":\"")) << text;
    EXPECT_EQ(findRecipe(text), marked(sample()));
}

TEST(FigureRecipe, BeginsWithItsMarkWhateverKeysThereAre)
{
    Value recipe = sample();
    recipe["# first"] = 1;
    EXPECT_TRUE(recipeText(recipe).starts_with("{\"Fovea\":\""));
    EXPECT_EQ(findRecipe(recipeText(recipe)), marked(recipe));
    EXPECT_EQ(recipeText({}), recipeText(Value(Value::Object {})));
}

TEST(FigureRecipe, IsFoundBehindWhatOnlyLooksLikeOne)
{
    const std::string text = recipeText(sample());
    for (const std::string before : { "{\"Fovea\":\"", "{\"Fovea\":\"1\"}", "{\"Fovea\":\"1\",\"panel\"",
             "{\"Fovea\":\"1\" \"panel\":2}" }) {
        EXPECT_EQ(findRecipe("bytes \x01\x02" + before + "\" garbage " + text + " more"), marked(sample()))
            << before;
    }
}

TEST(FigureRecipe, IsNothingInOtherBytes)
{
    EXPECT_FALSE(findRecipe(""));
    EXPECT_FALSE(findRecipe(std::string(1000, '{')));
    EXPECT_FALSE(findRecipe("{\"Fovea\":\"" + std::string(3 << 20, '{')));
    std::string many;
    for (int i = 0; i < 100000; ++i) {
        many += "{\"Fovea\":\"";
    }
    EXPECT_FALSE(findRecipe(many));
    EXPECT_FALSE(findRecipe("{\"Fovea\":\"1\",\"panel\":" + std::string(100000, '[')));
}

TEST(FigureRecipe, IsReadFromTheBeginningOrTheEndOfALargeFile)
{
    const TemporaryFolder folder;
    const std::string filler(20 << 20, ' ');
    for (const std::string& bytes : { recipeText(sample()) + filler, filler + recipeText(sample()) }) {
        ASSERT_TRUE(writeFile(folder.path() / "large.svg", bytes));
        const Result<Value> recipe = readRecipe(folder.path() / "large.svg");
        ASSERT_TRUE(recipe);
        EXPECT_EQ(*recipe, marked(sample()));
    }
}

TEST(FigureRecipe, SaysWhyThereIsNone)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder.path() / "plain.svg", "<svg/>"));
    const Result<Value> none = readRecipe(folder.path() / "plain.svg");
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().message().find("no recipe"), std::string::npos);
    EXPECT_FALSE(readRecipe(folder.path() / "absent.svg"));
    EXPECT_FALSE(readRecipe("/dev/zero"));
}

} // namespace
} // namespace fovea
