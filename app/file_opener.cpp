// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_opener.h"

#include "command_registry.h"
#include "open_target.h"
#include "recent_files.h"
#include "run_control.h"
#include "selection_text.h"
#include "trace_check.h"
#include "view_values.h"
#include "workbench_host.h"

#include <fovea/error_text.h>

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace fovea {

FileOpener::FileOpener(QString engineProgram, CommandRegistry& commands, RunControl& control,
    WorkbenchHost& workbench, RecentFiles& recent, QObject* parent)
    : QObject(parent)
    , m_engineProgram(std::move(engineProgram))
    , m_commands(commands)
    , m_control(control)
    , m_workbench(workbench)
    , m_recent(recent)
{
    m_workbench.setReader(m_engineProgram);
}

void FileOpener::open(const QString& path)
{
    const auto [file, place] = splitAddress(path);
    const OpenTarget target = openTarget(file);
    switch (target.type) {
    case OpenTarget::Type::Model:
        m_commands.trigger("model.open", Value::Object { { "path", target.path.toStdString() } });
        break;
    case OpenTarget::Type::Trace:
        m_commands.trigger("trace.open",
            Value::Object {
                { "path", (target.path + (place.isEmpty() ? QString() : "::" + place)).toStdString() } });
        break;
    case OpenTarget::Type::Workspace:
        m_commands.trigger("workspace.open", Value::Object { { "path", target.path.toStdString() } });
        break;
    case OpenTarget::Type::Figure:
        m_commands.trigger("figure.open", Value::Object { { "path", target.path.toStdString() } });
        break;
    case OpenTarget::Type::Unknown:
        emit failed({ tr("%1 was not opened").arg(QFileInfo(file).fileName()), target.reason, {} });
        break;
    }
}

void FileOpener::openAll(const QMimeData& dropped)
{
    for (const QUrl& url : dropped.urls()) {
        if (url.isLocalFile()) {
            open(url.toLocalFile());
        } else {
            emit failed(
                { tr("Not opened"), tr("%1 is not a file on this machine.").arg(url.toString()), {} });
        }
    }
}

void FileOpener::openModel(const QString& path)
{
    m_control.openModel(path);
    emit modelAsked();
}

void FileOpener::openTrace(const TraceToOpen& trace)
{
    if (const auto found = m_underWay.find(trace.path); found != m_underWay.end()) {
        found->second->trace = trace;
        return;
    }
    const auto opening = m_underWay[trace.path] = std::make_shared<Opening>(Opening { trace });
    emit openingBegan(trace.path);
    emit busyChanged();
    emit told(tr("checking %1 …").arg(QFileInfo(trace.path).fileName()));
    checkInChild(m_engineProgram, trace.path, this, [this, opening](const QString& reason) {
        if (opening->isCancelled) {
            return;
        }
        emit told({});
        if (reason.isEmpty()) {
            openChecked(opening);
        } else {
            end(opening->trace, reason, false);
        }
    });
}

void FileOpener::openChecked(const std::shared_ptr<Opening>& opening)
{
    const QString path = opening->trace.path;
    const bool wasOpen = m_workbench.keyOf(path) != 0;
    m_workbench.open(path, opening->trace.title, [this, opening, path, wasOpen](const Result<int>& key) {
        if (opening->isCancelled) {
            // Somebody may have asked for it again meanwhile.
            if (key && !wasOpen && m_underWay.find(path) == m_underWay.end()) {
                m_workbench.close(*key);
            }
            return;
        }
        if (!key) {
            end(opening->trace, errorText(key.error()), false);
            return;
        }
        m_recent.add(path);
        showTrace(*key, opening->trace);
        end(opening->trace, {}, true);
    });
}

void FileOpener::cancelOpening(const QString& path)
{
    if (const auto found = m_underWay.find(path); found != m_underWay.end()) {
        found->second->isCancelled = true;
        emit told(tr("%1 is not opened").arg(QFileInfo(path).fileName()));
        end({ path, {}, {}, {} }, {}, false);
    }
}

void FileOpener::end(const TraceToOpen& trace, const QString& problem, bool isOpen)
{
    const QString path = trace.path;
    m_underWay.erase(path);
    emit openingEnded(path, isOpen);
    emit busyChanged();
    if (!problem.isEmpty()) {
        emit failed({ tr("The trace %1 was not opened").arg(QFileInfo(path).fileName()), problem, {} });
    }
}

void FileOpener::showTrace(int key, const TraceToOpen& opened)
{
    m_workbench.showTrace(key);
    const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
    if (!opened.select.isNull()) {
        if (const Result<Selection> selection = selectionIn(opened.select, m_workbench)) {
            m_workbench.setSelection(*selection);
        }
    }
    if (!opened.place.isEmpty()) {
        Selection selection = m_workbench.selection();
        selection.path = opened.place.toStdString();
        m_workbench.setSelection(selection);
    }
    // What no other panel shows is still visible in the browser.
    if (trace != nullptr
        && (!trace->isTrace() || !opened.place.isEmpty() || trace->attentionLayers().empty())) {
        emit browserNeeded();
    }
}

} // namespace fovea
