// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/norm_cpu.h"

#include "ops/lanes_portable.h"
#include "ops/norm_kernel.h"

namespace fovea {

namespace {

float squareRoot(float x)
{
    return std::sqrt(x);
}

constexpr NormKernels portable { normRows<LanesPortable, squareRoot>, add<LanesPortable> };

} // namespace

const NormKernels& normKernels(Isa isa)
{
    switch (isa) {
    case Isa::Avx512:
        return normKernelsAvx512;
    case Isa::Avx2:
        return normKernelsAvx2;
    case Isa::Portable:
        break;
    }
    return portable;
}

} // namespace fovea
