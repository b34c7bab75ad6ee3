// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/temporary_folder.h"

#include <fovea/array_file.h>
#include <fovea/figure_file.h>
#include <fovea/figure_recipe.h>
#include <fovea/trace.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(FigureFile, HoldsNumbersAxesNamesAndRecipe)
{
    const TemporaryFolder folder;
    const FigureTable table { Array::of<float>({ 2, 3 }, { 0, 1, 2, 3, 4, 5 }, { "query", "key" }), {},
        { 4, 1 }, { { "the", "\xE4\xB8\xAD" }, { "a", "b", "c" } } };
    Value recipe;
    recipe["panel"] = "attention_maps";
    const Result<std::string> bytes = formatFigureFile(table, "L3 H5", recipe);
    ASSERT_TRUE(bytes) << bytes.error().message();
    ASSERT_TRUE(writeFile(folder.path() / "figure.h5", *bytes));

    const Result<Trace> file = Trace::open(folder.path() / "figure.h5");
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_FALSE(file->isTrace());
    EXPECT_EQ(file->header().get<std::string>("format", ""), figureFileFormat);
    EXPECT_EQ(file->header().get<std::string>("title", ""), "L3 H5");
    EXPECT_EQ(file->node("/values")->axes, (std::vector<std::string> { "query", "key" }));
    const Result<Array> values = file->readDataset("/values");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->values<float>()[5], 5);
    const Result<Array> places = file->readDataset("/query");
    ASSERT_TRUE(places);
    EXPECT_EQ(places->values<int64_t>()[1], 5);
    EXPECT_EQ(*file->readStrings("/query_name"), (std::vector<std::string> { "the", "\xE4\xB8\xAD" }));
    EXPECT_EQ(readRecipe(folder.path() / "figure.h5")->get<std::string>("panel", ""), "attention_maps");
    EXPECT_LT(bytes->find(figureFileFormat), 65536U) << "what tells it from a trace stands at the beginning";
}

TEST(FigureFile, GivesEveryAxisAndItsNamesADatasetOfTheirOwn)
{
    const std::vector<std::string> two { "a", "b" };
    for (const std::vector<std::string>& axes : std::vector<std::vector<std::string>> { { "x", "x_name" },
             { "x_name", "x" }, { "x_1", "x", "x" }, { "values", "values_name" }, { "", "." } }) {
        const FigureTable table { Array::of<float>(Shape(std::vector<int64_t>(axes.size(), 2)),
                                      std::vector<float>(std::size_t { 1 } << axes.size()), axes),
            {}, {}, std::vector<std::vector<std::string>>(axes.size(), two) };
        const Result<std::string> bytes = formatFigureFile(table, "", {});
        ASSERT_TRUE(bytes) << axes.front() << ": " << bytes.error().message();
        const TemporaryFolder folder;
        ASSERT_TRUE(writeFile(folder.path() / "figure.h5", *bytes));
        const Result<Trace> file = Trace::open(folder.path() / "figure.h5");
        ASSERT_TRUE(file) << file.error().message();
        EXPECT_EQ(file->children("/")->size(), 1 + 2 * axes.size()) << axes.front();
    }
}

TEST(FigureFile, StaysSmallWhereOneNameIsLong)
{
    std::vector<std::string> names(5000, "word");
    names.front().assign(20'000, 'x');
    const FigureTable table { Array::of<float>({ 5000 }, std::vector<float>(5000), { "token" }), {}, {},
        { names } };
    const Result<std::string> bytes = formatFigureFile(table, "", {});
    ASSERT_TRUE(bytes) << bytes.error().message();
    EXPECT_LT(bytes->size(), 2'000'000U);
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder.path() / "figure.h5", *bytes));
    EXPECT_EQ(*Trace::open(folder.path() / "figure.h5")->readStrings("/token_name"), names);
}

TEST(FigureFile, TakesEveryTypeRankAndName)
{
    const std::vector<FigureTable> tables { { Array::of<int64_t>({}, { 7 }) },
        { Array::of<BFloat16>({ 2 }, { toBFloat16(1.5F), toBFloat16(2) }, { "values" }) },
        { Array::of<uint8_t>({ 2, 2 }, { 1, 2, 3, 4 }, { "a/b", "a/b" }) },
        { Array::of<double>({ 0, 3 }, {}) }, { Array::of<float>({ 1, 2 }, { 1, 2 }), { "entropy", "" } } };
    for (const FigureTable& table : tables) {
        const Result<std::string> bytes = formatFigureFile(table, "", {});
        ASSERT_TRUE(bytes) << bytes.error().message();
        const TemporaryFolder folder;
        ASSERT_TRUE(writeFile(folder.path() / "figure.h5", *bytes));
        const Result<Trace> file = Trace::open(folder.path() / "figure.h5");
        ASSERT_TRUE(file) << file.error().message();
        const Result<Array> values = file->readDataset("/values");
        ASSERT_TRUE(values) << values.error().message();
        EXPECT_EQ(values->shape(), table.values.shape());
        EXPECT_EQ(*formatFigureFile(table, "", {}), *bytes) << "the same bytes again";
    }
}

} // namespace
} // namespace fovea
