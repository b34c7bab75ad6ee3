// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_state.h"

#include "history.h"
#include "named_layouts.h"
#include "panel_host.h"
#include "run_control.h"
#include "top_bar.h"
#include "view_values.h"
#include "workbench_host.h"

#include <algorithm>

namespace fovea {

namespace {

constexpr std::size_t inputLimit = 50;

template <typename File>
void eraseFile(std::vector<File>& files, const std::string& path)
{
    std::erase_if(files, [&](const File& file) { return file.path == path; });
}

int keyAt(const Value& side, const std::vector<int>& keys)
{
    const auto place = static_cast<std::size_t>(side.get("trace", int64_t { 0 }));
    return place < keys.size() ? keys[place] : 0;
}

} // namespace

WorkspaceDocument WorkspaceState::gather() const
{
    WorkspaceDocument document;
    document.parts = m_unknown;
    gatherFiles(document);
    gatherPanels(document);
    std::map<int, int64_t> places;
    for (const int key : m_parts.workbench.traces()) {
        places.emplace(key, static_cast<int64_t>(places.size()));
    }
    const Selection& selection = m_parts.workbench.selection();
    document.selection = selectionValue(selection, m_parts.workbench);
    document.selection.as<Value::Object>()->erase("trace");
    if (selection.trace && places.contains(*selection.trace)) {
        document.selection["trace"] = places.at(*selection.trace);
    }
    document.parts["comparison"] = gatherComparison(places);
    Value layout;
    layout["docks"] = m_parts.panels.layoutValue();
    if (const PanelFrame* active = m_parts.panels.activeFrame()) {
        layout["active"] = active->panelId().toStdString();
    }
    document.parts["layout"] = layout;
    document.parts["layouts"] = m_parts.layouts.state();
    document.parts["input"]
        = Value::Object { { "text", m_parts.topBar.text().toStdString() }, { "earlier", m_inputs } };
    document.parts["history"] = m_parts.history.state();
    for (const auto& [name, part] : m_owned) {
        document.parts[name] = part.state();
    }
    return document;
}

void WorkspaceState::gatherFiles(WorkspaceDocument& document) const
{
    const auto print = [this](const std::string& path) {
        const auto found = m_prints.find(path);
        return found == m_prints.end() ? FilePrint {} : found->second;
    };
    const OpenModel* current = m_parts.control.currentModel();
    for (const OpenModel& model : m_parts.control.models()) {
        const std::string path = model.path.toStdString();
        const bool isCurrent = current != nullptr && current->path == model.path;
        document.models.push_back({ { path, {}, print(path) }, isCurrent });
    }
    for (const int key : m_parts.workbench.traces()) {
        const std::shared_ptr<const Trace> trace = m_parts.workbench.trace(key);
        const std::string path = trace->path().string();
        document.traces.push_back(
            { { path, {}, print(path) }, m_parts.workbench.traceTitle(key).toStdString(),
                trace->isTrace() ? trace->header().get("model_hash", std::string()) : std::string() });
    }
    document.models.insert(document.models.end(), m_absentModels.begin(), m_absentModels.end());
    document.traces.insert(document.traces.end(), m_absentTraces.begin(), m_absentTraces.end());
}

void WorkspaceState::gatherPanels(WorkspaceDocument& document) const
{
    for (const PanelFrame* frame : m_parts.panels.frames()) {
        WorkspacePanel& panel = document.panels[frame->panelId().toStdString()];
        panel.plugin = frame->pluginId().toStdString();
        panel.title = frame->sourceTitle().toStdString();
        panel.state = frame->ask([frame] { return frame->panel().state(); }).value_or(Value());
        panel.comparison = nameOf(frame->panel().comparisonMode());
    }
    for (const auto& [id, panel] : m_absentPanels) {
        document.panels[id] = panel;
    }
}

Value WorkspaceState::gatherComparison(const std::map<int, int64_t>& places) const
{
    const Comparison& comparison = m_parts.workbench.comparison();
    Value value;
    value["mode"] = std::string(nameOf(comparison.mode));
    value["range_locked"] = comparison.isRangeLocked;
    const auto add = [&](const char* name, const std::optional<ComparisonSide>& side) {
        if (side && places.contains(side->trace)) {
            Value& out = value[name];
            out["trace"] = places.at(side->trace);
            if (side->example) {
                out["example"] = *side->example;
            }
        }
    };
    add("a", comparison.a);
    add("b", comparison.b);
    return value;
}

void WorkspaceState::giveBack(const WorkspaceDocument& document, const std::vector<int>& keys)
{
    const auto part = [&document](const char* name) {
        const auto found = document.parts.find(name);
        return found == document.parts.end() ? Value() : found->second;
    };
    m_parts.layouts.restore(part("layouts"));
    // First, because its mode is that of every panel, and then each has its own.
    giveComparison(part("comparison"), keys);
    givePanels(document);
    const Value layout = part("layout");
    if (const Value* docks = layout.find("docks")) {
        m_parts.panels.setLayoutValue(*docks);
    }
    giveSelection(document, keys);
    const Value input = part("input");
    m_parts.topBar.setText(QString::fromStdString(input.get("text", std::string())));
    m_inputs = input.get("earlier", Value::List {});
    m_parts.history.restore(part("history"));
    m_parts.panels.setActiveFrame(
        m_parts.panels.frame(QString::fromStdString(layout.get("active", std::string()))));
    m_unknown = document.parts;
    for (const char* known : { "comparison", "layout", "layouts", "input", "history" }) {
        m_unknown.erase(known);
    }
    for (const auto& [name, owned] : m_owned) {
        owned.restore(part(name.c_str()));
        m_unknown.erase(name);
    }
}

void WorkspaceState::givePanels(const WorkspaceDocument& document)
{
    m_parts.panels.removeAbsent();
    m_absentPanels.clear();
    for (const auto& [id, panel] : document.panels) {
        const QString name = QString::fromStdString(id);
        PanelFrame* frame = m_parts.panels.frame(name);
        if (frame == nullptr) {
            m_parts.panels.addAbsent(
                name, QString::fromStdString(panel.plugin), QString::fromStdString(panel.title));
            m_absentPanels[id] = panel;
            continue;
        }
        frame->ask([&] {
            frame->panel().restore(panel.state);
            if (const auto mode = comparisonModeNamed(panel.comparison)) {
                frame->panel().setComparisonMode(*mode);
            }
        });
    }
}

void WorkspaceState::restorePanel(const QString& panelId)
{
    const auto kept = m_absentPanels.find(panelId.toStdString());
    PanelFrame* frame = m_parts.panels.frame(panelId);
    if (kept == m_absentPanels.end() || frame == nullptr) {
        return;
    }
    const WorkspacePanel panel = kept->second;
    m_absentPanels.erase(kept);
    frame->ask([&] {
        frame->panel().restore(panel.state);
        if (const auto mode = comparisonModeNamed(panel.comparison)) {
            frame->panel().setComparisonMode(*mode);
        }
    });
}

void WorkspaceState::giveComparison(const Value& value, const std::vector<int>& keys)
{
    Comparison comparison;
    comparison.mode = comparisonModeNamed(value.get("mode", std::string())).value_or(Comparison::Mode::A);
    comparison.isRangeLocked = value.get("range_locked", true);
    const auto side = [&](const char* name) -> std::optional<ComparisonSide> {
        const Value* given = value.find(name);
        const int key = given != nullptr && !given->isNull() ? keyAt(*given, keys) : 0;
        if (key == 0) {
            return std::nullopt;
        }
        const Value* example = given->find("example");
        const auto* number = example != nullptr ? example->as<int64_t>() : nullptr;
        return ComparisonSide { key, number != nullptr ? std::optional(*number) : std::nullopt };
    };
    comparison.a = side("a");
    comparison.b = side("b");
    m_parts.workbench.setComparison(comparison);
}

void WorkspaceState::giveSelection(const WorkspaceDocument& document, const std::vector<int>& keys)
{
    const int key = document.selection.find("trace") != nullptr ? keyAt(document.selection, keys) : 0;
    if (key == 0) {
        const auto open = std::find_if(keys.begin(), keys.end(), [](int each) { return each != 0; });
        if (open != keys.end()) {
            m_parts.workbench.showTrace(*open);
        }
        return;
    }
    Value parameters = document.selection;
    parameters["trace"] = tracePath(key, m_parts.workbench).toStdString();
    const Result<Selection> selection = selectionIn(parameters, m_parts.workbench);
    if (selection) {
        m_parts.workbench.setSelection(*selection);
    } else {
        // The file has changed: what it has no place for is not selected.
        m_parts.workbench.showTrace(key);
    }
}

void WorkspaceState::forgetAbsent(const std::string& path)
{
    eraseFile(m_absentModels, path);
    eraseFile(m_absentTraces, path);
}

void WorkspaceState::clear()
{
    m_absentModels.clear();
    m_absentTraces.clear();
    m_absentPanels.clear();
    m_unknown.clear();
    m_inputs.clear();
}

void WorkspaceState::noteInput(const std::string& text)
{
    std::erase(m_inputs, Value(text));
    m_inputs.insert(m_inputs.begin(), Value(text));
    if (m_inputs.size() > inputLimit) {
        m_inputs.resize(inputLimit);
    }
}

} // namespace fovea
