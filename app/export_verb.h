// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"

#include <fovea/result.h>

namespace fovea {

class Language;

/// `fovea export`: creates the panel without a window, applies each selection, waits for its readings and
/// writes the figures. Gives their files. Needs a QApplication on the offscreen platform. An interrupt
/// (Ctrl+C) ends it between two figures; what is written stays.
Result<QStringList> runExport(const ExportArguments& arguments, Language& language);

} // namespace fovea
