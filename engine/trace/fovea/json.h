// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <string>
#include <string_view>

namespace fovea {

/// Reads one JSON document (UTF-8). `source` names it in the error. At most 64 levels deep; a key that
/// appears twice in one object is an error.
FOVEA_TRACE_EXPORT Result<Value> parseJson(std::string_view text, const std::string& source);

/// One line with sorted keys; numbers so that they read back to the same value. `indent` > 0 breaks lines.
FOVEA_TRACE_EXPORT std::string formatJson(const Value& value, int indent = 0);

} // namespace fovea
