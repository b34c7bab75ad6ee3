// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/value.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// By what a file is known again after it was moved: its size and a hash of its beginning and end.
struct FilePrint {
    int64_t bytes = 0;
    /// 32 hexadecimal digits; empty when it could not be read.
    std::string hash;

    friend bool operator==(const FilePrint&, const FilePrint&) = default;
};

/// A file that a workspace speaks of: where it should be, where else it may be, and by what it is known.
struct WorkspaceFile {
    /// Absolute.
    std::string path;
    /// Where it was when the workspace was written; empty when that is not said.
    std::string was;
    FilePrint print;
};

struct WorkspaceTrace : WorkspaceFile {
    std::string title, modelHash;
};

/// A folder; the print is that of its config.json.
struct WorkspaceModel : WorkspaceFile {
    bool isCurrent = false;
};

/// What a panel wants to have back. Kept also when nobody here knows the panel.
struct WorkspacePanel {
    std::string plugin, title;
    /// How it shows A and B; empty: as it does at first.
    std::string comparison;
    Value state;
};

/// What a workspace file says (WORKSPACE.md).
struct WorkspaceDocument {
    static constexpr int64_t version = 1;

    std::vector<WorkspaceModel> models;
    std::vector<WorkspaceTrace> traces;
    std::map<std::string, WorkspacePanel> panels;
    /// Members of a Selection; `trace` counts in `traces`.
    Value selection;
    /// Everything else under its name: `comparison`, `layout`, `layouts`, `notes`, `input`, `history`; also
    /// what a later program may have added.
    Value::Object parts;
};

/// As the file has it, but with absolute paths, or relative to `folder` when it is given.
Value toValue(const WorkspaceDocument& document, const std::filesystem::path& folder = {});

/// Refuses what is no workspace, or one of a newer program. `source` names the file in the sentence, `folder`
/// is what its relative paths count from.
Result<WorkspaceDocument> workspaceFrom(
    const Value& value, const std::string& source, const std::filesystem::path& folder);

/// The text of the file: sorted keys, two spaces, a line break at the end.
std::string formatWorkspace(const WorkspaceDocument& document, const std::filesystem::path& folder);
Result<WorkspaceDocument> parseWorkspace(
    std::string_view text, const std::string& source, const std::filesystem::path& folder);

} // namespace fovea
