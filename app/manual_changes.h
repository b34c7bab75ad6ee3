// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/comparison.h>
#include <fovea/selection.h>
#include <fovea/value.h>

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <set>

namespace fovea {

class CommandRegistry;
class PanelFrame;
class PanelHost;
class WorkbenchHost;

/// Tells the registry what the user changed without a command: a selection, a panel's state, a panel that was
/// closed. What happens during one press of the mouse, one turn of its wheel, or while a key repeats itself,
/// is one step.
class ManualChanges : public QObject {
    Q_OBJECT
public:
    ManualChanges(
        CommandRegistry& commands, WorkbenchHost& workbench, PanelHost& panels, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(PanelFrame& frame);
    void adoptSelection(const Selection& before);
    void adoptState(PanelFrame& frame, const QString& what);
    void adoptVisibility(const PanelFrame& frame);
    QString mergeKey(const QString& subject) const;

    CommandRegistry& m_commands;
    WorkbenchHost& m_workbench;
    std::set<const PanelFrame*> m_followed;
    std::map<QString, Value> m_states;
    std::map<QString, bool> m_shown;
    int m_gesture = 0;
    bool m_isHeld = false;
    QElapsedTimer m_turned;
    /// What was compared before a change of just now.
    std::optional<Comparison> m_comparedBefore;
};

/// Parameters of `panel.set` that bring a panel to what it is now.
Value panelValue(const PanelFrame& frame);

} // namespace fovea
