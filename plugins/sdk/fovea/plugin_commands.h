// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/result.h>
#include <fovea/sdk_export.h>
#include <fovea/workbench.h>

#include <QString>
#include <QtPlugin>

#include <optional>

namespace fovea {

/// A plugin that contributes commands: what its manifest lists under `commands` stands in the palette, takes
/// keys and can be scripted as the program's own do.
class FOVEA_SDK_EXPORT PluginCommands {
public:
    virtual ~PluginCommands();
    /// Does what the command says; `parameters` have been checked against the manifest. The answer is the
    /// command that would undo it, or nothing where there is nothing to undo.
    virtual Result<std::optional<Command>> runCommand(
        const QString& id, const Value& parameters, Workbench& workbench)
        = 0;
};

} // namespace fovea

#define FOVEA_PLUGIN_COMMANDS_IID "org.fovea.PluginCommands/2"
Q_DECLARE_INTERFACE(fovea::PluginCommands, FOVEA_PLUGIN_COMMANDS_IID)
