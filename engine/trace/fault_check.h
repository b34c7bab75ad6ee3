// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace.h>
#include <fovea/trace_export.h>

#include <filesystem>

namespace fovea {

/// Reads the structure of an HDF5 file in a child process, all of it, before this process does: the library
/// has known faults with crafted files. Fails when the child dies or does not come to an end; what else is
/// wrong with the file the caller finds by opening it. The child is a fork, so no other thread may be in the
/// HDF5 library.
FOVEA_TRACE_EXPORT Result<void> checkForFaults(const std::filesystem::path& path);

/// `checkForFaults`, then `Trace::open`.
FOVEA_TRACE_EXPORT Result<Trace> openForeignTrace(const std::filesystem::path& path);

} // namespace fovea
