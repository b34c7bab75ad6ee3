// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/attention_kernel.h"
#include "ops/lanes_avx2.h"

namespace fovea {

const AttentionKernel attentionKernelAvx2 = attentionKernelOf<LanesAvx2>;

} // namespace fovea
