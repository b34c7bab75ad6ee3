// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/panel.h>
#include <fovea/plugin.h>
#include <fovea/session_control.h>
#include <fovea/workbench.h>

namespace fovea {

// Out of line, so that each vtable and type information exists once in a process.
Panel::~Panel() = default;
SessionControl::~SessionControl() = default;
Workbench::~Workbench() = default;
Plugin::~Plugin() = default;

} // namespace fovea
