// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/pixel_columns.h>
#include <fovea/series_pyramid.h>
#include <fovea/stored_series.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

namespace fovea {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumberValue = std::numeric_limits<float>::quiet_NaN();

std::vector<float> madeUp(std::size_t count, unsigned seed, double badShare = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<float> values(count);
    float walk = 0;
    for (float& value : values) {
        walk += normal(random);
        value = walk + (share(random) < 0.01 ? 50 * normal(random) : 0.0F);
        if (share(random) < badShare) {
            value = share(random) < 0.4 ? notANumberValue : share(random) < 0.5 ? infinity : -infinity;
        }
    }
    return values;
}

/// One sample after the other, as the words of the header say.
Extremes plainly(std::span<const float> values)
{
    Extremes all;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const float value = values[index];
        if (std::isfinite(value)) {
            all.first = all.hasFinite() ? all.first : value;
            all.last = value;
            all.least = std::min(all.least, value);
            all.greatest = std::max(all.greatest, value);
        }
        all.hasNaN = all.hasNaN || std::isnan(value);
        all.hasPlusInfinity = all.hasPlusInfinity || value == infinity;
        all.hasMinusInfinity = all.hasMinusInfinity || value == -infinity;
        if (index == 0) {
            all.isOpenBefore = !std::isfinite(value);
        }
        all.isOpenAfter = !std::isfinite(value);
    }
    return all;
}

TEST(SeriesPyramid, GivesTheExtremesOfAnyPartAsALookAtEverySampleDoes)
{
    for (const double badShare : { 0.0, 0.0005, 0.3 }) {
        const std::vector<float> values = madeUp(200000, 7, badShare);
        const SeriesPyramid series(values);
        std::mt19937 random(11);
        for (int trial = 0; trial < 400; ++trial) {
            std::size_t begin = random() % values.size();
            std::size_t end = trial % 3 == 0 ? begin + random() % 200 : random() % (values.size() + 1);
            end = std::min(end, values.size());
            if (begin > end) {
                std::swap(begin, end);
            }
            EXPECT_EQ(series.extremes(static_cast<int64_t>(begin), static_cast<int64_t>(end)),
                plainly(std::span(values).subspan(begin, end - begin)))
                << begin << " … " << end << ", bad " << badShare;
        }
    }
}

TEST(SeriesPyramid, IsTheSameWhenItGrowsPieceByPiece)
{
    const std::vector<float> values = madeUp(150000, 3, 0.001);
    const SeriesPyramid atOnce(values);
    SeriesPyramid growing;
    std::mt19937 random(5);
    for (std::size_t begin = 0; begin < values.size();) {
        const std::size_t size = std::min<std::size_t>(values.size() - begin, 1 + random() % 9000);
        growing.append(std::span(values).subspan(begin, size));
        begin += size;
        EXPECT_EQ(growing.extremes(0, growing.count()), atOnce.extremes(0, growing.count()));
    }
    EXPECT_EQ(growing.count(), atOnce.count());
    EXPECT_EQ(growing.extremes(1234, 140001), atOnce.extremes(1234, 140001));
}

TEST(SeriesPyramid, ASnapshotDoesNotGrowWithTheSeries)
{
    SeriesPyramid series(std::vector<float>(100, 1.0F));
    const SeriesPyramid snapshot = series;
    series.append(std::vector<float>(100, 9.0F));
    EXPECT_EQ(snapshot.count(), 100);
    EXPECT_EQ(snapshot.extremes(0, 100).greatest, 1);
    EXPECT_EQ(series.extremes(0, 200).greatest, 9);
}

TEST(SeriesPyramid, SortsSamplesByTheirPositionAndLeavesOutThoseWithoutOne)
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    const std::vector<double> positions { 3, endless, 1, std::nan(""), 2, -endless };
    const std::vector<float> values { 30, 98, 10, 99, 20, 97 };
    SeriesPyramid series = SeriesPyramid::withPositions(positions, values);
    ASSERT_EQ(series.count(), 3);
    EXPECT_EQ(series.leftOutCount(), 3);
    series.append(endless, 7);
    EXPECT_EQ(series.count(), 3);
    EXPECT_EQ(series.leftOutCount(), 4);
    for (int64_t index = 0; index < 3; ++index) {
        EXPECT_EQ(series.x(index), static_cast<double>(index + 1));
        EXPECT_EQ(series.value(index), static_cast<float>(10 * (index + 1)));
    }
    EXPECT_EQ(series.lowerBound(2), 1);
    EXPECT_EQ(series.lowerBound(2.5), 2);
    EXPECT_EQ(series.lowerBound(99), 3);
}

TEST(SeriesPyramid, AppendsAtPositionsOfTheirOwn)
{
    SeriesPyramid series;
    for (int step = 0; step < 70000; ++step) {
        series.append(static_cast<double>(step) * step, static_cast<float>(step));
    }
    EXPECT_EQ(series.x(66000), 66000.0 * 66000.0);
    EXPECT_EQ(series.lowerBound(66000.0 * 66000.0 - 1), 66000);
    EXPECT_EQ(series.extremes(65000, 69000).greatest, 68999);
}

TEST(StoredSeries, NeverLosesAnExtremeOfTheSamplesThatItStandsFor)
{
    const std::vector<float> values = madeUp(70001, 9);
    PyramidBuilder builder;
    builder.add(values);
    const SeriesPyramid exact(values);
    const auto levels = builder.levels();
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const int64_t size = PyramidBuilder::firstBlock << level;
        const StoredSeries stored({ builder.sampleCount(), size, 0, levels[level] });
        ASSERT_EQ(stored.count(), exact.count());
        for (int64_t begin = 0; begin < stored.count(); begin += 7919) {
            const int64_t end = std::min(stored.count(), begin + 3000);
            const Extremes near = stored.extremes(begin, end);
            const Extremes least = exact.extremes(begin, end);
            const Extremes most = exact.extremes(
                begin / size * size, std::min(stored.count(), (end + size - 1) / size * size));
            EXPECT_LE(near.least, least.least);
            EXPECT_GE(near.greatest, least.greatest);
            EXPECT_EQ(near.least, most.least);
            EXPECT_EQ(near.greatest, most.greatest);
        }
    }
}

