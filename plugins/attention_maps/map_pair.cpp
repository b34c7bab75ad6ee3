// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_pair.h"

#include "attention_maps/wipe_line.h"

#include <QLabel>

#include <algorithm>

namespace fovea::attention_maps {
namespace {

constexpr int titleHeight = 22;
constexpr int titleMargin = 10;

void setTitle(QLabel& label, const QString& text, const QColor& color)
{
    // A style sheet of the window would win over the label's palette.
    label.setStyleSheet(QStringLiteral("color: %1").arg(color.name()));
    label.setText(label.fontMetrics().elidedText(text, Qt::ElideRight, label.width() - titleMargin));
    label.setToolTip(text);
}

} // namespace

bool standBeside(const QSizeF& area)
{
    return area.width() * 1.1 >= area.height();
}

MapPair::MapPair(QWidget* parent)
    : QWidget(parent)
    , m_first(new Heatmap(this))
    , m_second(new Heatmap(this))
    , m_firstTitle(new QLabel(this))
    , m_secondTitle(new QLabel(this))
    , m_line(new WipeLine(this))
{
    setFocusProxy(m_first);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    for (QLabel* title : { m_firstTitle, m_secondTitle }) {
        title->setTextFormat(Qt::PlainText);
        title->setIndent(titleMargin);
        QFont bold = currentTheme().face;
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
    }
    connect(m_first, &Heatmap::cellSelected, this, &MapPair::firstSelected);
    connect(m_second, &Heatmap::cellSelected, this, &MapPair::secondSelected);
    connect(m_first, &Heatmap::viewChanged, this, [this] { follow(*m_first, *m_second); });
    connect(m_second, &Heatmap::viewChanged, this, [this] { follow(*m_second, *m_first); });
    connect(m_line, &WipeLine::moved, this, [this](int pixels) {
        setWipe(m_wipe + static_cast<double>(pixels) / std::max(width(), 1));
        emit wipeMoved();
    });
    place();
}

void MapPair::show(Arrangement arrangement, HeatmapContent first, HeatmapContent second)
{
    m_first->setContent(std::move(first));
    m_second->setContent(std::move(second));
    m_arrangement = arrangement;
    place();
    follow(*m_first, *m_second);
}

void MapPair::setTitles(const QString& first, const QString& second)
{
    m_firstText = first;
    m_secondText = second;
    setTitle(*m_firstTitle, first, currentTheme().a);
    setTitle(*m_secondTitle, second, currentTheme().b);
}

void MapPair::setDimmed(bool isDimmed)
{
    m_first->setDimmed(isDimmed);
    m_second->setDimmed(isDimmed);
}

void MapPair::showAll()
{
    m_first->showAll();
    m_second->showAll();
}

void MapPair::retranslate()
{
    m_line->setAccessibleName(tr("Line between A and B"));
    m_line->setToolTip(tr("Drag, or press Left and Right: A to the left of it, B to the right"));
}

void MapPair::setWipe(double place_)
{
    m_wipe = std::clamp(place_, 0.0, 1.0);
    place();
}

void MapPair::follow(const Heatmap& moved, Heatmap& other)
{
    const bool areSameCells = moved.content().rows() == other.content().rows()
        && moved.content().columns() == other.content().columns();
    if (m_arrangement != Arrangement::One && areSameCells && other.view() != moved.view()) {
        other.setView(moved.view());
    }
    emit viewChanged();
}

void MapPair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void MapPair::place()
{
    const bool isOne = m_arrangement == Arrangement::One, isWipe = m_arrangement == Arrangement::Wipe;
    for (QWidget* each : { static_cast<QWidget*>(m_second), static_cast<QWidget*>(m_firstTitle),
             static_cast<QWidget*>(m_secondTitle) }) {
        each->setVisible(!isOne);
    }
    m_line->setVisible(isWipe);
    const QRect all = rect();
    QRect first = all, second = all;
    if (!isOne && !isWipe) {
        if (standBeside(all.size())) {
            first.setWidth(all.width() / 2);
            second.setLeft(first.right() + 1);
        } else {
            first.setHeight(all.height() / 2);
            second.setTop(first.bottom() + 1);
        }
    }
    const int above = isOne ? 0 : titleHeight;
    const int half = all.width() / 2;
    m_firstTitle->setGeometry(first.left(), first.top(), isWipe ? half : first.width(), titleHeight);
    m_secondTitle->setGeometry(isWipe ? half : second.left(), second.top(),
        isWipe ? all.width() - half : second.width(), titleHeight);
    m_first->setGeometry(first.adjusted(0, above, 0, 0));
    m_second->setGeometry(second.adjusted(0, above, 0, 0));
    if (!isOne && !isWipe && !m_first->content().hasColorBar && first.top() == second.top()) {
        // The bar of both takes its room from both, so that equal maps are of equal size.
        const QRectF bar = m_second->layoutNow().colorBar;
        const int shift = bar.isEmpty() ? 0 : qRound(m_second->width() - bar.left()) / 2;
        m_first->setGeometry(first.adjusted(0, above, -shift, 0));
        m_second->setGeometry(second.adjusted(-shift, above, 0, 0));
        m_firstTitle->resize(first.width() - shift, titleHeight);
        m_secondTitle->setGeometry(second.left() - shift, second.top(), second.width() + shift, titleHeight);
    }
    const int line = qRound(all.width() * m_wipe);
    if (isWipe) {
        m_second->setMask(QRect(line, 0, all.width() - line, m_second->height()));
        m_second->raise();
        m_line->setGeometry(line - WipeLine::thickness / 2, above, WipeLine::thickness, all.height() - above);
        m_line->raise();
    } else {
        m_second->clearMask();
    }
    setTitles(m_firstText, m_secondText);
}

} // namespace fovea::attention_maps
