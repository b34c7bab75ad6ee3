// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert_kernel.h"
#include "ops/lanes_avx2.h"

namespace fovea {

void convertAvx2(const ConvertRange& range)
{
    convertRange<LanesAvx2>(range);
}

} // namespace fovea
