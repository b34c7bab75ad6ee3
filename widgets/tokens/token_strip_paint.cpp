// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/labels.h>
#include <fovea/token_strip_paint.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double padding = 5;
constexpr double gap = 3;
constexpr double longestToken = 240;
const std::string byteBlank = "\xC4\xA0";
const std::string pieceBlank = "\xE2\x96\x81";

bool startsWith(const std::string& text, std::string_view mark)
{
    return text.size() > mark.size() && text.compare(0, mark.size(), mark) == 0;
}

/// The direction of most letters.
bool isMostlyRightToLeft(const std::vector<StripToken>& tokens)
{
    constexpr std::size_t enough = 400;
    int balance = 0;
    for (std::size_t index = 0; index < std::min(tokens.size(), enough); ++index) {
        for (const QChar c : tokens[index].text) {
            const QChar::Direction direction = c.direction();
            balance += direction == QChar::DirR || direction == QChar::DirAL ? 1
                : direction == QChar::DirL                                   ? -1
                                                                             : 0;
        }
    }
    return balance > 0;
}

QColor inkOn(const QColor& ground)
{
    const double luminance = 0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF();
    return luminance > 0.45 ? QColor(0x12, 0x14, 0x17) : QColor(0xff, 0xff, 0xff);
}

} // namespace

std::vector<StripToken> stripTokens(std::span<const std::string> tokens)
{
    bool hasPieces = false;
    bool hasBlanks = false;
    for (const std::string& token : tokens) {
        hasPieces = hasPieces || startsWith(token, "##");
        hasBlanks = hasBlanks || startsWith(token, byteBlank) || startsWith(token, pieceBlank)
            || startsWith(token, " ");
    }
    std::vector<StripToken> strip;
    for (const std::string& token : tokens) {
        std::string_view shown = token;
        bool isContinued = false;
        if (hasPieces) {
            isContinued = startsWith(token, "##");
            shown.remove_prefix(isContinued ? 2 : 0);
        } else if (hasBlanks) {
            std::size_t mark = 0;
            for (const std::string_view blank :
                { std::string_view(byteBlank), std::string_view(pieceBlank), std::string_view(" ") }) {
                mark = mark == 0 && startsWith(token, blank) ? blank.size() : mark;
            }
            // Punctuation and the first word begin without a blank as well: only letters go on.
            const QString text = QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
            isContinued = mark == 0 && !strip.empty() && !text.isEmpty() && text.at(0).isLetter();
            shown.remove_prefix(mark);
        }
        strip.push_back({ visibleToken(shown), isContinued && !strip.empty() });
    }
    return strip;
}

double TokenStripLayout::contentLength() const
{
    if (flow == StripFlow::OneLine) {
        return places.empty() ? 0 : static_cast<double>(places.back().first + places.back().second);
    }
    return lineHeight * static_cast<double>(lines.size());
}

int TokenStripLayout::lineOf(int token) const
{
    return static_cast<int>(std::upper_bound(lines.begin(), lines.end(), token) - lines.begin()) - 1;
}

QRectF TokenStripLayout::tokenRect(int token) const
{
    const auto [begin, length] = places[static_cast<std::size_t>(token)];
    const double along = static_cast<double>(begin) - (flow == StripFlow::OneLine ? scrolled : 0);
    const double y = area.top() + lineOf(token) * lineHeight - (flow == StripFlow::Wrapped ? scrolled : 0);
    const double x = isRightToLeft ? area.right() - along - static_cast<double>(length) : area.left() + along;
    return { x, y + 1, static_cast<double>(length), lineHeight - 4 };
}

std::optional<int> TokenStripLayout::tokenAt(QPointF position) const
{
    const auto [first, end] = seen();
    for (int token = first; token < end; ++token) {
        if (tokenRect(token).adjusted(-gap / 2, -1, gap / 2, 3).contains(position)) {
            return token;
        }
    }
    return std::nullopt;
}

std::pair<int, int> TokenStripLayout::seen() const
{
    const auto count = static_cast<int>(places.size());
    if (count == 0 || lineHeight <= 0) {
        return { 0, 0 };
    }
    if (flow == StripFlow::OneLine) {
        const auto isBefore = [](const std::pair<float, float>& place, double along) {
            return static_cast<double>(place.first + place.second) < along;
        };
        const auto first = std::lower_bound(places.begin(), places.end(), scrolled, isBefore);
        const auto last = std::lower_bound(first, places.end(), scrolled + area.width(), isBefore);
        return { static_cast<int>(first - places.begin()),
            std::min(count, static_cast<int>(last - places.begin()) + 1) };
    }
    const auto lineCount = static_cast<int>(lines.size());
    const int firstLine = std::clamp(static_cast<int>(std::floor(scrolled / lineHeight)), 0, lineCount);
    const int endLine = std::clamp(
        static_cast<int>(std::ceil((scrolled + area.height()) / lineHeight)), firstLine, lineCount);
    return { firstLine < lineCount ? lines[static_cast<std::size_t>(firstLine)] : count,
        endLine < lineCount ? lines[static_cast<std::size_t>(endLine)] : count };
}

