// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <string>

namespace fovea {

/// The matrix library that a device of this instruction set computes with: "oneDNN 2.6.3". Portable kernels
/// use none: "none".
std::string matrixLibraryVersion(Isa isa);

/// Makes oneDNN obey `isa`. It decides once per process, at its first use: throws DeviceError when it was
/// decided otherwise before. Any thread.
void restrictMatrixLibrary(Isa isa);

} // namespace fovea
