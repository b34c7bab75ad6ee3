// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/axis_scale.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fovea {
namespace {

TEST(AxisScale, FindsTheValueOfAPositionAndThePositionOfAValue)
{
    for (const AxisScale& axis : { AxisScale { AxisKind::Linear, -3, 8 },
             AxisScale { AxisKind::Log, 1e-4, 30 }, AxisScale { AxisKind::Symlog, -1000, 10, 0.1 } }) {
        EXPECT_NEAR(axis.position(axis.low), 0, 1e-12);
        EXPECT_NEAR(axis.position(axis.high), 1, 1e-12);
        for (double position = -0.2; position <= 1.2; position += 0.05) {
            EXPECT_NEAR(axis.position(axis.valueAt(position)), position, 1e-9);
        }
    }
}

TEST(AxisScale, SymlogIsEvenlySpreadAroundZeroAndMeetsItsFormula)
{
    const AxisScale axis { AxisKind::Symlog, -100, 100, 1 };
    EXPECT_NEAR(axis.position(0), 0.5, 1e-12);
    EXPECT_NEAR(axis.position(9) - 0.5, 0.5 * std::log10(10.0) / std::log10(101.0), 1e-12);
    EXPECT_NEAR(axis.position(-9) + axis.position(9), 1, 1e-12);
}

TEST(AxisScale, HasTicksInsideOnly)
{
    for (const AxisScale& axis : { AxisScale { AxisKind::Linear, -3, 8 },
             AxisScale { AxisKind::Log, 3e-4, 30 }, AxisScale { AxisKind::Symlog, -1000, 10, 0.1 },
             AxisScale { AxisKind::Log, 2, 7 }, AxisScale { AxisKind::Log, 1e-300, 1e300 } }) {
        const std::vector<AxisTick> ticks = axis.ticks(6);
        EXPECT_GE(ticks.size(), 2U);
        EXPECT_LE(ticks.size(), 14U);
        for (const AxisTick& tick : ticks) {
            EXPECT_GE(tick.value, axis.low * (1 - 1e-9) - 1e-12);
            EXPECT_LE(tick.value, axis.high * (1 + 1e-9) + 1e-12);
            EXPECT_FALSE(tick.label.isEmpty());
        }
    }
}

TEST(AxisScale, IsUsableWhateverTheValuesWere)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const AxisKind kind : { AxisKind::Linear, AxisKind::Log, AxisKind::Symlog }) {
        for (const auto& [low, high] : { std::pair(0.0, 0.0), std::pair(5.0, 5.0), std::pair(-7.0, -7.0),
                 std::pair(infinity, -infinity), std::pair(std::nan(""), 1.0), std::pair(-1e308, 1e308),
                 std::pair(-2.0, 3.0), std::pair(1e20, 1e20) }) {
            const AxisScale axis = axisOver(low, high, kind);
            EXPECT_LT(axis.low, axis.high);
            EXPECT_TRUE(std::isfinite(axis.position(axis.valueAt(0.5))));
            EXPECT_FALSE(axis.ticks(5).empty());
        }
    }
}

TEST(AxisScale, DoesNotZoomBeyondWhatNumbersCanTell)
{
    AxisScale axis { AxisKind::Linear, 1e6, 1e6 + 1 };
    for (int step = 0; step < 500; ++step) {
        axis = axis.part(0.4, 0.6);
    }
    EXPECT_LT(axis.low, axis.high);
    axis = AxisScale {};
    for (int step = 0; step < 5000; ++step) {
        axis = axis.part(-2, 3);
    }
    EXPECT_TRUE(std::isfinite(axis.high));
}

} // namespace
} // namespace fovea
