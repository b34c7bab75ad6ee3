// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace_document.h"

#include <QString>

namespace fovea {

/// The suffix of a workspace, with its dot.
inline constexpr const char* workspaceSuffix = ".fovea";

/// The file that holds the document: `path` itself, or workspace.json in it when it is a folder.
QString workspaceDocumentPath(const QString& path);

/// Whether `path` is meant as a workspace, by its name or by what it holds; whether it is a good one is not
/// said.
bool isWorkspace(const QString& path);

Result<WorkspaceDocument> readWorkspace(const QString& path);

/// Written beside, made durable, and renamed: a reader, a full disk and a loss of power meet the old file or
/// the new one. Gives the print of what was written.
Result<FilePrint> writeWorkspace(const WorkspaceDocument& document, const QString& path);

/// Copies the traces into `folder` (made if absent; its name ends in .fovea) and writes workspace.json
/// there. Traces that lie there already stay. Gives where each trace is now.
Result<WorkspaceDocument> writeWorkspaceFolder(WorkspaceDocument document, const QString& folder);

} // namespace fovea
