// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/labels.h>
#include <fovea/token_pair.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace fovea {
namespace {

constexpr double badgeWidth = 22;
constexpr double padding = 5;
constexpr double gap = 3;
constexpr double longestToken = 240;

const StripToken* tokenAt(const TokenStripContent& content, std::optional<int> token)
{
    return token && *token >= 0 && *token < content.count()
        ? &content.tokens[static_cast<std::size_t>(*token)]
        : nullptr;
}

double valueAt(const TokenStripContent& content, std::optional<int> token)
{
    const auto index = static_cast<std::size_t>(token.value_or(-1));
    return token && index < content.values.size() ? static_cast<double>(content.values[index])
                                                  : std::numeric_limits<double>::quiet_NaN();
}

void paintToken(QPainter& painter, const TokenStripContent& content, std::optional<int> token,
    std::optional<int> partner, const QRectF& rect, const QColor& side, const Theme& theme)
{
    const StripToken* const each = tokenAt(content, token);
    if (each == nullptr) {
        painter.setPen(theme.dim);
        drawLabel(painter, rect.center(), Qt::AlignHCenter, QStringLiteral("\u2013"));
        return;
    }
    const double value = valueAt(content, token);
    const auto shown = static_cast<float>(value);
    const bool hasValue = static_cast<std::size_t>(*token) < content.values.size();
    const QColor ground = hasValue ? QColor::fromRgb(quantisedColors(
                              content.scale.map, theme.bad)[quantise({ &shown, 1 }, content.scale)[0]])
                                   : theme.raised;
    painter.setBrush(ground);
    painter.setPen(partner ? QPen(Qt::NoPen) : QPen(side, 1.5));
    painter.drawRect(rect);
    const double luminance = 0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF();
    painter.setPen(!hasValue ? theme.text : luminance > 0.45 ? QColor(0x12, 0x14, 0x17) : QColor(Qt::white));
    drawLabel(painter, rect.center(), Qt::AlignHCenter, each->text, rect.width() - 2 * padding + 1);
}

} // namespace

QRectF TokenPairLayout::columnRect(int column) const
{
    return places[static_cast<std::size_t>(column)].translated(0, -scrolled);
}

std::optional<int> TokenPairLayout::columnAt(QPointF position) const
{
    if (!area.contains(position)) {
        return std::nullopt;
    }
    for (std::size_t column = 0; column < places.size(); ++column) {
        if (places[column].translated(0, -scrolled).contains(position)) {
            return static_cast<int>(column);
        }
    }
    return std::nullopt;
}

TokenPairLayout layOutTokenPair(
    const TokenPairContent& content, const QRectF& area, const Theme& theme, double scrolled)
{
    TokenPairLayout layout;
    layout.area = area;
    layout.isRightToLeft
        = layOutTokenStrip(content.a.count() > 0 ? content.a : content.b, area, theme).isRightToLeft;
    const QFontMetricsF metrics(theme.face);
    const QFontMetricsF caption(theme.caption);
    layout.rowHeight = std::max(22.0, metrics.height() + 6);
    const double room = std::max(area.width() - badgeWidth, 20.0);
    const double top = area.top() + (content.title.isEmpty() ? 0 : caption.height() + 4);
    const double lineHeight = 2 * layout.rowHeight + 10;
    double along = 0;
    double y = top;
    for (const TokenPairColumn& column : content.columns) {
        double width = 10;
        bool isContinued = true;
        for (const auto& [strip, token] :
            { std::pair(&content.a, column.a), std::pair(&content.b, column.b) }) {
            if (const StripToken* const each = tokenAt(*strip, token)) {
                width = std::max(width, std::min(metrics.horizontalAdvance(each->text), longestToken));
                isContinued = isContinued && each->isContinued;
            }
        }
        width += 2 * padding;
        along += along > 0 ? (isContinued ? 0 : gap) : 0;
        if (along > 0 && along + width > room) {
            along = 0;
            y += lineHeight;
        }
        const double x = layout.isRightToLeft ? area.right() - badgeWidth - along - width
                                              : area.left() + badgeWidth + along;
        layout.places.emplace_back(x, y, width, 2 * layout.rowHeight);
        along += width;
    }
    layout.contentHeight = content.columns.empty() ? 0 : y + lineHeight - area.top();
    layout.scrolled = std::clamp(scrolled, 0.0, std::max(0.0, layout.contentHeight - area.height()));
    return layout;
}

