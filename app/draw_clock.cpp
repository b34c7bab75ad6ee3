// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "draw_clock.h"

#include "panel_host.h"
#include "run_control.h"
#include "workbench_host.h"

namespace fovea {

DrawClock::DrawClock(RunControl& control, WorkbenchHost& workbench, PanelHost& panels, QObject* parent)
    : QObject(parent)
    , m_control(control)
    , m_panels(panels)
{
    connect(&control, &RunControl::stateChanged, this, [this] {
        if (m_control.isRunning()) {
            m_milliseconds = 0;
        }
    });
    connect(&control, &RunControl::traceReady, this, [this, &workbench](int key) {
        const std::shared_ptr<const Trace> trace = workbench.trace(key);
        m_isAwaited = true;
        m_trace = key;
        m_hasRows = trace != nullptr && trace->committedExampleCount() > 0;
        emit frameNeeded();
    });
    connect(&workbench, &Workbench::traceGrew, this, [this](int key) {
        if (key == m_trace) {
            m_hasRows = true;
            emit frameNeeded();
        }
    });
    connect(&panels, &PanelHost::loadingChanged, this, [this] {
        if (m_isAwaited && !m_panels.isLoading()) {
            emit frameNeeded();
        }
    });
    connect(&control, &RunControl::finished, this, &DrawClock::tell);
}

void DrawClock::framePainted()
{
    if (m_isAwaited && m_hasRows && !m_panels.isLoading()) {
        m_isAwaited = false;
        m_milliseconds = m_control.elapsedMilliseconds();
        tell();
    }
}

void DrawClock::tell()
{
    if (m_milliseconds > 0 && !m_isAwaited && m_control.engineMilliseconds() > 0) {
        emit drawn(m_milliseconds);
    }
}

} // namespace fovea
