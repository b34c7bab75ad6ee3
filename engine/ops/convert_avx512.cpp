// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert_kernel.h"
#include "ops/lanes_avx512.h"

namespace fovea {

void convertAvx512(const ConvertRange& range)
{
    convertRange<LanesAvx512>(range);
}

} // namespace fovea
