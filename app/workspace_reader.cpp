// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_reader.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <limits>
#include <string>

namespace fovea {

namespace {

constexpr std::size_t fileLimit = 10'000;
constexpr std::size_t pathLimit = 4096;
constexpr int64_t anyCount = std::numeric_limits<int64_t>::max();

std::string shown(const Value* found)
{
    return found == nullptr ? std::string("nothing") : forMessage(formatJson(*found), 60);
}

std::string nth(const char* list, std::size_t index)
{
    return std::string(list) + "[" + std::to_string(index) + "].";
}

} // namespace

Error WorkspaceReader::noWorkspace(const Value* found) const
{
    return inputError(FOVEA_TEXT("Workspace",
                          "%1 is no workspace: \"format\" should be \"fovea-workspace\", found %2. Open a "
                          "file that was saved with File > Save workspace."),
        { m_source, shown(found) });
}

Result<void> WorkspaceReader::checkVersion(const Value& value, int64_t known) const
{
    const Value* version = value.find("version");
    const auto* number = version != nullptr ? version->as<int64_t>() : nullptr;
    if (number == nullptr || *number < 1) {
        return inputError(FOVEA_TEXT("Workspace",
                              "%1: \"version\" should be a whole number from 1, found %2. Restore the file "
                              "from a copy."),
            { m_source, shown(version) });
    }
    if (*number > known) {
        return inputError(FOVEA_TEXT("Workspace",
                              "%1 was written by %2 in version %3 of the format; this program reads up to "
                              "version %4. It was left as it is: open it with a newer Fovea."),
            { m_source, forMessage(value.get("written_by", std::string("a newer program")), 60),
                std::to_string(*number), std::to_string(known) });
    }
    return {};
}

void WorkspaceReader::refuse(const std::string& key, const char* expected, const Value* found)
{
    if (!m_error) {
        m_error = inputError(
            FOVEA_TEXT("Workspace",
                "%1: \"%2\" should be %3, found %4. Correct it in a text editor, or restore the file from a "
                "copy."),
            { m_source, forMessage(key), expected, shown(found) });
    }
}

const Value::List* WorkspaceReader::list(const Value& value, const char* key)
{
    const Value* member = value.find(key);
    if (member == nullptr) {
        return nullptr;
    }
    const auto* found = member->as<Value::List>();
    if (found == nullptr || found->size() > fileLimit) {
        refuse(key, "a list of at most 10000", member);
        return nullptr;
    }
    return found;
}

const Value::Object* WorkspaceReader::object(const Value& value, const char* key)
{
    const Value* member = value.find(key);
    if (member == nullptr || member->isNull()) {
        return nullptr;
    }
    const auto* found = member->as<Value::Object>();
    if (found == nullptr) {
        refuse(key, "an object", member);
    }
    return found;
}

std::string WorkspaceReader::text(const Value& value, const std::string& place, const char* key)
{
    const Value* member = value.find(key);
    if (member == nullptr) {
        return {};
    }
    const auto* found = member->as<std::string>();
    if (found == nullptr) {
        refuse(place + key, "a text", member);
        return {};
    }
    return *found;
}

int64_t WorkspaceReader::whole(
    const Value& value, const std::string& place, const char* key, int64_t lowest, int64_t highest)
{
    const Value* member = value.find(key);
    if (member == nullptr) {
        return lowest;
    }
    const auto* found = member->as<int64_t>();
    if (found == nullptr || *found < lowest || *found > highest) {
        const std::string expected
            = "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest);
        refuse(place + key, highest == anyCount ? "a whole number from 0" : expected.c_str(), member);
        return lowest;
    }
    return *found;
}

void WorkspaceReader::readFile(const Value& value, const std::string& place, WorkspaceFile& file)
{
    const auto path = [&](const char* key) {
        const std::string found = text(value, place, key);
        if (found.find('\0') != std::string::npos || found.size() > pathLimit) {
            refuse(place + key, "the path of a file", value.find(key));
        }
        return std::filesystem::path(found);
    };
    const std::filesystem::path given = path("path"), was = path("was");
    if (given.empty()) {
        refuse(place + "path", "the path of a file", value.find("path"));
    }
    file.path = (m_folder / given).lexically_normal().string();
    file.was = was.is_absolute() ? was.lexically_normal().string() : std::string();
    file.print.bytes = whole(value, place, "bytes", 0, anyCount);
    file.print.hash = text(value, place, "hash");
}

void WorkspaceReader::readModels(const Value& value, std::vector<WorkspaceModel>& models)
{
    const Value::List* entries = list(value, "models");
    for (std::size_t i = 0; entries != nullptr && !m_error && i < entries->size(); ++i) {
        const Value& entry = (*entries)[i];
        WorkspaceModel model;
        readFile(entry, nth("models", i), model);
        const Value* current = entry.find("current");
        if (current != nullptr && current->as<bool>() == nullptr) {
            refuse(nth("models", i) + "current", "true or false", current);
        }
        model.isCurrent = entry.get("current", false);
        models.push_back(std::move(model));
    }
}

void WorkspaceReader::readTraces(const Value& value, std::vector<WorkspaceTrace>& traces)
{
    const Value::List* entries = list(value, "traces");
    for (std::size_t i = 0; entries != nullptr && !m_error && i < entries->size(); ++i) {
        const Value& entry = (*entries)[i];
        WorkspaceTrace trace;
        readFile(entry, nth("traces", i), trace);
        trace.title = text(entry, nth("traces", i), "title");
        trace.modelHash = text(entry, nth("traces", i), "model_hash");
        traces.push_back(std::move(trace));
    }
}

void WorkspaceReader::readPanels(const Value& value, std::map<std::string, WorkspacePanel>& panels)
{
    const Value::Object* entries = object(value, "panels");
    if (entries == nullptr) {
        return;
    }
    for (const auto& [id, entry] : *entries) {
        const std::string place = "panels." + id + ".";
        if (entry.as<Value::Object>() == nullptr) {
            refuse("panels." + id, "an object with plugin, title and state", &entry);
            return;
        }
        const Value* state = entry.find("state");
        panels[id] = { text(entry, place, "plugin"), text(entry, place, "title"),
            text(entry, place, "comparison"), state != nullptr ? *state : Value() };
    }
}

Value WorkspaceReader::readSelection(const Value& value, std::size_t traceCount)
{
    const Value::Object* entries = object(value, "selection");
    if (entries == nullptr) {
        return {};
    }
    const Value selection(*entries);
    if (selection.find("trace") != nullptr) {
        if (traceCount == 0) {
            refuse("selection.trace", "absent, because there is no trace", selection.find("trace"));
        } else {
            whole(selection, "selection.", "trace", 0, static_cast<int64_t>(traceCount) - 1);
        }
    }
    for (const char* key : { "layer", "head" }) {
        whole(selection, "selection.", key, 0, std::numeric_limits<int>::max());
    }
    for (const char* key : { "example", "step", "query", "key", "channel" }) {
        whole(selection, "selection.", key, 0, anyCount);
    }
    text(selection, "selection.", "path");
    if (const Value* pixel = selection.find("pixel")) {
        for (const char* key : { "x", "y" }) {
            whole(*pixel, "selection.pixel.", key, 0, anyCount);
        }
    }
    return selection;
}

void WorkspaceReader::checkParts(const Value& value, std::size_t traceCount)
{
    list(value, "notes");
    object(value, "input");
    object(value, "history");
    if (const Value::Object* layout = object(value, "layout")) {
        text(Value(*layout), "layout.", "docks");
        text(Value(*layout), "layout.", "name");
        text(Value(*layout), "layout.", "active");
    }
    if (const Value::Object* layouts = object(value, "layouts")) {
        for (const auto& [name, layout] : *layouts) {
            if (layout.as<std::string>() == nullptr) {
                refuse("layouts." + name, "a text", &layout);
            }
        }
    }
    if (const Value::Object* comparison = object(value, "comparison")) {
        checkComparison(Value(*comparison), traceCount);
    }
}

void WorkspaceReader::checkComparison(const Value& comparison, std::size_t traceCount)
{
    for (const char* side : { "a", "b" }) {
        const Value* found = comparison.find(side);
        if (found == nullptr || found->isNull()) {
            continue;
        }
        const std::string place = std::string("comparison.") + side;
        if (found->as<Value::Object>() == nullptr || traceCount == 0) {
            refuse(place, traceCount == 0 ? "absent, because there is no trace" : "an object", found);
        } else {
            whole(*found, place + ".", "trace", 0, static_cast<int64_t>(traceCount) - 1);
            whole(*found, place + ".", "example", 0, anyCount);
        }
    }
    text(comparison, "comparison.", "mode");
}

} // namespace fovea
