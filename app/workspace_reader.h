// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace_document.h"

#include <cstddef>
#include <optional>

namespace fovea {

/// Reads the members of a workspace file one after the other, and keeps the first thing that is wrong with
/// them: a sentence with the file, the key, what belongs there, what was found and what to do.
class WorkspaceReader {
public:
    WorkspaceReader(std::string source, std::filesystem::path folder)
        : m_source(std::move(source))
        , m_folder(std::move(folder))
    {
    }

    Error noWorkspace(const Value* found) const;
    Result<void> checkVersion(const Value& value, int64_t known) const;
    void readModels(const Value& value, std::vector<WorkspaceModel>& models);
    void readTraces(const Value& value, std::vector<WorkspaceTrace>& traces);
    void readPanels(const Value& value, std::map<std::string, WorkspacePanel>& panels);
    Value readSelection(const Value& value, std::size_t traceCount);
    /// The members that other parts of the program read again: that they are of the right type.
    void checkParts(const Value& value, std::size_t traceCount);

    const std::optional<Error>& error() const { return m_error; }

private:
    const Value::List* list(const Value& value, const char* key);
    const Value::Object* object(const Value& value, const char* key);
    std::string text(const Value& value, const std::string& place, const char* key);
    int64_t whole(
        const Value& value, const std::string& place, const char* key, int64_t lowest, int64_t highest);
    void readFile(const Value& value, const std::string& place, WorkspaceFile& file);
    void checkComparison(const Value& comparison, std::size_t traceCount);
    void refuse(const std::string& key, const char* expected, const Value* found);

    std::string m_source;
    std::filesystem::path m_folder;
    std::optional<Error> m_error;
};

} // namespace fovea
