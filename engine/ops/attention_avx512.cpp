// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/attention_kernel.h"
#include "ops/lanes_avx512.h"

namespace fovea {

const AttentionKernel attentionKernelAvx512 = attentionKernelOf<LanesAvx512>;

} // namespace fovea
