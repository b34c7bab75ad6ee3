// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/labels.h>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

QString withMinus(QString text)
{
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QString formatNumber(double value, int digits)
{
    if (std::isnan(value)) {
        return QStringLiteral("NaN");
    }
    if (std::isinf(value)) {
        return withMinus(value < 0 ? QStringLiteral("-") : QString()) + QChar(0x221E);
    }
    if (value == 0) {
        return QStringLiteral("0");
    }
    // Rounded first: 0.9996 has three digits as 1.00, not as 1.000.
    const QByteArray rounded = QByteArray::number(value, 'e', std::max(digits, 1) - 1);
    const int exponent = rounded.mid(rounded.indexOf('e') + 1).toInt();
    if (exponent < -4 || exponent >= 6) {
        return withMinus(QString::number(value, 'e', std::max(digits, 1) - 1));
    }
    return withMinus(QString::number(value, 'f', std::max(digits - 1 - exponent, 0)));
}

std::vector<double> niceTicks(double low, double high, int count)
{
    if (!std::isfinite(low) || !std::isfinite(high) || count < 1) {
        return {};
    }
    if (low > high) {
        std::swap(low, high);
    }
    if (low == high) {
        return { low };
    }
    // Halved before subtracting, so that the widest range does not overflow.
    const double least = (high / 2 - low / 2) / count * 2;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    if (!std::isfinite(power) || power == 0) {
        return { low, high };
    }
    double step = power * 10;
    for (const double factor : { 1.0, 2.0, 5.0, 10.0, 20.0 }) {
        step = power * factor;
        const double ticks = std::floor(high / step + 1e-9) - std::ceil(low / step - 1e-9) + 1;
        if (ticks <= count) {
            break;
        }
    }
    std::vector<double> ticks;
    const double first = std::ceil(low / step - 1e-9);
    for (double index = first; index <= std::floor(high / step + 1e-9) && ticks.size() < 1000; ++index) {
        ticks.push_back(index == 0 ? 0.0 : index * step);
    }
    return ticks;
}

QString tickLabel(double value, double step)
{
    if (!std::isfinite(step) || step <= 0) {
        return formatNumber(value);
    }
    const double magnitude = std::max(std::abs(value), step);
    if (magnitude >= 1e6 || step < 1e-4) {
        return formatNumber(value);
    }
    const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    return withMinus(QString::number(value, 'f', decimals));
}

QString visibleToken(std::string_view utf8)
{
    constexpr qsizetype longest = 256;
    const auto bytes = static_cast<qsizetype>(std::min<std::size_t>(utf8.size(), 4 * longest));
    QString text = QString::fromUtf8(utf8.data(), bytes);
    if (text.isEmpty()) {
        return QString(QChar(0x2205));
    }
    if (text.size() > longest) {
        text.truncate(text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
    }
    QString shown;
    for (const QChar c : std::as_const(text)) {
        if (c == u'\n') {
            shown += QChar(0x21B5);
        } else if (c == u'\t') {
            shown += QChar(0x21E5);
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7F) {
            shown += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        } else if (c.unicode() == 0x2028 || c.unicode() == 0x2029 || c.unicode() == 0x85) {
            shown += QChar(0x21B5);
        } else if ((c.unicode() >= 0x202A && c.unicode() <= 0x202E)
            || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069)
            || (c.unicode() > 0x7F && c.unicode() < 0xA0)) {
            // Directional overrides would turn the labels beside this one round.
            shown += QChar(0xFFFD);
        } else if (shown.isEmpty() && c.isMark()) {
            shown += QChar(0x25CC);
            shown += c;
        } else {
            shown += c;
        }
    }
    return shown.trimmed().isEmpty() ? QString(shown.size(), QChar(0x2423)) : shown;
}

QString elided(const QString& text, const QFontMetricsF& metrics, double width)
{
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace fovea
