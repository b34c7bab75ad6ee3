// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "panel_frame.h"

#include "elided_label.h"
#include "mode_switch.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace fovea {

PanelFrame::PanelFrame(
    QString panelId, QString plugin, QString title, std::unique_ptr<Panel> panel, QWidget* parent)
    : QDockWidget(parent)
    , m_panelId(std::move(panelId))
    , m_plugin(std::move(plugin))
    , m_title(std::move(title))
    , m_panel(panel.release())
    , m_titleBar(new QWidget(this))
    , m_titleLayout(new QHBoxLayout(m_titleBar))
    , m_name(new QLabel(m_titleBar))
    , m_subject(new ElidedLabel(m_titleBar))
    , m_footer(nullptr)
    , m_menuButton(new QToolButton(m_titleBar))
    , m_menu(new QMenu(this))
    , m_modes(new ModeSwitch(m_titleBar))
{
    setObjectName(m_panelId);
    setFeatures(DockWidgetMovable | DockWidgetFloatable | DockWidgetClosable);
    m_titleBar->setObjectName("panelTitle");
    m_titleBar->setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName("panelName");
    m_subject->setObjectName("panelSubject");
    m_subject->setProperty("role", "dim");
    m_menuButton->setObjectName("panelMenu");
    m_menuButton->setText(QString::fromUtf8("•••"));
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_titleLayout->setContentsMargins(10, 4, 6, 4);
    m_titleLayout->setSpacing(6);
    m_titleLayout->addWidget(m_name);
    m_titleLayout->addSpacing(6);
    m_titleLayout->addWidget(m_subject, 1);
    m_titleLayout->addWidget(m_modes);
    m_titleLayout->addWidget(m_menuButton);
    m_titleBar->setMinimumHeight(32);
    setTitleBarWidget(m_titleBar);

    auto* body = new QWidget(this);
    body->setObjectName("panelBody");
    body->setAttribute(Qt::WA_StyledBackground);
    m_footer = new ElidedLabel(body);
    m_footer->setObjectName("panelFooter");
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    m_panel->setParent(body);
    layout->addWidget(m_panel, 1);
    layout->addWidget(m_footer);
    setWidget(body);

    m_modes->setVisible(!ask([this] { return m_panel->comparisonModes(); })
                             .value_or(std::vector<Comparison::Mode>())
                             .empty());
    connect(m_modes, &ModeSwitch::chosen, this, &PanelFrame::comparisonModeChosen);
    connect(m_panel, &Panel::comparisonModeChanged, this, [this](Comparison::Mode mode) {
        m_modes->setMode(mode);
        refreshSubject();
        refreshFooter();
    });
    connect(m_panel, &Panel::subjectChanged, this, &PanelFrame::refreshSubject);
    connect(m_panel, &Panel::footerChanged, this, &PanelFrame::refreshFooter);
    connect(m_panel, &Panel::loadingChanged, this, &PanelFrame::refreshFooter);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool isInFront) { m_isInFront = isInFront; });
    connect(m_menu, &QMenu::aboutToShow, this, &PanelFrame::fillMenu);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && (isAncestorOf(now) || now == this)) {
            // Tab also goes through the panels behind: what has the keyboard is seen.
            if (!m_isInFront && isVisible()) {
                raise();
            }
            emit touched();
        }
    });
    m_titleBar->installEventFilter(this);
    m_panel->installEventFilter(this);
    for (QWidget* child : m_panel->findChildren<QWidget*>()) {
        child->installEventFilter(this);
    }
    buildButtons();
    retranslate();
}

QString PanelFrame::title() const
{
    return QCoreApplication::translate(m_plugin.toUtf8().constData(), m_title.toUtf8().constData());
}

QString PanelFrame::footerText() const
{
    return m_footer->fullText();
}

bool PanelFrame::isLoading() const
{
    return ask([this] { return m_panel->isLoading(); }).value_or(false);
}

bool PanelFrame::hasFigure() const
{
    return ask([this] { return m_panel->figure().has_value(); }).value_or(false);
}

void PanelFrame::tellBroken(const QString& reason) const
{
    m_isBroken = true;
    // Who asked may hold the frame, or be about to connect to it.
    auto* frame = const_cast<PanelFrame*>(this);
    QMetaObject::invokeMethod(
        frame, [frame, reason] { emit frame->broken(reason); }, Qt::QueuedConnection);
}

