// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/color_map.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace fovea {
namespace {

struct Knot {
    int index;
    QRgb color;
};

// Cividis (Nunez, Anderton, Renslow, PLOS ONE 2018, doi 10.1371/journal.pone.0199239) and viridis (Smith and
// van der Walt 2015, CC0): straight lines between these knots stay within 1.5 of 255 of the published 256
// colours.
constexpr Knot cividis[] { { 0, 0x00224e }, { 20, 0x003070 }, { 23, 0x013271 }, { 29, 0x143670 },
    { 41, 0x293f6e }, { 73, 0x4c556c }, { 119, 0x757575 }, { 138, 0x868379 }, { 181, 0xb0a571 },
    { 216, 0xd5c25e }, { 239, 0xefd748 }, { 252, 0xfee434 }, { 255, 0xfee838 } };
constexpr Knot viridis[] { { 0, 0x440154 }, { 24, 0x482374 }, { 48, 0x424086 }, { 82, 0x32658e },
    { 132, 0x1f948c }, { 149, 0x20a486 }, { 163, 0x2cb17e }, { 179, 0x44bf70 }, { 200, 0x70cf57 },
    { 236, 0xcde11d }, { 244, 0xe2e418 }, { 253, 0xf8e621 }, { 255, 0xfde725 } };
// Blue of A to orange of B, as far from the neutral middle on both sides in lightness.
constexpr Knot diverging[] { { 0, 0x004b76 }, { 48, 0x2a80b4 }, { 96, 0xa3c4da }, { 127, 0xf1f1ef },
    { 128, 0xf1f1ef }, { 159, 0xe6c795 }, { 207, 0xbf7d1d }, { 255, 0x7a4700 } };

std::array<QRgb, 256> interpolate(std::span<const Knot> knots)
{
    std::array<QRgb, 256> table {};
    for (std::size_t next = 1; next < knots.size(); ++next) {
        const Knot& from = knots[next - 1];
        const Knot& to = knots[next];
        for (int index = from.index; index <= to.index; ++index) {
            const double share = static_cast<double>(index - from.index) / (to.index - from.index);
            const auto between
                = [share](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
            table[static_cast<std::size_t>(index)] = qRgb(between(qRed(from.color), qRed(to.color)),
                between(qGreen(from.color), qGreen(to.color)), between(qBlue(from.color), qBlue(to.color)));
        }
    }
    return table;
}

} // namespace

const std::array<QRgb, 256>& colorTable(ColorMap map)
{
    static const std::array<std::array<QRgb, 256>, 3> tables { interpolate(cividis), interpolate(viridis),
        interpolate(diverging) };
    return tables[static_cast<std::size_t>(map)];
}

QColor colorAt(ColorMap map, double position)
{
    // A NaN fails both comparisons and becomes "little".
    const double inside = position > 0 ? (position < 1 ? position : 1.0) : 0.0;
    return QColor::fromRgb(colorTable(map)[static_cast<std::size_t>(std::lround(inside * 255))]);
}

} // namespace fovea
