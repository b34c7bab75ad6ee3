// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

#include <fovea/dtype.h>

#include <oneapi/dnnl/dnnl.hpp>

#include <cstddef>

namespace fovea {

/// oneDNN's one CPU engine.
const dnnl::engine& cpuEngine();

/// oneDNN would otherwise start OpenMP threads of its own beside ours. Once for each thread that calls it.
void useOneThread();

/// The calling thread's stream.
dnnl::stream& cpuStream();

/// Memory of the calling thread for a primitive to work in, aligned to 64 bytes; valid until the next call.
void* scratchpad(std::size_t byteCount);

dnnl::memory::data_type dataTypeOf(DType type);

DeviceError libraryError(const dnnl::error& error);

} // namespace fovea
