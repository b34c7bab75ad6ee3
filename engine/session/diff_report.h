// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/file_diff.h"

#include <fovea/value.h>

#include <string>

namespace fovea {

/// The details of `compared` (SERVE.md).
Value describe(const FileDiff& diff);

/// The same as a page or a document that stands alone: `details` with the members a, b and tolerance.
std::string markdownReport(const Value& details);
std::string htmlReport(const Value& details);

} // namespace fovea
