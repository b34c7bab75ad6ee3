// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/epilogue_kernel.h"
#include "ops/lanes_portable.h"

namespace fovea {

EpilogueKernel epilogueKernel(Isa isa)
{
    switch (isa) {
    case Isa::Avx512:
        return epilogueAvx512;
    case Isa::Avx2:
        return epilogueAvx2;
    case Isa::Portable:
        break;
    }
    return [](const Epilogue& epilogue) { finish<LanesPortable>(epilogue); };
}

} // namespace fovea
