// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/data_table.h>
#include <fovea/draw.h>
#include <fovea/heatmap_layout.h>
#include <fovea/labels.h>
#include <fovea/strip_plot.h>

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double margin = 8;
constexpr double radius = 2.75;
constexpr double fadedOpacity = 0.2;

} // namespace

double StripPlotLayout::y(double value) const
{
    return high > low ? plot.bottom() - (value - low) / (high - low) * plot.height() : plot.center().y();
}

std::optional<int> StripPlotLayout::pointAt(QPointF position, double reach) const
{
    std::optional<int> nearest;
    double least = reach * reach;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (places[index]) {
            const QPointF away = *places[index] - position;
            const double distance = QPointF::dotProduct(away, away);
            if (distance < least) {
                least = distance;
                nearest = static_cast<int>(index);
            }
        }
    }
    return nearest;
}

StripPlotLayout layOutStripPlot(const StripPlotContent& content, const QRectF& area, const Theme& theme)
{
    StripPlotLayout layout;
    layout.area = area;
    const QFontMetricsF metrics(theme.caption);
    layout.plot = area.adjusted(QFontMetricsF(theme.number).horizontalAdvance(QStringLiteral("0.00")) + 8,
        metrics.height() * 2 + 6, 0, -metrics.height() - 4);
    layout.high = 0;
    for (const StripPlotContent::Point& point : content.points) {
        if (std::isfinite(point.value)) {
            layout.low = std::min(layout.low, point.value);
            layout.high = std::max(layout.high, point.value);
        }
    }
    if (layout.high <= layout.low) {
        layout.high = layout.low + 1;
    }
    layout.ticks = niceTicks(layout.low, layout.high, 4);

    const std::size_t groups = static_cast<std::size_t>(std::max<qsizetype>(content.groups.size(), 1));
    std::vector<int> sizes(groups, 0);
    for (const StripPlotContent::Point& point : content.points) {
        sizes[std::min(static_cast<std::size_t>(std::max(point.group, 0)), groups - 1)] += 1;
    }
    std::vector<int> placed(groups, 0);
    const double pitch = layout.plot.width() / static_cast<double>(groups);
    for (const StripPlotContent::Point& point : content.points) {
        const std::size_t group = std::min(static_cast<std::size_t>(std::max(point.group, 0)), groups - 1);
        const double share = (placed[group]++ + 0.5) / sizes[group] - 0.5;
        layout.places.push_back(std::isfinite(point.value) ? std::optional<QPointF>({ layout.plot.left()
                                        + (static_cast<double>(group) + 0.5 + 0.7 * share) * pitch,
                                    layout.y(point.value) })
                                                           : std::nullopt);
    }
    return layout;
}

