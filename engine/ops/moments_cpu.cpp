// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/lanes_portable.h"
#include "ops/moments_kernel.h"

namespace fovea {

const MomentKernels& momentKernels(Isa isa)
{
    switch (isa) {
    case Isa::Avx512:
        return momentKernelsAvx512;
    case Isa::Avx2:
        return momentKernelsAvx2;
    case Isa::Portable:
        break;
    }
    return momentKernelsOf<LanesPortable>;
}

} // namespace fovea
