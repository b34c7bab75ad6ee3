// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace.h>

#include <string>

namespace fovea {

/// Where in the file the attention map of one head lies, /path[slice]: the map itself when it is stored, else
/// the query rows that it is computed from. Empty when it has none. Reads from the file.
std::string addressOfMap(const Trace& trace, int layer, int64_t example, int head);

} // namespace fovea
