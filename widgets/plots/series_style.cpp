// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/series_style.h>

#include <array>
#include <cstdlib>

namespace fovea {
namespace {

constexpr std::array<QRgb, 7> onDark { 0xff009e73, 0xffcc79a7, 0xfff0e442, 0xffd55e00, 0xff8f9bd8, 0xffb9c0c8,
    0xff7fd3b8 };
constexpr std::array<QRgb, 7> onLight { 0xff007a59, 0xffa8497e, 0xff8a7f00, 0xffb34f00, 0xff4a58b0,
    0xff5c646d, 0xff2f8f78 };
constexpr std::array<Qt::PenStyle, 4> lines { Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine };
constexpr std::array<Marker, 4> markers { Marker::Circle, Marker::Square, Marker::Diamond, Marker::Triangle };

} // namespace

QPen SeriesStyle::pen() const
{
    QPen pen(color, width, line, Qt::FlatCap, Qt::RoundJoin);
    return pen;
}

QColor categoryColor(int index, const Theme& theme)
{
    const auto place = static_cast<std::size_t>(std::abs(index)) % onDark.size();
    return QColor::fromRgb(theme.isDark ? onDark[place] : onLight[place]);
}

SeriesStyle seriesStyle(SeriesRole role, int index, const Theme& theme)
{
    if (role == SeriesRole::A) {
        return { theme.a, Qt::SolidLine, Marker::Circle, 1.5 };
    }
    if (role == SeriesRole::B) {
        return { theme.b, Qt::DashLine, Marker::Square, 1.5 };
    }
    const auto place = static_cast<std::size_t>(std::abs(index));
    // Colours and patterns have lengths without a common divisor, so that 28 series all differ.
    return { categoryColor(index, theme), lines[place % lines.size()], markers[(place + 2) % markers.size()],
        1.5 };
}

} // namespace fovea
