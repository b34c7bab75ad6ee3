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
    ++m_opening;
    const auto isCancelled = m_underWay[trace.path] = std::make_shared<bool>(false);
    emit openingBegan(trace.path);
    emit busyChanged();
    emit told(tr("checking %1 …").arg(QFileInfo(trace.path).fileName()));
    checkInChild(m_engineProgram, trace.path, this, [this, trace, isCancelled](const QString& reason) {
        if (*isCancelled) {
            return;
        }
        emit told({});
        if (reason.isEmpty()) {
            openChecked(trace, isCancelled);
        } else {
            end(trace, reason, false);
        }
    });
}

void FileOpener::openChecked(const TraceToOpen& trace, const std::shared_ptr<bool>& isCancelled)
{
    const bool wasOpen = m_workbench.keyOf(trace.path) != 0;
    m_workbench.open(trace.path, trace.title, [this, trace, isCancelled, wasOpen](const Result<int>& key) {
        if (*isCancelled) {
            if (key && !wasOpen) {
                m_workbench.close(*key);
            }
            return;
        }
        if (!key) {
            end(trace, errorText(key.error()), false);
            return;
        }
        m_recent.add(trace.path);
        showTrace(*key, trace);
        end(trace, {}, true);
    });
}

void FileOpener::cancelOpening(const QString& path)
{
    if (const auto found = m_underWay.find(path); found != m_underWay.end()) {
        *found->second = true;
        emit told(tr("%1 is not opened").arg(QFileInfo(path).fileName()));
        end({ path, {}, {}, {} }, {}, false);
    }
}

void FileOpener::end(const TraceToOpen& trace, const QString& problem, bool isOpen)
{
    --m_opening;
    m_underWay.erase(trace.path);
    emit openingEnded(trace.path, isOpen);
    emit busyChanged();
    if (!problem.isEmpty()) {
        emit failed({ tr("The trace %1 was not opened").arg(QFileInfo(trace.path).fileName()), problem, {} });
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
