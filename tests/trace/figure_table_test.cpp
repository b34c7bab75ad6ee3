// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/figure_table.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

FigureTable numbers()
{
    return { Array::of<float>({ 2, 3 }, { 0.123456F, 1, 2, 3, 4, 5 }, { "query", "key" }), {}, {},
        { { "a|b", "50%" }, { "x", "y_1", "z" } } };
}

TEST(FigureTable, PartKeepsIndicesAndNames)
{
    const FigureTable part = partOf(numbers(), { { 1, 2 }, { 1, 9 } });
    EXPECT_EQ(part.values.shape(), (Shape { 1, 2 }));
    EXPECT_EQ(part.values.values<float>()[0], 4);
    EXPECT_EQ(part.first, (std::vector<int64_t> { 1, 1 }));
    EXPECT_EQ(part.placeNames, (std::vector<std::vector<std::string>> { { "50%" }, { "y_1", "z" } }));
    EXPECT_EQ(formatDelimited(part, ','), "query,key_1,key_2\n1,4,5\n");
    EXPECT_EQ(formatDelimited(partOf(part, { { 0, 1 }, { 1, 2 } }), '\t'), "query\tkey_2\n1\t5\n");
}

TEST(FigureTable, PartOfThreeAxesAndOfNothing)
{
    const FigureTable cube { Array::of<int32_t>({ 2, 2, 2 }, { 0, 1, 2, 3, 4, 5, 6, 7 }) };
    const FigureTable part = partOf(cube, { { 0, 2 }, { 1, 2 }, { 0, 1 } });
    ASSERT_EQ(part.values.shape(), (Shape { 2, 1, 1 }));
    EXPECT_EQ(part.values.values<int32_t>()[0], 2);
    EXPECT_EQ(part.values.values<int32_t>()[1], 6);
    EXPECT_EQ(partOf(cube, { { 5, 9 }, { 0, 2 }, { 0, 2 } }).values.shape().elementCount(), 0);
    EXPECT_EQ(partOf(cube, { { 0, 1 } }).values.shape(), cube.values.shape()) << "not a range for each axis";
}

TEST(FigureTable, MarkdownAndLatexEscapeNamesAndRound)
{
    EXPECT_EQ(*formatMarkdown(numbers()),
        "| query | x | y\\_1 | z |\n| --- | ---: | ---: | ---: |\n| a\\|b | 0.1235 | 1 | 2 |\n"
        "| 50% | 3 | 4 | 5 |\n");
    EXPECT_EQ(*formatLatex(numbers()),
        "% \\usepackage{booktabs}\n\\begin{tabular}{lrrr}\n\\toprule\nquery & x & y\\_1 & z \\\\\n\\midrule\n"
        "a|b & 0.1235 & 1 & 2 \\\\\n50\\% & 3 & 4 & 5 \\\\\n\\bottomrule\n\\end{tabular}\n");
}

TEST(FigureTable, RefusesATableThatNoTextWouldHold)
{
    const FigureTable large { Array::of<float>({ 50, 50 }, std::vector<float>(2500)) };
    const Result<std::string> refused = formatMarkdown(large);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("2500"), std::string::npos);
    EXPECT_FALSE(formatLatex(large));
}

TEST(FigureTable, QuotesHeadingsThatHoldTheSeparator)
{
    const FigureTable table { Array::of<float>({ 1, 2 }, { 1, 2 }, { "row", "statistic" }),
        { "mean, nat", "a\"b" } };
    EXPECT_EQ(formatDelimited(table, ','), "row,\"mean, nat\",\"a\"\"b\"\n0,1,2\n");
    EXPECT_EQ(formatDelimited(table, '\t'), "row\tmean, nat\t\"a\"\"b\"\n0\t1\t2\n");
}

} // namespace
} // namespace fovea
