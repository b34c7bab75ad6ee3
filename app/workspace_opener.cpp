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

/// One workspace on its way: what it says, what was found of it, and what is open already.
struct WorkspaceOpener::Opening {
    WorkspaceDocument document;
    std::vector<SearchedFile> models = {}, traces = {};
    std::vector<int> keys = {};
    std::vector<FileTrouble> troubles = {};
    int moved = 0;
    /// `models` and `traces` are there; before, another thread fills them.
    bool isSearched = false;

    void report(const WorkspaceFile& file, const QString& title, FileState state, bool isModel,
        const QString& reason = {})
    {
        if (state == FileState::Moved && reason.isEmpty()) {
            ++moved;
        } else {
            troubles.push_back({ text(file.path), title, state, isModel, reason });
        }
    }
};

WorkspaceOpener::WorkspaceOpener(WorkspaceParts parts, WorkspaceState& state, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_state(state)
{
}

void WorkspaceOpener::open(WorkspaceDocument document, const QStringList& folders)
{
    const Turn opening = m_current = std::make_shared<Opening>(Opening { std::move(document) });
    m_isOpening = true;
    opening->keys.assign(opening->document.traces.size(), 0);
    m_parts.workbench.read(
        this, "search",
        [opening, folders]() -> Result<Array> {
            for (const WorkspaceModel& model : opening->document.models) {
                opening->models.push_back(searchFile(model, folders));
            }
            for (const WorkspaceTrace& trace : opening->document.traces) {
                opening->traces.push_back(searchFile(trace, folders));
            }
            return Array();
        },
        [this, opening](const Result<Array>&) {
            if (opening == m_current) {
                opening->isSearched = true;
                closeOthers(*opening);
                openModels(*opening);
                openTrace(opening, 0);
            }
        });
}

void WorkspaceOpener::closeOthers(const Opening& opening)
{
    m_state.clear();
    for (const int key : m_parts.workbench.traces()) {
        if (!holds(opening.traces, text(m_parts.workbench.trace(key)->path().string()))) {
            m_parts.workbench.close(key);
        }
    }
    QStringList others;
    for (const OpenModel& model : m_parts.control.models()) {
        if (!holds(opening.models, QFileInfo(model.path).canonicalFilePath())) {
            others << model.path;
        }
    }
    for (const QString& path : others) {
        m_parts.control.closeModel(path);
    }
}

void WorkspaceOpener::openModels(Opening& opening)
{
    QString current;
    for (std::size_t i = 0; i < opening.models.size(); ++i) {
        const WorkspaceModel& model = opening.document.models[i];
        const SearchedFile& found = opening.models[i];
        if (found.state != FileState::There) {
            opening.report(model, QFileInfo(text(model.path)).fileName(), found.state, true);
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

void WorkspaceOpener::openTrace(const Turn& opening, std::size_t index)
{
    if (index == opening->traces.size()) {
        finish(opening);
        return;
    }
    const WorkspaceTrace& trace = opening->document.traces[index];
    const SearchedFile& found = opening->traces[index];
    if (found.state != FileState::There) {
        opening->report(trace, text(trace.title), found.state, false);
    }
    if (found.state == FileState::Missing) {
        m_state.keepTrace(trace);
        openTrace(opening, index + 1);
        return;
    }
    checkInChild(m_parts.engineProgram, found.path, this, [this, opening, index](const QString& reason) {
        if (opening != m_current) {
            return;
        }
        if (reason.isEmpty()) {
            openChecked(opening, index);
            return;
        }
        const WorkspaceTrace& refused = opening->document.traces[index];
        opening->report(refused, text(refused.title), opening->traces[index].state, false, reason);
        m_state.keepTrace(refused);
        openTrace(opening, index + 1);
    });
}

void WorkspaceOpener::openChecked(const Turn& opening, std::size_t index)
{
    const QString path = opening->traces[index].path;
    const auto opened = [this, opening, index, path](const Result<int>& key) {
        if (opening != m_current) {
            // It came after the others had been closed for another workspace.
            const bool isWanted
                = !m_current->isSearched || holds(m_current->traces, QFileInfo(path).canonicalFilePath());
            if (key && !isWanted) {
                m_parts.workbench.close(*key);
            }
            return;
        }
        const WorkspaceTrace& trace = opening->document.traces[index];
        if (key) {
            opening->keys[index] = *key;
            if (opening->traces[index].state != FileState::Changed) {
                m_state.setPrint(path.toStdString(), trace.print);
            }
        } else {
            opening->report(
                trace, text(trace.title), opening->traces[index].state, false, errorText(key.error()));
            m_state.keepTrace(trace);
        }
        openTrace(opening, index + 1);
    };
    m_parts.workbench.open(path, text(opening->document.traces[index].title), opened);
}

void WorkspaceOpener::finish(const Turn& opening)
{
    m_state.giveBack(opening->document, opening->keys);
    m_isOpening = false;
    emit opened(opening->troubles, opening->moved);
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