TEST(PixelColumns, HoldEverySampleOnceAndEveryPeak)
{
    std::vector<float> values = madeUp(300001, 21);
    values[123456] = 1e6F;
    values[7] = -1e6F;
    const SeriesPyramid series(values, -5, 0.25);
    for (const int columns : { 1, 7, 640, 1999 }) {
        const AxisScale axis { AxisKind::Linear, series.x(0), series.x(series.count() - 1) };
        const std::vector<PixelColumn> shown = pixelColumns(series, axis, columns);
        int64_t next = 0;
        float greatest = -infinity;
        float least = infinity;
        for (const PixelColumn& column : shown) {
            EXPECT_EQ(column.begin, next);
            next = column.end;
            greatest = std::max(greatest, column.extremes.greatest);
            least = std::min(least, column.extremes.least);
        }
        EXPECT_EQ(next, series.count());
        EXPECT_EQ(greatest, 1e6F);
        EXPECT_EQ(least, -1e6F);
    }
}

/// The pixels that a line covers: in each column those between the lowest and the highest point of the line
/// there.
class Raster {
public:
    Raster(int columns, int rows)
        : m_columns(columns)
        , m_rows(rows)
    {
    }
    void draw(double x0, double y0, double x1, double y1)
    {
        const int first = std::clamp(static_cast<int>(std::floor(x0)), 0, m_columns - 1);
        const int last = std::clamp(static_cast<int>(std::floor(x1)), 0, m_columns - 1);
        for (int column = first; column <= last; ++column) {
            const double from = std::max(x0, static_cast<double>(column));
            const double to = std::min(x1, column + 1.0);
            const auto at = [&](double x) { return x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y0; };
            double a = column == first ? y0 : at(from);
            double b = column == last ? y1 : at(to);
            if (a > b) {
                std::swap(a, b);
            }
            for (int row = static_cast<int>(std::floor(a)); row <= static_cast<int>(std::floor(b)); ++row) {
                m_covered.insert(column * m_rows + row);
            }
        }
    }
    const std::set<int>& covered() const { return m_covered; }

private:
    int m_columns;
    int m_rows;
    std::set<int> m_covered;
};

TEST(PixelColumns, CoverTheSamePixelsAsTheLineThroughAllSamples)
{
    for (unsigned seed = 0; seed < 12; ++seed) {
        const int columns = 40 + static_cast<int>(seed) * 17;
        constexpr int rows = 200;
        const std::vector<float> values = madeUp(20000 + 991 * seed, seed);
        const SeriesPyramid series(values);
        const AxisScale axis { AxisKind::Linear, 0, static_cast<double>(values.size() - 1) };
        const Extremes all = series.extremes(0, series.count());
        const auto x = [&](double at) { return axis.position(at) * columns; };
        const auto y = [&](float value) {
            return static_cast<double>(value - all.least) / static_cast<double>(all.greatest - all.least)
                * (rows - 1);
        };
        Raster full(columns, rows);
        for (std::size_t index = 0; index + 1 < values.size(); ++index) {
            full.draw(x(static_cast<double>(index)), y(values[index]), x(static_cast<double>(index + 1)),
                y(values[index + 1]));
        }
        Raster reduced(columns, rows);
        const std::vector<PixelColumn> shown = pixelColumns(series, axis, columns);
        for (int column = 0; column < columns; ++column) {
            const PixelColumn& each = shown[static_cast<std::size_t>(column)];
            reduced.draw(column + 0.5, y(each.extremes.least), column + 0.5, y(each.extremes.greatest));
            if (column > 0) {
                const PixelColumn& before = shown[static_cast<std::size_t>(column - 1)];
                reduced.draw(x(series.x(before.end - 1)), y(before.extremes.last), x(series.x(each.begin)),
                    y(each.extremes.first));
            }
        }
        EXPECT_EQ(reduced.covered(), full.covered()) << "seed " << seed;
    }
}

TEST(PixelColumns, FollowALogarithmicAxis)
{
    const SeriesPyramid series(madeUp(100000, 2));
    const AxisScale axis { AxisKind::Log, 1, 99999 };
    const std::vector<PixelColumn> shown = pixelColumns(series, axis, 50);
    EXPECT_EQ(shown.front().begin, 1);
    EXPECT_EQ(shown.back().end, 100000);
    for (int column = 1; column < 50; ++column) {
        const int64_t first = shown[static_cast<std::size_t>(column)].begin;
        EXPECT_GE(static_cast<double>(first), axis.valueAt(column / 50.0) - 1e-6);
    }
}

TEST(PixelColumns, LookAtTheAskedColumnsAlone)
{
    const SeriesPyramid series(madeUp(10000, 2));
    const AxisScale axis { AxisKind::Linear, 0, 9999 };
    const std::vector<PixelColumn> all = pixelColumns(series, axis, 100);
    const std::vector<PixelColumn> part = pixelColumns(series, axis, 100, 40, 60);
    for (std::size_t column = 0; column < 100; ++column) {
        EXPECT_EQ(part[column].extremes, column >= 40 && column < 60 ? all[column].extremes : Extremes {});
    }
}

} // namespace
} // namespace fovea
