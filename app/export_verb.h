// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"

#include <fovea/result.h>

namespace fovea {

class Language;

/// `fovea export`: creates the panel without a window, applies the selection, waits for its readings and
/// writes the figure. Needs a QApplication on the offscreen platform.
Result<void> runExport(const ExportArguments& arguments, Language& language);

} // namespace fovea
