// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "overlay.h"

#include <fovea/labels.h>
#include <fovea/theme.h>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace fovea {

namespace {

constexpr int refreshMilliseconds = 500;
constexpr std::size_t keptRounds = 20;
constexpr int topDistance = 96, rightDistance = 16;

} // namespace

Overlay::Overlay(std::vector<Reading> readings, QWidget* window)
    : QFrame(window)
    , m_readings(std::move(readings))
{
    setObjectName("overlay");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    for (std::size_t line = 0; line < m_readings.size(); ++line) {
        m_names.push_back(new QLabel(this));
        m_values.push_back(new QLabel(this));
        m_names.back()->setProperty("role", "dim");
        m_values.back()->setFont(currentTheme().number);
        m_values.back()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_names.back(), static_cast<int>(line), 0);
        grid->addWidget(m_values.back(), static_cast<int>(line), 1);
    }
    m_clock.setInterval(refreshMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &Overlay::refresh);
    window->installEventFilter(this);
    hide();
}

LoopWatch::Gap Overlay::worstGap() const
{
    LoopWatch::Gap worst = m_watch != nullptr ? m_watch->worst() : LoopWatch::Gap();
    for (const LoopWatch::Gap& gap : m_gaps) {
        worst.milliseconds = std::max(worst.milliseconds, gap.milliseconds);
        worst.ownMilliseconds = std::max(worst.ownMilliseconds, gap.ownMilliseconds);
    }
    return worst;
}

void Overlay::addFrame(double milliseconds)
{
    m_lastFrame = milliseconds;
    m_worstFrame = std::max(m_worstFrame, milliseconds);
}

QString Overlay::frameText() const
{
    double worst = m_worstFrame;
    for (const double frame : m_frames) {
        worst = std::max(worst, frame);
    }
    return tr("%1 ms, worst %2").arg(formatNumber(m_lastFrame), formatNumber(worst));
}

QString Overlay::gapText() const
{
    const LoopWatch::Gap worst = worstGap();
    return tr("%1 ms, own %2").arg(formatNumber(worst.milliseconds), formatNumber(worst.ownMilliseconds));
}

QString Overlay::text() const
{
    QString text;
    for (const Reading& reading : m_readings) {
        text += reading.name() + ": " + reading.value() + "\n";
    }
    return text;
}

void Overlay::refresh()
{
    for (std::size_t line = 0; line < m_readings.size(); ++line) {
        m_names[line]->setText(m_readings[line].name());
        m_values[line]->setText(m_readings[line].value());
        // Figures that come and go do not push the others about.
        m_values[line]->setMinimumWidth(
            std::max(m_values[line]->minimumWidth(), m_values[line]->sizeHint().width()));
    }
    if (m_watch != nullptr) {
        m_gaps.push_back(m_watch->worst());
        m_watch->reset();
    }
    m_frames.push_back(std::exchange(m_worstFrame, 0));
    if (m_gaps.size() > keptRounds) {
        m_gaps.erase(m_gaps.begin());
    }
    if (m_frames.size() > keptRounds) {
        m_frames.erase(m_frames.begin());
    }
    place();
}

void Overlay::place()
{
    adjustSize();
    move(parentWidget()->width() - width() - rightDistance, topDistance);
    raise();
}

void Overlay::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        for (QLabel* value : m_values) {
            value->setMinimumWidth(0);
        }
        refresh();
    }
    QFrame::changeEvent(event);
}

void Overlay::showEvent(QShowEvent* event)
{
    m_watch = std::make_unique<LoopWatch>();
    m_gaps.clear();
    m_frames.clear();
    m_clock.start();
    refresh();
    QFrame::showEvent(event);
}

void Overlay::hideEvent(QHideEvent* event)
{
    m_clock.stop();
    m_watch.reset();
    QFrame::hideEvent(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace fovea
