// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace_document.h"

#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace fovea {

class CommandRegistry;
class History;
class NamedLayouts;
class PanelHost;
class RunControl;
class TopBar;
class WorkbenchHost;

/// What of the window a workspace keeps.
struct WorkspaceParts {
    WorkbenchHost& workbench;
    RunControl& control;
    PanelHost& panels;
    CommandRegistry& commands;
    History& history;
    NamedLayouts& layouts;
    TopBar& topBar;
    QString engineProgram;
};

/// A member of the document that another part of the program owns: how it is asked for, and given back.
struct WorkspacePart {
    std::function<Value()> state;
    std::function<void(const Value&)> restore;
};

/// The document as the window is now, and the window as the document says; files that could not be opened,
/// and members that nobody here knows, are kept for the next document.
class WorkspaceState {
public:
    explicit WorkspaceState(WorkspaceParts parts)
        : m_parts(std::move(parts))
    {
    }

    /// Its member `name` is asked for from now on, and given back when a workspace is opened.
    void addPart(const std::string& name, WorkspacePart part) { m_owned[name] = std::move(part); }

    WorkspaceDocument gather() const;
    /// Everything but the models and traces, which are open: `keys` are those of the document's traces, 0 for
    /// one that is not.
    void giveBack(const WorkspaceDocument& document, const std::vector<int>& keys);

    /// A panel that was missed has come: it gets back what was kept for it.
    void restorePanel(const QString& panelId);

    void keepModel(WorkspaceModel model) { m_absentModels.push_back(std::move(model)); }
    void keepTrace(WorkspaceTrace trace) { m_absentTraces.push_back(std::move(trace)); }
    void forgetAbsent(const std::string& path);
    void clear();
    const std::vector<WorkspaceModel>& absentModels() const { return m_absentModels; }
    const std::vector<WorkspaceTrace>& absentTraces() const { return m_absentTraces; }

    void setPrint(const std::string& path, const FilePrint& print) { m_prints[path] = print; }
    void noteInput(const std::string& text);

private:
    void gatherFiles(WorkspaceDocument& document) const;
    void gatherPanels(WorkspaceDocument& document) const;
    Value gatherComparison(const std::map<int, int64_t>& places) const;
    void giveComparison(const Value& comparison, const std::vector<int>& keys);
    void givePanels(const WorkspaceDocument& document);
    void giveSelection(const WorkspaceDocument& document, const std::vector<int>& keys);

    WorkspaceParts m_parts;
    std::map<std::string, WorkspacePart> m_owned;
    std::vector<WorkspaceModel> m_absentModels;
    std::vector<WorkspaceTrace> m_absentTraces;
    std::map<std::string, WorkspacePanel> m_absentPanels;
    Value::Object m_unknown;
    std::map<std::string, FilePrint> m_prints;
    Value::List m_inputs;
};

} // namespace fovea
