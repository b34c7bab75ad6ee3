// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace fovea {

/// Bytes of memory in the machine, or in the container that this process lives in.
int64_t totalMemory();
/// Bytes that a process may still take before something else has to give way; 0 when unknown.
int64_t availableMemory();

} // namespace fovea
