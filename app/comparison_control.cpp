// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_control.h"

#include "panel_frame.h"
#include "workbench_host.h"
#include "workspace_tree.h"

#include <QDropEvent>
#include <QMimeData>

#include <algorithm>

namespace fovea {

namespace {

bool isOneSide(Comparison::Mode mode)
{
    return mode == Comparison::Mode::A || mode == Comparison::Mode::B;
}

} // namespace

ComparisonControl::ComparisonControl(WorkbenchHost& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_before(workbench.comparison())
{
    connect(&workbench, &Workbench::comparisonChanged, this, &ComparisonControl::spread);
    connect(&workbench, &Workbench::selectionChanged, this, [this](const Selection& selection) {
        if (selection.trace && (m_visited.empty() || m_visited.back() != *selection.trace)) {
            m_visited.erase(
                std::remove(m_visited.begin(), m_visited.end(), *selection.trace), m_visited.end());
            m_visited.push_back(*selection.trace);
            refresh();
        }
    });
    connect(&workbench, &Workbench::traceOpened, this, &ComparisonControl::refresh);
    connect(&workbench, &Workbench::traceClosed, this, [this](int key) {
        m_visited.erase(std::remove(m_visited.begin(), m_visited.end(), key), m_visited.end());
        refresh();
    });
}

void ComparisonControl::follow(PanelFrame& frame)
{
    m_frames.push_back(&frame);
    connect(&frame, &QObject::destroyed, this, [this, gone = &frame] {
        m_frames.erase(std::remove(m_frames.begin(), m_frames.end(), gone), m_frames.end());
    });
    frame.setAcceptDrops(true);
    frame.installEventFilter(this);
    connect(&frame, &PanelFrame::comparisonModeChosen, this,
        [this, &frame](Comparison::Mode mode) { emit wanted(&frame, mode); });
    refresh();
}

std::optional<ComparisonSide> ComparisonControl::candidate() const
{
    const Selection& selection = m_workbench.selection();
    if (!selection.trace) {
        return std::nullopt;
    }
    const std::vector<int> open = m_workbench.traces();
    for (const std::vector<int>* keys : { &m_visited, &open }) {
        for (auto key = keys->rbegin(); key != keys->rend(); ++key) {
            if (*key != *selection.trace && m_workbench.trace(*key) != nullptr) {
                return ComparisonSide { *key, std::nullopt };
            }
        }
    }
    const std::shared_ptr<const Trace> trace = m_workbench.trace(*selection.trace);
    const int64_t count = trace != nullptr && trace->isTrace() ? trace->committedExampleCount() : 0;
    return count > 1
        ? std::optional(ComparisonSide { *selection.trace, (selection.example.value_or(0) + 1) % count })
        : std::nullopt;
}

bool ComparisonControl::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    const std::optional<int> key = draggedTrace(*drop->mimeData());
    const auto frame = std::find(m_frames.begin(), m_frames.end(), watched);
    if (!key || frame == m_frames.end() || m_workbench.selection().trace == *key) {
        // A file is for the window around.
        event->ignore();
        return true;
    }
    drop->acceptProposedAction();
    if (isDrop) {
        Comparison comparison = m_workbench.comparison();
        comparison.b = ComparisonSide { *key, std::nullopt };
        m_workbench.compare(comparison);
        emit wanted(*frame, Comparison::Mode::Split);
    }
    return true;
}

void ComparisonControl::choose(PanelFrame& frame, Comparison::Mode mode) const
{
    Comparison comparison = m_workbench.comparison();
    if (!comparison.b && mode != Comparison::Mode::A) {
        comparison.b = candidate();
        m_workbench.setComparison(comparison);
    }
    if (m_workbench.comparison().b) {
        frame.ask([&] { frame.panel().setComparisonMode(mode); });
    }
}

void ComparisonControl::spread(const Comparison& comparison)
{
    const bool hasEnded = m_before.b && !comparison.b;
    const bool isOtherMode = comparison.mode != m_before.mode;
    // From one side to the other, a panel that shows both goes on doing so.
    const bool isOtherSide = isOtherMode && isOneSide(comparison.mode) && isOneSide(m_before.mode);
    m_before = comparison;
    for (PanelFrame* frame : std::vector<PanelFrame*>(m_frames)) {
        const bool isMeant = !isOtherSide || isOneSide(frame->panel().comparisonMode());
        if (hasEnded || (isOtherMode && isMeant)) {
            frame->ask([&] { frame->panel().setComparisonMode(comparison.mode); });
        }
    }
    refresh();
}

void ComparisonControl::showEverywhere(Comparison::Mode mode) const
{
    for (PanelFrame* frame : std::vector<PanelFrame*>(m_frames)) {
        frame->ask([&] { frame->panel().setComparisonMode(mode); });
    }
}

void ComparisonControl::refresh()
{
    const bool canCompare = m_workbench.comparison().b || candidate();
    for (PanelFrame* frame : m_frames) {
        frame->setComparable(canCompare);
    }
}

} // namespace fovea
