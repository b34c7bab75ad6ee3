// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "manual_changes.h"

#include "command_registry.h"
#include "comparison_values.h"
#include "panel_host.h"
#include "view_values.h"
#include "workbench_host.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace fovea {

namespace {

/// Between two notches of one turn of the wheel.
constexpr int turnMilliseconds = 400;

} // namespace

ManualChanges::ManualChanges(
    CommandRegistry& commands, WorkbenchHost& workbench, PanelHost& panels, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_workbench(workbench)
{
    const auto followAll = [this, &panels] {
        for (PanelFrame* frame : panels.frames()) {
            follow(*frame);
        }
    };
    followAll();
    connect(&panels, &PanelHost::panelsChanged, this, followAll);
    connect(&m_workbench, &WorkbenchHost::selectedByHand, this, &ManualChanges::adoptSelection);
    connect(&m_workbench, &Workbench::comparisonChanged, this,
        [this, last = m_workbench.comparison()](const Comparison& now) mutable {
            m_comparedBefore = std::exchange(last, now);
            // A selection by hand that did it is told before the event loop comes round.
            QTimer::singleShot(0, this, [this] { m_comparedBefore.reset(); });
        });
    connect(&m_workbench, &WorkbenchHost::comparedByHand, this, [this](const Comparison& before) {
        m_comparedBefore.reset();
        m_commands.adopt({ 0, "compare.set", comparisonValue(m_workbench.comparison(), m_workbench) },
            { Command { 0, "compare.set", comparisonValue(before, m_workbench) }, mergeKey("comparison") });
    });
    // Panels may share what they show, and tell of it only once.
    connect(&m_commands, &CommandRegistry::executed, this, [this, &panels](const Command& command) {
        m_comparedBefore.reset();
        // A panel may select first, and tell then what else it has changed.
        if (command.name == "view.select") {
            return;
        }
        for (const PanelFrame* frame : panels.frames()) {
            m_states[frame->panelId()] = panelValue(*frame);
        }
    });
    qApp->installEventFilter(this);
}

void ManualChanges::follow(PanelFrame& frame)
{
    if (!m_followed.insert(&frame).second) {
        return;
    }
    connect(&frame, &QObject::destroyed, this, [this, gone = &frame] { m_followed.erase(gone); });
    m_states[frame.panelId()] = panelValue(frame);
    m_shown[frame.panelId()] = !frame.isHidden();
    connect(&frame.panel(), &Panel::stateChanged, this,
        [this, &frame](const QString& what) { adoptState(frame, what); });
    connect(&frame.panel(), &Panel::comparisonModeChanged, this, [this, &frame] {
        // What is seen while a key is held is gone when it is let go.
        if (!frame.isBlinking()) {
            adoptState(frame, {});
        }
    });
    // Also told when a panel is hidden with all others, which its own isHidden() does not say.
    connect(frame.toggleViewAction(), &QAction::toggled, this, [this, &frame] { adoptVisibility(frame); });
}

bool ManualChanges::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        // A press is sent to a window, then to its widget, then to those around that do not take it; only the
        // first is the user's own. The release of the one before may have gone to a drag of the desk.
        if (event->spontaneous() || !m_isHeld) {
            ++m_gesture;
        }
        m_isHeld = true;
        break;
    case QEvent::Wheel:
        // The notches of one turn.
        if (!m_isHeld && (!m_turned.isValid() || m_turned.elapsed() > turnMilliseconds)) {
            ++m_gesture;
        }
        m_turned.start();
        break;
    case QEvent::MouseButtonRelease:
        // What the release itself changes is still of the same press.
        QTimer::singleShot(
            0, this, [this, gesture = m_gesture] { m_isHeld = m_isHeld && gesture != m_gesture; });
        break;
    case QEvent::KeyPress:
        m_turned.invalidate();
        if (const auto* key = static_cast<QKeyEvent*>(event); !key->isAutoRepeat()) {
            ++m_gesture;
            m_isHeld = false;
        } else {
            m_isHeld = true;
        }
        break;
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent*>(event)->isAutoRepeat()) {
            m_isHeld = false;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

QString ManualChanges::mergeKey(const QString& subject) const
{
    const bool isTurned = m_turned.isValid() && m_turned.elapsed() <= turnMilliseconds;
    return m_isHeld || isTurned ? QString("%1 %2").arg(subject).arg(m_gesture) : QString();
}

void ManualChanges::adoptSelection(const Selection& before)
{
    const Selection& now = m_workbench.selection();
    Value back = selectionValue(before, m_workbench);
    if (m_comparedBefore) {
        // A trace that was neither side has taken the place of A.
        back["compare"] = comparisonValue(*std::exchange(m_comparedBefore, std::nullopt), m_workbench);
    }
    m_commands.adopt({ 0, "view.select", selectionValue(now, m_workbench) },
        { Command { 0, "view.select", back }, mergeKey("selection"), selectionSummary(now) });
}

void ManualChanges::adoptState(PanelFrame& frame, const QString& what)
{
    const Value now = panelValue(frame);
    const Value before = std::exchange(m_states[frame.panelId()], now);
    if (now != before) {
        const QString change = what.isEmpty() ? frame.title() : frame.title() + ", " + what;
        m_commands.adopt({ 0, "panel.set", now },
            { Command { 0, "panel.set", before }, mergeKey(frame.panelId()), change });
    }
}

void ManualChanges::adoptVisibility(const PanelFrame& frame)
{
    const bool isShown = !frame.isHidden();
    if (std::exchange(m_shown[frame.panelId()], isShown) != isShown) {
        const std::string panel = frame.panelId().toStdString();
        const auto command = [&panel](bool isVisible) {
            return Command { 0, "panel.show",
                Value::Object { { "panel", panel }, { "visible", isVisible } } };
        };
        m_commands.adopt(command(isShown), { command(!isShown), {}, frame.title() });
    }
}

Value panelValue(const PanelFrame& frame)
{
    Value value = Value::Object { { "panel", frame.panelId().toStdString() } };
    value["state"] = frame.ask([&frame] { return frame.panel().state(); }).value_or(Value());
    value["comparison"] = std::string(nameOf(frame.panel().comparisonMode()));
    return value;
}

} // namespace fovea
