// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/attribute_text.h"
#include "trace_browser/slice.h"
#include "trace_browser/slice_figure.h"
#include "trace_browser/slice_table.h"
#include "trace_browser/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fovea::trace_browser {
namespace {

TEST(TraceSlice, OfAMatrixIsTheMatrix)
{
    const SlicePart part = partOf({ "/m", {}, 0 }, Shape { 3, 5 });
    EXPECT_EQ(part.begin, std::vector<int64_t>({ 0, 0 }));
    EXPECT_EQ(part.count, std::vector<int64_t>({ 3, 5 }));
    EXPECT_TRUE(part.isWhole());
}

TEST(TraceSlice, ChoosesOuterAxesAndStaysInside)
{
    const SlicePart part = partOf({ "/m", { 9, 1 }, 0 }, Shape { 2, 4, 3, 5 });
    EXPECT_EQ(part.begin, std::vector<int64_t>({ 1, 1, 0, 0 }));
    EXPECT_EQ(part.count, std::vector<int64_t>({ 1, 1, 3, 5 }));
}

TEST(TraceSlice, NeverReadsMoreThanItsLimit)
{
    const SlicePart part = partOf({ "/m", {}, 7 }, Shape { 1'000'000'000, 100'000 });
    EXPECT_LE(part.rows * part.columns, sliceLimit);
    EXPECT_EQ(part.columns, columnLimit);
    EXPECT_EQ(part.begin, std::vector<int64_t>({ 7, 0 }));
    EXPECT_FALSE(part.isWhole());
}

TEST(TraceSlice, TakesVectorsScalarsAndEmptyDatasets)
{
    EXPECT_EQ(partOf({ "/v", {}, 0 }, Shape { 6 }).rows, 6);
    EXPECT_EQ(partOf({ "/v", {}, 0 }, Shape { 6 }).columns, 1);
    EXPECT_EQ(partOf({ "/s", {}, 0 }, Shape {}).rows, 1);
    EXPECT_EQ(partOf({ "/e", {}, 5 }, Shape { 0, 4 }).rows, 0);
    EXPECT_EQ(partOf({ "/e", {}, 0 }, Shape { 4, 0 }).columns, 0);
}

TEST(TraceSlice, AddressReadsBack)
{
    const SliceChoice choice { "/readings/x", { 3, 1 }, 512 };
    EXPECT_EQ(formatAddress(choice, 4), "/readings/x[3,1,512:,:]");
    EXPECT_EQ(parseAddress(formatAddress(choice, 4)), choice);
    EXPECT_EQ(formatAddress({ "/v", {}, 0 }, 1), "/v");
    EXPECT_EQ(formatAddress({ "/v", {}, 4 }, 1), "/v[4:]");
    EXPECT_EQ(parseAddress("/a]b"), (SliceChoice { "/a]b", {}, 0 }));
    EXPECT_EQ(parseAddress("/a[x,-1,:,:]").outer, std::vector<int64_t>({ 0, 0 }));
}

TEST(TraceSlice, StatisticsLeaveOutWhatIsNotFinite)
{
    const double nan = std::nan("");
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> values { 1, 2, nan, 3, infinity, 6 };
    const Statistics found = statisticsOf(values);
    EXPECT_EQ(found.count, 4);
    EXPECT_EQ(found.nanCount, 1);
    EXPECT_EQ(found.infiniteCount, 1);
    EXPECT_DOUBLE_EQ(found.mean, 3);
    EXPECT_DOUBLE_EQ(found.deviation, std::sqrt((4 + 1 + 0 + 9) / 4.0));
    EXPECT_EQ(found.minimum, 1);
    EXPECT_EQ(found.maximum, 6);
    EXPECT_EQ(statisticsOf({}).count, 0);
}

TEST(TraceSlice, StatisticsKeepSmallDifferencesOfLargeValues)
{
    const std::vector<double> values { 1e9 + 1, 1e9 + 2, 1e9 + 3 };
    EXPECT_NEAR(statisticsOf(values).deviation, std::sqrt(2.0 / 3), 1e-6);
}

SliceContent matrix()
{
    SliceContent content;
    content.node.type = TraceNode::Type::Dataset;
    content.node.name = "m";
    content.node.shape = Shape { 2, 2 };
    content.choice.path = "/m";
    content.part = partOf(content.choice, content.node.shape);
    content.numbers = { -1, 0.25, 3, std::nan("") };
    content.values = Array::of<double>({ 2, 2 }, content.numbers, { "token", "feature" });
    content.statistics = statisticsOf(content.numbers);
    return content;
}

TEST(TraceSlice, MapHasZeroInTheMiddleWhenValuesHaveBothSigns)
{
    const HeatmapContent map = mapOf(matrix());
    EXPECT_EQ(map.scale.low, -3);
    EXPECT_EQ(map.scale.high, 3);
    EXPECT_EQ(map.scale.map, ColorMap::Diverging);
}

TEST(TraceSlice, FigureCarriesTheArrayAndItsAddress)
{
    const std::optional<Figure> figure = figureOf(matrix(), nullptr, "run.h5::/m", "all");
    ASSERT_TRUE(figure.has_value());
    EXPECT_EQ(figure->data.shape(), (Shape { 2, 2 }));
    EXPECT_EQ(figure->recipe.get("address", std::string()), "/m");
    EXPECT_FALSE(figureOf(SliceContent {}, nullptr, "run.h5::/", "").has_value());
}

TEST(TraceSlice, TableCopiesAsTabSeparatedText)
{
    SliceTable table;
    table.setContent(std::make_shared<SliceContent>(matrix()));
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.text(0, 1, 0, 1), "\t0\t1\n0\t-1\t0.25\n1\t3\tnan\n");
    EXPECT_EQ(table.data(table.index(0, 1), Qt::DisplayRole).toString(), "0.250");
}

TEST(TraceSlice, AttributesLeaveOutHousekeeping)
{
    Value attributes;
    attributes["units"] = "nat";
    attributes["DIMENSION_LIST"] = "x";
    attributes["layer"] = 3;
    const auto lines = attributeLines(attributes);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0], (std::pair<std::string, std::string>("layer", "3")));
    EXPECT_EQ(lines[1], (std::pair<std::string, std::string>("units", "nat")));
}

} // namespace
} // namespace fovea::trace_browser
