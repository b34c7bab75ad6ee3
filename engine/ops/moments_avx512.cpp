// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/lanes_avx512.h"
#include "ops/moments_kernel.h"

namespace fovea {

const MomentKernels momentKernelsAvx512 = momentKernelsOf<LanesAvx512>;

} // namespace fovea
