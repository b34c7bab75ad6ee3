// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/lanes_avx512.h"
#include "ops/norm_kernel.h"

namespace fovea {

namespace {

float squareRoot(float x)
{
    return _mm_cvtss_f32(_mm_sqrt_ss(_mm_set_ss(x)));
}

} // namespace

const NormKernels normKernelsAvx512 { normRows<LanesAvx512, squareRoot>, add<LanesAvx512> };

} // namespace fovea
