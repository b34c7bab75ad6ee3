// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_opener.h"

#include "panel_host.h"
#include "run_control.h"
#include "trace_check.h"
#include "workbench_host.h"

#include <fovea/error_text.h>

#include <QFileInfo>

#include <algorithm>

namespace fovea {

namespace {

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

bool holds(const std::vector<SearchedFile>& found, const QString& path)
{
    return std::any_of(found.begin(), found.end(), [&](const SearchedFile& each) {
        return each.state != FileState::Missing && QFileInfo(each.path).canonicalFilePath() == path;
    });
}

} // namespace

struct WorkspaceOpener::Found {
    std::vector<SearchedFile> models, traces;
};

WorkspaceOpener::WorkspaceOpener(WorkspaceParts parts, WorkspaceState& state, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_state(state)
{
}

void WorkspaceOpener::open(WorkspaceDocument document, const QStringList& folders)
{
    m_isOpening = true;
    m_document = std::move(document);
    m_keys.assign(m_document.traces.size(), 0);
    m_troubles.clear();
    m_moved = 0;
    auto found = std::make_shared<Found>();
    m_parts.workbench.read(
        this, "search",
        [found, folders, models = m_document.models, traces = m_document.traces]() -> Result<Array> {
            for (const WorkspaceModel& model : models) {
                found->models.push_back(searchFile(model, folders));
            }
            for (const WorkspaceTrace& trace : traces) {
                found->traces.push_back(searchFile(trace, folders));
            }
            return Array();
        },
        [this, found](const Result<Array>&) {
            m_models = std::move(found->models);
            m_traces = std::move(found->traces);
            closeOthers();
            openModels();
            openTrace(0);
        });
}

void WorkspaceOpener::closeOthers()
{
    m_state.clear();
    for (const int key : m_parts.workbench.traces()) {
        if (!holds(m_traces, text(m_parts.workbench.trace(key)->path().string()))) {
            m_parts.workbench.close(key);
        }
    }
    QStringList others;
    for (const OpenModel& model : m_parts.control.models()) {
        if (!holds(m_models, QFileInfo(model.path).canonicalFilePath())) {
            others << model.path;
        }
    }
    for (const QString& path : others) {
        m_parts.control.closeModel(path);
    }
}

void WorkspaceOpener::openModels()
{
    QString current;
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        const WorkspaceModel& model = m_document.models[i];
        const SearchedFile& found = m_models[i];
        if (found.state != FileState::There) {
            report(model, QFileInfo(text(model.path)).fileName(), found.state, true);
        }
        if (found.state == FileState::Missing) {
            m_state.keepModel(model);
            continue;
        }
        m_state.setPrint(found.path.toStdString(), model.print);
        m_parts.control.listModel(found.path);
        current = model.isCurrent ? found.path : current;
    }
    // The others are loaded when they are asked for.
    if (!current.isEmpty()) {
        m_parts.control.openModel(current);
    }
}

void WorkspaceOpener::openTrace(std::size_t index)
{
    if (index == m_traces.size()) {
        finish();
        return;
    }
    const WorkspaceTrace& trace = m_document.traces[index];
    const SearchedFile& found = m_traces[index];
    if (found.state != FileState::There) {
        report(trace, text(trace.title), found.state, false);
    }
    if (found.state == FileState::Missing) {
        m_state.keepTrace(trace);
        openTrace(index + 1);
        return;
    }
    checkInChild(m_parts.engineProgram, found.path, this, [this, index](const QString& reason) {
        if (reason.isEmpty()) {
            openChecked(index, m_traces[index].path);
            return;
        }
        const WorkspaceTrace& refused = m_document.traces[index];
        report(refused, text(refused.title), m_traces[index].state, false, reason);
        m_state.keepTrace(refused);
        openTrace(index + 1);
    });
}

void WorkspaceOpener::openChecked(std::size_t index, const QString& path)
{
    m_parts.workbench.open(path, text(m_document.traces[index].title), [this, index](const Result<int>& key) {
        const WorkspaceTrace& trace = m_document.traces[index];
        if (key) {
            m_keys[index] = *key;
            if (m_traces[index].state != FileState::Changed) {
                m_state.setPrint(m_traces[index].path.toStdString(), trace.print);
            }
        } else {
            report(trace, text(trace.title), m_traces[index].state, false, errorText(key.error()));
            m_state.keepTrace(trace);
        }
        openTrace(index + 1);
    });
}

void WorkspaceOpener::report(
    const WorkspaceFile& file, const QString& title, FileState state, bool isModel, const QString& reason)
{
    if (state == FileState::Moved && reason.isEmpty()) {
        ++m_moved;
    } else {
        m_troubles.push_back({ text(file.path), title, state, isModel, reason });
    }
}

void WorkspaceOpener::finish()
{
    m_state.giveBack(m_document, m_keys);
    m_isOpening = false;
    emit opened(m_troubles, m_moved);
}

void WorkspaceOpener::locate(const QString& missing, const QString& found)
{
    const std::string path = missing.toStdString();
    for (const WorkspaceModel& model : m_state.absentModels()) {
        if (model.path == path) {
            m_state.forgetAbsent(path);
            m_parts.control.openModel(found);
            return;
        }
    }
    for (const WorkspaceTrace& trace : m_state.absentTraces()) {
        if (trace.path == path) {
            const auto opened = [this, path](const Result<int>& key) {
                if (key) {
                    m_state.forgetAbsent(path);
                    m_parts.workbench.showTrace(*key);
                } else {
                    emit notLocated(errorText(key.error()));
                }
            };
            checkInChild(m_parts.engineProgram, found, this,
                [this, found, title = text(trace.title), opened](const QString& reason) {
                    if (reason.isEmpty()) {
                        m_parts.workbench.open(found, title, opened);
                    } else {
                        emit notLocated(reason);
                    }
                });
            return;
        }
    }
}

} // namespace fovea
