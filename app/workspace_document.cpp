// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_document.h"

#include "workspace_reader.h"

#include <fovea/json.h>
#include <fovea/version.h>

namespace fovea {

namespace {

constexpr const char* formatName = "fovea-workspace";

void putFile(Value& out, const WorkspaceFile& file, const std::filesystem::path& folder)
{
    const std::string relative = folder.empty()
        ? std::string()
        : std::filesystem::path(file.path).lexically_relative(folder).generic_string();
    out["path"] = relative.empty() ? file.path : relative;
    if (relative.starts_with("..")) {
        // For a workspace that is moved without its files; those below its folder move along.
        out["was"] = file.path;
    }
    if (!file.print.hash.empty()) {
        out["bytes"] = file.print.bytes;
        out["hash"] = file.print.hash;
    }
}

Value::List listOf(const std::vector<WorkspaceModel>& models, const std::filesystem::path& folder)
{
    Value::List list;
    for (const WorkspaceModel& model : models) {
        Value out;
        putFile(out, model, folder);
        if (model.isCurrent) {
            out["current"] = true;
        }
        list.push_back(std::move(out));
    }
    return list;
}

Value::List listOf(const std::vector<WorkspaceTrace>& traces, const std::filesystem::path& folder)
{
    Value::List list;
    for (const WorkspaceTrace& trace : traces) {
        Value out;
        putFile(out, trace, folder);
        out["title"] = trace.title;
        if (!trace.modelHash.empty()) {
            out["model_hash"] = trace.modelHash;
        }
        list.push_back(std::move(out));
    }
    return list;
}

bool isKnown(const std::string& member)
{
    for (const char* known :
        { "format", "models", "panels", "selection", "traces", "version", "written_by" }) {
        if (member == known) {
            return true;
        }
    }
    return false;
}

} // namespace

Value toValue(const WorkspaceDocument& document, const std::filesystem::path& folder)
{
    Value out = document.parts;
    Value::Object panels;
    for (const auto& [id, panel] : document.panels) {
        Value entry;
        entry["plugin"] = panel.plugin;
        entry["title"] = panel.title;
        entry["state"] = panel.state;
        if (!panel.comparison.empty()) {
            entry["comparison"] = panel.comparison;
        }
        panels[id] = std::move(entry);
    }
    out["format"] = formatName;
    out["version"] = WorkspaceDocument::version;
    out["written_by"] = std::string("fovea ") + version;
    out["models"] = listOf(document.models, folder);
    out["traces"] = listOf(document.traces, folder);
    out["panels"] = std::move(panels);
    out["selection"] = document.selection.isNull() ? Value(Value::Object {}) : document.selection;
    return out;
}

Result<WorkspaceDocument> workspaceFrom(
    const Value& value, const std::string& source, const std::filesystem::path& folder)
{
    WorkspaceReader reader(source, folder);
    const Value* format = value.find("format");
    const auto* name = format != nullptr ? format->as<std::string>() : nullptr;
    if (name == nullptr || *name != formatName) {
        return reader.noWorkspace(format);
    }
    if (const Result<void> checked = reader.checkVersion(value, WorkspaceDocument::version); !checked) {
        return checked.error();
    }
    WorkspaceDocument document;
    reader.readModels(value, document.models);
    reader.readTraces(value, document.traces);
    reader.readPanels(value, document.panels);
    document.selection = reader.readSelection(value, document.traces.size());
    reader.checkParts(value, document.traces.size());
    if (reader.error()) {
        return *reader.error();
    }
    for (const auto& [member, content] : *value.as<Value::Object>()) {
        if (!isKnown(member)) {
            document.parts.emplace(member, content);
        }
    }
    return document;
}

std::string formatWorkspace(const WorkspaceDocument& document, const std::filesystem::path& folder)
{
    return formatJson(toValue(document, folder), 2) + "\n";
}

Result<WorkspaceDocument> parseWorkspace(
    std::string_view text, const std::string& source, const std::filesystem::path& folder)
{
    const Result<Value> value = parseJson(text, source);
    if (!value) {
        return value.error();
    }
    return workspaceFrom(*value, source, folder);
}

} // namespace fovea
