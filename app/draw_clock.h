// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace fovea {

class PanelHost;
class RunControl;
class WorkbenchHost;

/// Measures from Enter to the maps being on the screen: a run counts as drawn by the first frame after every
/// panel in front has read its rows.
class DrawClock : public QObject {
    Q_OBJECT
public:
    DrawClock(RunControl& control, WorkbenchHost& workbench, PanelHost& panels, QObject* parent = nullptr);

    /// The window has painted all that was dirty.
    void framePainted();
    /// Of the last run; 0 before it is drawn.
    double milliseconds() const { return m_milliseconds; }

signals:
    /// The run has ended and its maps are on the screen.
    void drawn(double milliseconds);
    /// Nothing else would paint the frame that is waited for.
    void frameNeeded();

private:
    void tell();

    RunControl& m_control;
    PanelHost& m_panels;
    /// The trace of the run whose first picture is awaited, and whether it had rows when the panels looked
    /// last.
    int m_trace = 0;
    bool m_hasRows = false;
    bool m_isAwaited = false;
    double m_milliseconds = 0;
};

} // namespace fovea
