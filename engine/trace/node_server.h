// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>
#include <fovea/trace_export.h>

#include <filesystem>
#include <functional>

namespace fovea {

/// The child's side: opens the file, says what it is, and answers questions on `socket` until the other side
/// goes away. Gives the exit code. Limits its own memory first, since a small file may claim to be a large
/// one.
FOVEA_TRACE_EXPORT int serveNodes(const std::function<Result<Trace>()>& open, int socket);

} // namespace fovea
