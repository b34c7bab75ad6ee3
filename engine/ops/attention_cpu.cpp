// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/attention_kernel.h"
#include "ops/lanes_portable.h"

namespace fovea {

const AttentionKernel& attentionKernel(Isa isa)
{
    switch (isa) {
    case Isa::Avx512:
        return attentionKernelAvx512;
    case Isa::Avx2:
        return attentionKernelAvx2;
    case Isa::Portable:
        break;
    }
    return attentionKernelOf<LanesPortable>;
}

} // namespace fovea
