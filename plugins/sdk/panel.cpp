// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/panel.h>
#include <fovea/plugin.h>
#include <fovea/plugin_commands.h>
#include <fovea/plugin_exporter.h>
#include <fovea/plugin_verbs.h>
#include <fovea/session_control.h>
#include <fovea/workbench.h>

#include <algorithm>

namespace fovea {

// Out of line, so that each vtable and type information exists once in a process.
Panel::~Panel() = default;
SessionControl::~SessionControl() = default;
Workbench::~Workbench() = default;
Plugin::~Plugin() = default;
PluginCommands::~PluginCommands() = default;
PluginExporter::~PluginExporter() = default;
PluginVerbs::~PluginVerbs() = default;

void Panel::setComparisonMode(Comparison::Mode mode)
{
    const std::vector<Comparison::Mode> known = comparisonModes();
    if (std::find(known.begin(), known.end(), mode) == known.end()) {
        mode = Comparison::Mode::A;
    }
    if (mode != m_comparisonMode) {
        m_comparisonMode = mode;
        emit comparisonModeChanged(mode);
    }
}

} // namespace fovea
