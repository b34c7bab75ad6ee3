// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace fovea {

/// What a path that the user gave is, judged by its content and not by its name.
struct OpenTarget {
    enum class Type { Model, Trace, Workspace, Figure, Unknown };
    Type type = Type::Unknown;
    /// What to open: the folder of a model, the file of a trace or of an exported figure, the file or folder
    /// of a workspace.
    QString path;
    /// For Unknown: a sentence that says what it looks like and what to do.
    QString reason;
};

/// Reads at most the first bytes of a file, and waits for nothing: a pipe or a device is Unknown. A model is
/// a folder with a config.json, that file, or a .safetensors file (or its index) beside it.
OpenTarget openTarget(const QString& path);

} // namespace fovea
