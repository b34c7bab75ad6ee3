// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/data_table.h>
#include <fovea/heatmap.h>
#include <fovea/heatmap_paint.h>
#include <fovea/map_view.h>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double margin = 8;
constexpr double zoomStep = 1.25;

} // namespace

Heatmap::Heatmap(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Heatmap::setContent(HeatmapContent content)
{
    const bool isSameShape = content.rows() == m_content.rows() && content.columns() == m_content.columns();
    const bool areSameCells = isSameShape && !content.isEmpty() && content.scale == m_content.scale
        && content.values.bytes().data() == m_content.values.bytes().data();
    m_content = std::move(content);
    m_measures.reset();
    if (!areSameCells) {
        m_pyramid = sharedPyramidOf(m_content);
    }
    if (!isSameShape) {
        m_hovered.reset();
        m_isReadoutAtSelection = false;
        m_view = wholeView(m_content.rows(), m_content.columns());
        emit viewChanged();
    }
    describe();
    update();
}

void Heatmap::setSelected(std::optional<int> row, std::optional<int> column)
{
    if (m_content.selectedRow == row && m_content.selectedColumn == column) {
        return;
    }
    m_content.selectedRow = row;
    m_content.selectedColumn = column;
    describe();
    update();
}

void Heatmap::setScale(const ValueScale& scale, const QStringList& notes)
{
    const bool isOtherTableOnly = scale.low == m_content.scale.low && scale.high == m_content.scale.high
        && scale.isLog == m_content.scale.isLog && scale.linearBelow == m_content.scale.linearBelow
        && (scale.map == ColorMap::Diverging) == (m_content.scale.map == ColorMap::Diverging);
    m_content.scale = scale;
    m_content.scaleNotes = notes;
    if (!isOtherTableOnly) {
        m_content.pyramid.reset();
        m_pyramid = sharedPyramidOf(m_content);
    }
    update();
}

void Heatmap::setDimmed(bool isDimmed)
{
    if (m_isDimmed != isDimmed) {
        m_isDimmed = isDimmed;
        update();
    }
}

void Heatmap::setView(const QRectF& view)
{
    const QRectF inside = movedView(view, { 0, 0 }, m_content.rows(), m_content.columns());
    if (!m_content.isEmpty() && !inside.isEmpty() && inside != m_view) {
        m_view = inside;
        emit viewChanged();
        update();
    }
}

void Heatmap::showAll()
{
    setView(wholeView(m_content.rows(), m_content.columns()));
}

HeatmapMeasures Heatmap::measures() const
{
    if (!m_measures) {
        m_measures = measure(m_content, currentTheme());
    }
    return *m_measures;
}

HeatmapLayout Heatmap::layoutNow() const
{
    return layOutHeatmap(m_content, measures(), QRectF(rect()).adjusted(margin, margin, -margin, -margin),
        m_view, currentTheme());
}

void Heatmap::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setOpacity(m_isDimmed ? 0.45 : 1.0);
    const HeatmapLayout layout = layoutNow();
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeatmap(painter, m_content, *m_pyramid, layout, theme);
    if (m_isDragged || m_content.isEmpty()) {
        return;
    }
    if (m_hovered) {
        paintValueMark(painter, m_content, layout, theme, *m_hovered);
        paintReadout(painter, m_content, layout, theme, *m_hovered, m_hoverPosition);
    } else if (m_isReadoutAtSelection && hasFocus() && m_content.selectedRow && m_content.selectedColumn) {
        const MapCell cell { *m_content.selectedRow, *m_content.selectedColumn };
        paintValueMark(painter, m_content, layout, theme, cell);
        paintReadout(painter, m_content, layout, theme, cell, layout.cellRect(cell).center());
    }
    if (hasFocus() && !layout.plot.isEmpty()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void Heatmap::hover(std::optional<MapCell> cell, QPointF position)
{
    const bool isOther = cell != m_hovered;
    m_hovered = cell;
    m_hoverPosition = position;
    if (isOther) {
        emit cellHovered(cell);
    }
    update();
}

void Heatmap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_pressed = event->position();
        m_viewWhenPressed = m_view;
        m_isDragged = false;
    }
}