void paintTokenPair(QPainter& painter, const TokenPairContent& content, const TokenPairLayout& layout,
    const Theme& theme, std::optional<int> current)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double lineTop = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t index = 0; index < layout.places.size(); ++index) {
        const QRectF rect = layout.columnRect(static_cast<int>(index));
        if (rect.bottom() < layout.area.top() || rect.top() > layout.area.bottom()) {
            continue;
        }
        const double x = layout.isRightToLeft ? layout.area.right() - badgeWidth / 2 - 1
                                              : layout.area.left() + badgeWidth / 2 - 3;
        if (rect.top() != lineTop) {
            lineTop = rect.top();
            QFont bold = theme.caption;
            bold.setBold(true);
            painter.setFont(bold);
            painter.setPen(theme.a);
            drawLabel(
                painter, { x, rect.top() + layout.rowHeight / 2 }, Qt::AlignHCenter, QStringLiteral("A"));
            painter.setPen(theme.b);
            drawLabel(
                painter, { x, rect.bottom() - layout.rowHeight / 2 }, Qt::AlignHCenter, QStringLiteral("B"));
        }
        painter.setFont(theme.face);
        const TokenPairColumn& column = content.columns[index];
        const QRectF upper(rect.left(), rect.top(), rect.width(), layout.rowHeight - 2);
        paintToken(painter, content.a, column.a, column.b, upper, theme.a, theme);
        paintToken(
            painter, content.b, column.b, column.a, upper.translated(0, layout.rowHeight), theme.b, theme);
        if (current == static_cast<int>(index)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, 1.5));
            painter.drawRect(rect.adjusted(-1, -1, 1, -1));
        }
    }
    if (!content.title.isEmpty() && layout.scrolled < 1) {
        QFont bold = theme.caption;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(theme.text);
        drawLabel(painter, layout.area.topLeft() + QPointF(0, QFontMetricsF(bold).height() / 2),
            Qt::AlignLeft, content.title, layout.area.width());
    }
    painter.restore();
}

TokenPair::TokenPair(QWidget* parent)
    : ItemChart(parent)
{
    contentChanged();
}

void TokenPair::setContent(TokenPairContent content)
{
    m_content = std::move(content);
    contentChanged();
}

TokenPairLayout TokenPair::layoutNow() const
{
    return layOutTokenPair(m_content, chartArea(), currentTheme(), m_scrolled);
}

TableContent TokenPair::table() const
{
    TableContent table;
    table.title = chartName();
    table.rowTitle = tr("tokens");
    table.columnNames << QStringLiteral("A") << QStringLiteral("B") << tr("value of A") << tr("value of B");
    std::vector<double> cells;
    for (int item = 0; item < itemCount(); ++item) {
        const TokenPairColumn& column = m_content.columns[static_cast<std::size_t>(item)];
        const StripToken* const a = tokenAt(m_content.a, column.a);
        const StripToken* const b = tokenAt(m_content.b, column.b);
        table.rowNames << QStringLiteral("%1 | %2").arg(a != nullptr ? a->text : QStringLiteral("\u2013"),
            b != nullptr ? b->text : QStringLiteral("\u2013"));
        const double none = std::numeric_limits<double>::quiet_NaN();
        cells.insert(cells.end(),
            { column.a ? *column.a : none, column.b ? *column.b : none, valueAt(m_content.a, column.a),
                valueAt(m_content.b, column.b) });
    }
    table.values = Array::of<double>(fovea::Shape { itemCount(), 4 }, std::move(cells));
    return table;
}

std::optional<int> TokenPair::itemAt(QPointF position) const
{
    return layoutNow().columnAt(position);
}

QPointF TokenPair::itemAnchor(int item) const
{
    return layoutNow().columnRect(item).center();
}

QStringList TokenPair::itemLines(int item) const
{
    const TokenPairColumn& column = m_content.columns[static_cast<std::size_t>(item)];
    const auto text = [](const TokenStripContent& strip, std::optional<int> token) {
        const StripToken* const each = tokenAt(strip, token);
        return each != nullptr ? each->text : QStringLiteral("\u2013");
    };
    QStringList lines { QStringLiteral("%1 | %2").arg(
        text(m_content.a, column.a), text(m_content.b, column.b)) };
    for (const auto& [side, strip, token] : { std::tuple(QStringLiteral("A"), &m_content.a, column.a),
             std::tuple(QStringLiteral("B"), &m_content.b, column.b) }) {
        const double value = valueAt(*strip, token);
        if (!std::isnan(value)) {
            const QString line = QStringLiteral("%1 %2 %3").arg(side, strip->valueName, formatNumber(value));
            lines << (strip->unit.isEmpty() ? line : line + u' ' + strip->unit);
        }
    }
    return lines;
}

void TokenPair::paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    painter.setClipRect(area.adjusted(-2, -2, 2, 2));
    paintTokenPair(painter, m_content, layOutTokenPair(m_content, area, theme, m_scrolled), theme, current());
    painter.setClipping(false);
}

QString TokenPair::chartName() const
{
    return m_content.title.isEmpty() ? tr("Tokens of A and B") : m_content.title;
}

void TokenPair::reveal(int item)
{
    const TokenPairLayout layout = layoutNow();
    const QRectF rect = layout.columnRect(item);
    m_scrolled = layout.scrolled;
    if (rect.top() < layout.area.top()) {
        m_scrolled += rect.top() - layout.area.top();
    } else if (rect.bottom() > layout.area.bottom()) {
        m_scrolled += rect.bottom() - layout.area.bottom();
    }
}

void TokenPair::wheelEvent(QWheelEvent* event)
{
    const double before = layoutNow().scrolled;
    m_scrolled = before - event->angleDelta().y() * 0.5;
    m_scrolled = layoutNow().scrolled;
    event->setAccepted(m_scrolled != before);
    update();
}

} // namespace fovea
