// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <string>
#include <utility>
#include <vector>

namespace fovea::trace_browser {

/// Attributes as lines of name and text; those that HDF5 keeps for its dimension scales are left out.
std::vector<std::pair<std::string, std::string>> attributeLines(const Value& attributes);

} // namespace fovea::trace_browser
