// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/lanes_avx2.h"
#include "ops/moments_kernel.h"

namespace fovea {

const MomentKernels momentKernelsAvx2 = momentKernelsOf<LanesAvx2>;

} // namespace fovea
