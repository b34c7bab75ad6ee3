// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_opener.h"

#include "open_target.h"
#include "recent_files.h"
#include "run_control.h"
#include "selection_text.h"
#include "trace_check.h"
#include "workbench_host.h"

#include <fovea/error_text.h>

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace fovea {

FileOpener::FileOpener(QString engineProgram, RunControl& control, WorkbenchHost& workbench,
    RecentFiles& recent, QObject* parent)
    : QObject(parent)
    , m_engineProgram(std::move(engineProgram))
    , m_control(control)
    , m_workbench(workbench)
    , m_recent(recent)
{
}

void FileOpener::open(const QString& path)
{
    const auto [file, place] = splitAddress(path);
    const OpenTarget target = openTarget(file);
    switch (target.type) {
    case OpenTarget::Type::Model:
        m_control.openModel(target.path);
        emit modelAsked();
        break;
    case OpenTarget::Type::Trace:
        openTrace(target.path, place);
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

void FileOpener::openTrace(const QString& path, const QString& place)
{
    const auto openNow = [this, path, place] {
        m_workbench.open(path, {}, [this, path, place](const Result<int>& key) {
            if (!key) {
                emit failed({ tr("The trace %1 was not opened").arg(QFileInfo(path).fileName()),
                    errorText(key.error()), {} });
                return;
            }
            m_recent.add(path);
            showTrace(*key, place);
        });
    };
    emit told(tr("checking %1 …").arg(QFileInfo(path).fileName()));
    checkInChild(m_engineProgram, path, this, [this, path, openNow](const QString& reason) {
        emit told({});
        if (reason.isEmpty()) {
            openNow();
        } else {
            emit failed({ tr("The trace %1 was not opened").arg(QFileInfo(path).fileName()), reason, {} });
        }
    });
}

void FileOpener::showTrace(int key, const QString& place)
{
    m_workbench.showTrace(key);
    const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
    if (!place.isEmpty()) {
        Selection selection = m_workbench.selection();
        selection.path = place.toStdString();
        m_workbench.select(selection);
    }
    // What no other panel shows is still visible in the browser.
    if (trace != nullptr && (!trace->isTrace() || !place.isEmpty() || trace->attentionLayers().empty())) {
        emit browserNeeded();
    }
}

} // namespace fovea
