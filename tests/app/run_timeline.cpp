// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/run_timeline.h"

#include <QEvent>
#include <QMetaEnum>
#include <QWidget>

#include <algorithm>
#include <cstdio>

namespace fovea {
namespace {

std::map<std::string, double> medians(const std::vector<std::map<std::string, double>>& runs)
{
    std::map<std::string, std::vector<double>> values;
    for (const auto& run : runs) {
        for (const auto& [step, value] : run) {
            values[step].push_back(value);
        }
    }
    std::map<std::string, double> out;
    for (auto& [step, each] : values) {
        // A step that a run did without took no time in it.
        each.resize(runs.size(), 0);
        std::sort(each.begin(), each.end());
        out[step] = each[each.size() / 2];
    }
    return out;
}

void printLargestLast(const std::map<std::string, double>& steps, const char* unit)
{
    std::vector<std::pair<double, std::string>> ordered;
    for (const auto& [step, value] : steps) {
        ordered.emplace_back(value, step);
    }
    std::sort(ordered.begin(), ordered.end());
    for (const auto& [value, step] : ordered) {
        std::printf("  %8.2f %s  %s\n", value, unit, step.c_str());
    }
}

} // namespace

bool TimedApplication::notify(QObject* receiver, QEvent* event)
{
    if (!handled || m_depth > 0) {
        return Application::notify(receiver, event);
    }
    const QEvent::Type type = event->type();
    const QPointer<QObject> whom = receiver;
    QElapsedTimer clock;
    clock.start();
    ++m_depth;
    const bool isHandled = Application::notify(receiver, event);
    --m_depth;
    if (whom != nullptr) {
        handled(receiver, type, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return isHandled;
}

RunTimeline::RunTimeline(MainWindow& window, TimedApplication& application)
{
    connect(&window.engine(), &EngineProcess::eventArrived, this, [this](const Event& event) {
        mark("the window has the engine's \"" + event.name + "\"");
        if (event.name == "finished") {
            const auto seconds = [&](const char* key) {
                const Value* value = event.details.find(key);
                return value != nullptr ? 1000 * value->number().value_or(0) : 0;
            };
            m_passMilliseconds = seconds("compute_seconds");
            m_totals["engine: everything"] = seconds("seconds");
            m_totals["engine: its pass"] = m_passMilliseconds;
        }
    });
    connect(&window.workbench(), &Workbench::traceOpened, this, [this] { mark("trace opened"); });
    connect(&window.workbench(), &Workbench::selectionChanged, this, [this] { mark("trace selected"); });
    connect(&window.workbench(), &Workbench::traceGrew, this, [this] { mark("rows seen"); });
    connect(&window.panels(), &PanelHost::loadingChanged, this, [this, &window] {
        if (!window.panels().isLoading() && !m_isDrawn) {
            m_moments["every panel in front has its readings"] = now();
        }
    });
    connect(&window, &MainWindow::drawn, this, [this, &window] {
        m_moments["maps drawn"] = window.drawnMilliseconds();
        m_isDrawn = true;
    });
    application.handled = [this](QObject* receiver, QEvent::Type type, double milliseconds) {
        const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        add(std::string(name != nullptr ? name : "event") + " of " + receiver->metaObject()->className(),
            milliseconds);
        if (type == QEvent::UpdateRequest) {
            add("frames painted, number", 1);
        }
    };
    m_clock.start();
}

void RunTimeline::begin()
{
    m_moments.clear();
    m_totals.clear();
    m_isDrawn = false;
    m_clock.restart();
}

void RunTimeline::end(bool counts)
{
    m_isDrawn = true;
    if (counts) {
        m_momentsOfRuns.push_back(m_moments);
        m_totalsOfRuns.push_back(m_totals);
    }
}

void RunTimeline::mark(const std::string& step)
{
    if (!m_isDrawn) {
        m_moments.emplace(step, now());
    }
}

void RunTimeline::add(const std::string& step, double value)
{
    if (!m_isDrawn) {
        m_totals["window, GUI thread: " + step] += value;
    }
}

void RunTimeline::print() const
{
    const bool isOne = m_momentsOfRuns.empty();
    std::printf("after Enter:\n");
    printLargestLast(isOne ? m_moments : medians(m_momentsOfRuns), "ms");
    std::map<std::string, double> totals = isOne ? m_totals : medians(m_totalsOfRuns);
    std::erase_if(totals, [](const auto& step) { return step.second < 0.3; });
    std::printf("in all until drawn:\n");
    printLargestLast(totals, "ms");
}

} // namespace fovea
