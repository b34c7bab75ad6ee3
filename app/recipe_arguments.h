// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"

namespace fovea {

/// The arguments of an export whose input is an exported figure: its trace, panel, selection and settings,
/// from its recipe, where `given` does not say otherwise. What is no figure comes back as it is. The trace is
/// looked for where the figure says, and beside the figure.
Result<ExportArguments> withRecipe(ExportArguments given);

} // namespace fovea