void paintStripPlot(
    QPainter& painter, const StripPlotContent& content, const StripPlotLayout& layout, const Theme& theme)
{
    if (content.points.empty() || layout.plot.height() < 10 || layout.plot.width() < 10) {
        return;
    }
    painter.save();
    QFont heading = theme.caption;
    heading.setBold(true);
    const QFontMetricsF metrics(theme.caption);
    painter.setFont(heading);
    painter.setPen(theme.text);
    drawLabel(painter, { layout.area.left(), layout.area.top() + metrics.height() / 2 }, Qt::AlignLeft,
        content.title, layout.area.width());
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    drawLabel(painter, { layout.plot.left() - 8, layout.plot.top() - 4 - metrics.height() / 2 },
        Qt::AlignRight, content.unit);
    painter.setFont(theme.number);
    const double step = layout.ticks.size() > 1 ? layout.ticks[1] - layout.ticks[0] : 0;
    for (const double tick : layout.ticks) {
        painter.setPen(hairline(painter, theme.line));
        painter.drawLine(
            QPointF(layout.plot.left(), layout.y(tick)), QPointF(layout.plot.right(), layout.y(tick)));
        painter.setPen(theme.dim);
        drawLabel(painter, { layout.plot.left() - 8, layout.y(tick) }, Qt::AlignRight, tickLabel(tick, step));
    }
    painter.setFont(theme.caption);
    double widest = 0;
    for (const QString& group : content.groups) {
        widest = std::max(widest, metrics.horizontalAdvance(group) + 6);
    }
    const double pitch
        = layout.plot.width() / std::max<double>(1, static_cast<double>(content.groups.size()));
    const int groupStep = labelStep(widest, pitch);
    for (int group = 0; group < content.groups.size(); group += groupStep) {
        drawLabel(painter,
            { layout.plot.left() + (group + 0.5) * pitch, layout.area.bottom() - metrics.height() / 2 },
            Qt::AlignHCenter, content.groups[group]);
    }
    painter.setPen(Qt::NoPen);
    const double opacity = painter.opacity();
    for (std::size_t index = 0; index < layout.places.size(); ++index) {
        if (layout.places[index]) {
            painter.setBrush(content.points[index].isOfB ? theme.b : theme.a);
            painter.setOpacity(content.points[index].isFaded ? opacity * fadedOpacity : opacity);
            painter.drawEllipse(*layout.places[index], radius, radius);
        }
    }
    painter.setOpacity(opacity);
    const auto selected = static_cast<std::size_t>(content.selected.value_or(-1));
    if (selected < layout.places.size() && layout.places[selected]) {
        painter.setBrush(theme.panel);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(*layout.places[selected], radius + 1.5, radius + 1.5);
    }
    painter.restore();
}

TableContent tableOf(const StripPlotContent& content)
{
    TableContent table;
    table.title = content.title;
    table.columnNames << (content.unit.isEmpty()
            ? content.title
            : QStringLiteral("%1 (%2)").arg(content.title, content.unit));
    std::vector<double> cells;
    for (const StripPlotContent::Point& point : content.points) {
        table.rowNames << content.groups.value(point.group);
        cells.push_back(point.value);
    }
    const auto count = static_cast<int64_t>(cells.size());
    table.values = Array::of<double>(Shape { count, 1 }, std::move(cells), { "point", "value" });
    return table;
}

StripPlot::StripPlot(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void StripPlot::setContent(StripPlotContent content)
{
    m_content = std::move(content);
    m_hovered.reset();
    setAccessibleName(m_content.title);
    setAccessibleDescription(tr("%n points", nullptr, static_cast<int>(m_content.points.size())));
    update();
}

void StripPlot::setSelected(std::optional<int> point)
{
    if (m_content.selected != point) {
        m_content.selected = point;
        update();
    }
}

StripPlotLayout StripPlot::layoutNow() const
{
    return layOutStripPlot(
        m_content, QRectF(rect()).adjusted(margin, margin, -margin, -margin), currentTheme());
}

void StripPlot::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStripPlot(painter, m_content, layoutNow(), theme);
    if (m_hovered && m_readout) {
        drawCard(painter, m_readout(*m_hovered), m_hoverPosition, rect(), theme);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void StripPlot::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> point = layoutNow().pointAt(event->position());
    if (point && event->button() == Qt::LeftButton) {
        setSelected(point);
        emit pointSelected(*point);
    }
}

void StripPlot::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = layoutNow().pointAt(event->position());
    m_hoverPosition = event->position();
    update();
}

void StripPlot::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void StripPlot::choose(int from, int direction)
{
    const auto count = static_cast<int>(m_content.points.size());
    for (int point = from; point >= 0 && point < count; point += direction) {
        if (std::isfinite(m_content.points[static_cast<std::size_t>(point)].value)) {
            setSelected(point);
            emit pointSelected(point);
            return;
        }
    }
}

void StripPlot::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<int>(m_content.points.size());
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_Left:
        return choose(m_content.selected.value_or(0) - 1, -1);
    case Qt::Key_Right:
        return choose(m_content.selected.value_or(-1) + 1, 1);
    case Qt::Key_Home:
        return choose(0, 1);
    case Qt::Key_End:
        return choose(count - 1, -1);
    case Qt::Key_T:
        return showDataTable(*this, tableOf(m_content));
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace fovea
