// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/comparison.h>
#include <fovea/result.h>
#include <fovea/value.h>

namespace fovea {

class PanelHost;
class Workbench;

/// A Comparison as the parameters of `compare.set`: each side with its trace by its path. Nothing compared is
/// an object without sides.
Value comparisonValue(const Comparison& comparison, const Workbench& workbench);

/// The same with the mode of every panel, which may be one of its own.
Value comparisonValue(const Comparison& comparison, const Workbench& workbench, const PanelHost& panels);

/// Gives the panels that "panels" names their modes.
void setPanelModes(const Value& parameters, const PanelHost& panels);

/// The Comparison back. Fails for a trace that is not open and for an example that it has not.
Result<Comparison> comparisonIn(const Value& parameters, const Workbench& workbench);

} // namespace fovea
