// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "history_dock.h"

#include "history.h"

#include <fovea/theme.h>

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace fovea {

namespace {

constexpr QSize pictureSize(60, 36);
// By then what the step asked for is read and drawn.
constexpr int pictureMilliseconds = 300;

} // namespace

HistoryDock::HistoryDock(
    History& history, CommandRegistry& commands, std::function<QWidget*()> picture, QWidget* parent)
    : QDockWidget(parent)
    , m_history(history)
    , m_commands(commands)
    , m_picture(std::move(picture))
    , m_title(new QLabel(this))
    , m_footer(new QLabel(this))
    , m_list(new QListWidget(this))
{
    setObjectName("history");
    auto* bar = new QWidget(this);
    bar->setObjectName("panelTitle");
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setMinimumHeight(32);
    m_title->setObjectName("panelName");
    auto* barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(10, 4, 6, 4);
    barLayout->addWidget(m_title);
    setTitleBarWidget(bar);
    auto* body = new QWidget(this);
    body->setObjectName("panelBody");
    body->setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName("historyList");
    m_list->setIconSize(pictureSize);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_footer->setObjectName("panelFooter");
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_footer);
    setWidget(body);
    setMinimumWidth(220);
    m_wait.setSingleShot(true);
    m_wait.setInterval(pictureMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &HistoryDock::takePicture);
    connect(&m_history, &History::changed, this, [this] {
        if (isVisible()) {
            rebuild();
            m_wait.start();
        }
    });
    const auto go = [this](QListWidgetItem* item) {
        m_commands.trigger("edit.goToStep", Value::Object { { "step", m_list->row(item) } });
    };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
    retranslate();
}

void HistoryDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDockWidget::changeEvent(event);
}

void HistoryDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    rebuild();
    m_wait.start();
}

void HistoryDock::retranslate()
{
    setWindowTitle(tr("History"));
    m_title->setText(tr("History"));
    m_list->setAccessibleName(tr("Steps that can be undone"));
    rebuild();
}

void HistoryDock::rebuild()
{
    m_list->clear();
    new QListWidgetItem(tr("Beginning"), m_list);
    for (int i = 0; i < m_history.count(); ++i) {
        const History::Step& step = m_history.step(i);
        const bool isUndone = i >= m_history.index();
        const QString text = m_history.text(step);
        auto* item = new QListWidgetItem(isUndone ? tr("%1 (undone)").arg(text) : text, m_list);
        item->setToolTip(text);
        if (!step.preview.isNull()) {
            item->setIcon(step.preview);
        }
        if (isUndone) {
            item->setForeground(currentTheme().dim);
        }
    }
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setSizeHint({ 0, pictureSize.height() + 4 });
    }
    m_list->setCurrentRow(m_history.index());
    m_footer->setText(tr("%1 of %n step(s) done", "", m_history.count()).arg(m_history.index()));
}

void HistoryDock::takePicture()
{
    QWidget* shown = m_picture();
    const int last = m_history.index() - 1;
    if (!isVisible() || shown == nullptr || last < 0 || !m_history.step(last).preview.isNull()) {
        return;
    }
    const QPixmap whole = shown->grab();
    m_history.setPreview(
        last, whole.scaled(pictureSize * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    if (QListWidgetItem* item = m_list->item(last + 1)) {
        item->setIcon(m_history.step(last).preview);
    }
}

} // namespace fovea