TokenStripLayout layOutTokenStrip(const TokenStripContent& content, const QRectF& area, const Theme& theme)
{
    TokenStripLayout layout;
    layout.area = area;
    layout.flow = content.flow;
    layout.isRightToLeft = isMostlyRightToLeft(content.tokens);
    const QFontMetricsF metrics(theme.face);
    layout.lineHeight = std::max(26.0, metrics.height() + 10);
    layout.places.reserve(content.tokens.size());
    // Words come again and again, and measuring one takes microseconds.
    QHash<QString, double> widths;
    double along = 0;
    for (int token = 0; token < content.count(); ++token) {
        const StripToken& each = content.tokens[static_cast<std::size_t>(token)];
        auto width = widths.constFind(each.text);
        if (width == widths.constEnd()) {
            width = widths.insert(each.text, std::min(metrics.horizontalAdvance(each.text), longestToken));
        }
        const double length = std::max(*width + 2 * padding, 14.0);
        const double before = along > 0 ? (each.isContinued ? 0.0 : gap) : 0.0;
        const bool isNewLine = layout.lines.empty()
            || (content.flow == StripFlow::Wrapped && along > 0 && along + before + length > area.width());
        if (isNewLine) {
            layout.lines.push_back(token);
            along = 0;
        } else {
            along += before;
        }
        layout.places.emplace_back(static_cast<float>(along), static_cast<float>(length));
        along += length;
    }
    return layout;
}

void paintTokenStrip(QPainter& painter, const TokenStripContent& content, const TokenStripLayout& layout,
    const Theme& theme, std::optional<int> current)
{
    auto [first, end] = layout.seen();
    if (first >= end) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.face);
    // A figure cannot be scrolled: what is left out is told.
    const bool isCut = end < content.count() && isVector(painter);
    if (isCut && layout.tokenRect(end - 1).bottom() > layout.area.bottom() && layout.lines.size() > 1) {
        end = layout.lines[static_cast<std::size_t>(layout.lineOf(end - 1))];
    }
    const std::vector<uint8_t> cells = quantise(content.values, content.scale);
    const std::array<QRgb, 256> colors = quantisedColors(content.scale.map, theme.bad);
    for (int token = first; token < end; ++token) {
        const StripToken& each = content.tokens[static_cast<std::size_t>(token)];
        const QRectF rect = layout.tokenRect(token);
        const bool hasValue = static_cast<std::size_t>(token) < cells.size();
        const QColor ground
            = hasValue ? QColor::fromRgb(colors[cells[static_cast<std::size_t>(token)]]) : theme.raised;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRect(rect);
        const QColor ink = hasValue ? inkOn(ground) : theme.text;
        if (each.isContinued) {
            // A notch where the word has been cut: it is one word, and two tokens.
            const double x = layout.isRightToLeft ? rect.right() : rect.left();
            painter.setPen(QPen(ink, 1, Qt::DotLine));
            painter.drawLine(QPointF(x, rect.top() + 2), QPointF(x, rect.bottom() - 2));
        }
        painter.setPen(ink);
        drawLabel(painter, rect.center(), Qt::AlignHCenter, each.text, rect.width() - 2 * padding + 1);
    }
    painter.setBrush(Qt::NoBrush);
    if (content.range) {
        painter.setPen(QPen(theme.accent, 2));
        for (int token = std::max(first, content.range->first);
             token <= std::min(end - 1, content.range->second); ++token) {
            const QRectF rect = layout.tokenRect(token);
            painter.drawLine(rect.bottomLeft() + QPointF(0, 1.5), rect.bottomRight() + QPointF(gap, 1.5));
        }
    }
    const auto frame = [&](std::optional<int> token, const QString& letter, const QColor& color) {
        if (token && *token >= first && *token < end) {
            const QRectF rect = layout.tokenRect(*token);
            painter.setPen(QPen(theme.panel, 3));
            painter.drawRect(rect);
            painter.setPen(QPen(color, 1.5));
            painter.drawRect(rect);
            QFont small = theme.caption;
            small.setPixelSize(8);
            small.setBold(true);
            painter.setFont(small);
            const QRectF badge(rect.left() - 1, rect.top() - 2, 10, 10);
            painter.fillRect(badge, color);
            painter.setPen(theme.panel);
            drawLabel(painter, badge.center(), Qt::AlignHCenter, letter);
        }
    };
    frame(content.key, QStringLiteral("K"), theme.text);
    frame(content.query, QStringLiteral("Q"), theme.accent);
    if (current && *current >= first && *current < end) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1, Qt::DashLine));
        painter.drawRect(layout.tokenRect(*current).adjusted(-1.5, -1.5, 1.5, 1.5));
    }
    if (end < content.count() && isVector(painter)) {
        painter.setFont(theme.caption);
        painter.setPen(theme.dim);
        drawLabel(painter, layout.area.bottomRight() - QPointF(0, 6), Qt::AlignRight,
            QCoreApplication::translate("TokenStrip", "\u2026 %1 more").arg(content.count() - end));
    }
    painter.restore();
}

QStringList tokenLines(const TokenStripContent& content, int token)
{
    const auto index = static_cast<std::size_t>(token);
    QStringList lines { content.tokens[index].text };
    if (index < content.values.size()) {
        QString value = content.valueName + u' ' + formatNumber(static_cast<double>(content.values[index]));
        lines << (content.unit.isEmpty() ? value : value + u' ' + content.unit);
    }
    return lines
        << QCoreApplication::translate("TokenStrip", "token %1 of %2").arg(token).arg(content.count());
}

} // namespace fovea
