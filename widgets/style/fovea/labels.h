// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QFontMetricsF>
#include <QString>

#include <string_view>
#include <vector>

namespace fovea {

/// `value` with `digits` significant digits and no exponent between 1e-4 and 1e6: 0.412, 4.87, 12.0; "0",
/// "NaN", "−∞". A negative number has a real minus sign.
FOVEA_WIDGETS_EXPORT QString formatNumber(double value, int digits = 3);

/// At most `count` round values (1, 2 or 5 times a power of ten apart) inside [low, high], ascending. One
/// value when low equals high, none when either is not finite.
FOVEA_WIDGETS_EXPORT std::vector<double> niceTicks(double low, double high, int count);

/// A tick of `niceTicks`, with as many decimals as tell it from its neighbour `step` away.
FOVEA_WIDGETS_EXPORT QString tickLabel(double value, double step);

/// A token as one line can show it: line breaks ↵, tabs ⇥, other controls as \x1b, blanks alone ␣, the empty
/// token ∅; a leading combining mark stands on a dotted circle; what is not UTF-8 or would turn the line
/// round becomes U+FFFD; cut at 256 characters.
FOVEA_WIDGETS_EXPORT QString visibleToken(std::string_view utf8);

/// Whole characters from the start of `text`, and an ellipsis when it is cut; at most `width` wide.
FOVEA_WIDGETS_EXPORT QString elided(const QString& text, const QFontMetricsF& metrics, double width);

} // namespace fovea
