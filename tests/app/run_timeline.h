// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application.h"
#include "main_window.h"

#include <QElapsedTimer>
#include <QPointer>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace fovea {

/// An application that tells how long each event took on the GUI thread.
class TimedApplication : public Application {
public:
    using Application::Application;
    bool notify(QObject* receiver, QEvent* event) override;
    std::function<void(QObject* receiver, QEvent::Type type, double milliseconds)> handled;

private:
    int m_depth = 0;
};

/// When each step from Enter to drawn maps came, and what the GUI thread did meanwhile.
class RunTimeline : public QObject {
public:
    RunTimeline(MainWindow& window, TimedApplication& application);

    /// Enter is pressed now.
    void begin();
    /// Adds the run to the medians, or forgets it.
    void end(bool counts);
    /// The engine's own pass in the run since `begin`.
    double passMilliseconds() const { return m_passMilliseconds; }
    /// The medians of the runs that counted; of the one since `begin` when there are none.
    void print() const;

private:
    using Steps = std::map<std::string, double>;
    void mark(const std::string& step);
    void add(const std::string& step, double value);
    double now() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    QElapsedTimer m_clock;
    double m_passMilliseconds = 0;
    bool m_isDrawn = true;
    Steps m_moments, m_totals;
    std::vector<Steps> m_momentsOfRuns, m_totalsOfRuns;
};

} // namespace fovea
