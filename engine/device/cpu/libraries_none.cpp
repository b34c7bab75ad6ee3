// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/libraries.h"

namespace fovea {

std::string matrixLibraryVersion(Isa)
{
    return "none";
}

void restrictMatrixLibrary(Isa) { }

} // namespace fovea