void Heatmap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed && !m_content.isEmpty()) {
        const QPointF moved = event->position() - *m_pressed;
        m_isDragged = m_isDragged || moved.manhattanLength() >= QApplication::startDragDistance();
        const HeatmapLayout layout = layoutNow();
        if (m_isDragged && !layout.plot.isEmpty()) {
            setCursor(Qt::ClosedHandCursor);
            setView(movedView(m_viewWhenPressed,
                { -moved.x() / layout.cellWidth(), -moved.y() / layout.cellHeight() }, m_content.rows(),
                m_content.columns()));
        }
        return;
    }
    m_isReadoutAtSelection = false;
    hover(layoutNow().cellAt(event->position()), event->position());
}

void Heatmap::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_pressed && !m_isDragged && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_isDragged = false;
    unsetCursor();
    const std::optional<MapCell> cell = layoutNow().cellAt(event->position());
    if (isClick && cell) {
        setSelected(cell->row, cell->column);
        emit cellSelected(*cell);
    }
    update();
}

void Heatmap::wheelEvent(QWheelEvent* event)
{
    const HeatmapLayout layout = layoutNow();
    if (m_content.isEmpty() || !layout.plot.contains(event->position())) {
        event->ignore();
        return;
    }
    zoom(std::pow(zoomStep, event->angleDelta().y() / 120.0), layout.toCells(event->position()));
    hover(layoutNow().cellAt(event->position()), event->position());
    event->accept();
}

void Heatmap::zoom(double factor, QPointF aroundCells)
{
    setView(zoomedView(m_view, aroundCells, factor, m_content.rows(), m_content.columns()));
}

void Heatmap::moveSelection(int rows, int columns)
{
    const MapCell cell { std::clamp(m_content.selectedRow ? *m_content.selectedRow + rows : 0, 0,
                             m_content.rows() - 1),
        std::clamp(
            m_content.selectedColumn ? *m_content.selectedColumn + columns : 0, 0, m_content.columns() - 1) };
    m_hovered.reset();
    m_isReadoutAtSelection = true;
    setSelected(cell.row, cell.column);
    setView(viewWithCell(m_view, cell.row, cell.column, m_content.rows(), m_content.columns()));
    emit cellSelected(cell);
    update();
}

void Heatmap::keyPressEvent(QKeyEvent* event)
{
    if (m_content.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        return copySelected();
    }
    const QPointF around = m_content.selectedRow && m_content.selectedColumn
        ? QPointF(*m_content.selectedColumn + 0.5, *m_content.selectedRow + 0.5)
        : m_view.center();
    switch (event->key()) {
    case Qt::Key_Left:
        return moveSelection(0, -1);
    case Qt::Key_Right:
        return moveSelection(0, 1);
    case Qt::Key_Up:
        return moveSelection(-1, 0);
    case Qt::Key_Down:
        return moveSelection(1, 0);
    case Qt::Key_PageUp:
        return moveSelection(-std::max(1, static_cast<int>(m_view.height()) - 1), 0);
    case Qt::Key_PageDown:
        return moveSelection(std::max(1, static_cast<int>(m_view.height()) - 1), 0);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep, around);
    case Qt::Key_Minus:
        return zoom(1 / zoomStep, around);
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_T:
        return event->modifiers() == Qt::NoModifier ? showDataTable(*this, tableOf(m_content))
                                                    : QWidget::keyPressEvent(event);
    default:
        QWidget::keyPressEvent(event);
    }
}

void Heatmap::copySelected() const
{
    const bool isInside = m_content.selectedRow && m_content.selectedColumn
        && *m_content.selectedRow < m_content.rows() && *m_content.selectedColumn < m_content.columns();
    if (isInside) {
        const MapCell cell { *m_content.selectedRow, *m_content.selectedColumn };
        // All digits of a float, in the C locale, as programs read them.
        QGuiApplication::clipboard()->setText(
            QStringList { m_content.rowLabel(cell.row), m_content.columnLabel(cell.column),
                QString::number(static_cast<double>(m_content.at(cell)), 'g', 9) }
                .join(u'\t'));
    }
}

void Heatmap::leaveEvent(QEvent*)
{
    hover(std::nullopt, {});
}

void Heatmap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_measures.reset();
        update();
    }
    QWidget::changeEvent(event);
}

void Heatmap::describe()
{
    QString description = tr("%1 rows, %2 columns").arg(m_content.rows()).arg(m_content.columns());
    const bool isInside = m_content.selectedRow && m_content.selectedColumn
        && *m_content.selectedRow < m_content.rows() && *m_content.selectedColumn < m_content.columns();
    if (isInside) {
        description += QStringLiteral("; ")
            + readoutLines(m_content, { *m_content.selectedRow, *m_content.selectedColumn }).join(u", ");
    }
    setAccessibleDescription(description);
}

} // namespace fovea