void PanelFrame::setActive(bool isActive)
{
    if (m_titleBar->property("active").toBool() != isActive) {
        m_titleBar->setProperty("active", isActive);
        style()->unpolish(m_name);
        style()->polish(m_name);
    }
}

void PanelFrame::retranslate()
{
    if (!ask([this] { m_panel->retranslate(); })) {
        return;
    }
    setWindowTitle(title());
    m_name->setText(title());
    m_modes->retranslate();
    m_menuButton->setToolTip(tr("What can be done with this panel"));
    m_menuButton->setAccessibleName(tr("Panel menu"));
    m_panel->setAccessibleName(title());
    refreshSubject();
    refreshFooter();
}

bool PanelFrame::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (isKey && takeKey(*static_cast<QKeyEvent*>(event))) {
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress) {
        emit touched();
    } else if (watched == m_panel && event->type() == QEvent::ActionAdded) {
        buildButtons();
    }
    return QDockWidget::eventFilter(watched, event);
}

void PanelFrame::setComparable(bool isComparable)
{
    m_isComparable = isComparable;
    m_modes->setComparable(isComparable);
}

bool PanelFrame::takeKey(const QKeyEvent& event)
{
    const QWidget* focused = QApplication::focusWidget();
    const bool isTyping = focused != nullptr && focused->inputMethodQuery(Qt::ImEnabled).toBool();
    if (isTyping || m_modes->isHidden() || !m_isComparable || event.modifiers() != Qt::NoModifier) {
        return false;
    }
    if (event.key() == Qt::Key_X) {
        if (!event.isAutoRepeat()) {
            blink(event.type() == QEvent::KeyPress);
        }
        return true;
    }
    const std::optional<Comparison::Mode> mode = modeOfKey(event.key());
    if (mode && event.type() == QEvent::KeyPress && !event.isAutoRepeat()) {
        emit comparisonModeChosen(*mode);
    }
    return mode.has_value();
}

void PanelFrame::blink(bool isOther)
{
    if (isOther == isBlinking()) {
        return;
    }
    if (isOther) {
        m_modeBeforeBlink = m_panel->comparisonMode();
        const bool isOfA = *m_modeBeforeBlink == Comparison::Mode::A;
        ask([&] { m_panel->setComparisonMode(isOfA ? Comparison::Mode::B : Comparison::Mode::A); });
    } else {
        ask([&] { m_panel->setComparisonMode(*m_modeBeforeBlink); });
        m_modeBeforeBlink.reset();
    }
}

void PanelFrame::buildButtons()
{
    for (QToolButton* button : m_buttons) {
        delete button;
    }
    m_buttons.clear();
    for (QAction* action : m_panel->actions()) {
        if (action->priority() == QAction::HighPriority && !action->isSeparator()) {
            auto* button = new QToolButton(m_titleBar);
            button->setDefaultAction(action);
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
            m_titleLayout->insertWidget(m_titleLayout->count() - 2, button);
            m_buttons.push_back(button);
        }
    }
}

void PanelFrame::fillMenu()
{
    m_menu->clear();
    for (QAction* action : m_panel->actions()) {
        m_menu->addAction(action);
    }
    if (!m_panel->actions().isEmpty()) {
        m_menu->addSeparator();
    }
    const bool isExportable = hasFigure();
    const auto add = [&](const QString& text, void (PanelFrame::*signal)()) {
        QAction* action = m_menu->addAction(text, this, signal);
        action->setEnabled(isExportable);
    };
    add(tr("Export figure…"), &PanelFrame::exportRequested);
    add(tr("Copy picture"), &PanelFrame::copyPictureRequested);
    add(tr("Copy numbers"), &PanelFrame::copyDataRequested);
    add(tr("Copy address"), &PanelFrame::copyAddressRequested);
    add(tr("Copy as command"), &PanelFrame::copyCommandRequested);
    m_menu->addSeparator();
    m_menu->addAction(
        isFloating() ? tr("Dock") : tr("Open in its own window"), this, &PanelFrame::floatRequested);
    m_menu->addAction(tr("Close panel"), this, &QDockWidget::close);
}

void PanelFrame::refreshSubject()
{
    m_subject->setFullText(ask([this] { return m_panel->subject(); }).value_or(QString()));
}

void PanelFrame::refreshFooter()
{
    m_footer->setFullText(ask([this] { return m_panel->footer(); }).value_or(QString()));
}

} // namespace fovea
