// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert_kernel.h"
#include "ops/lanes_portable.h"

namespace fovea {

void convertPortable(const ConvertRange& range)
{
    if (range.inputType != DType::F16) {
        return convertRange<LanesPortable>(range);
    }
    const auto* input = static_cast<const Float16*>(range.input);
    for (int64_t i = 0; i < range.count; ++i) {
        const float value = toFloat(input[i]);
        if (range.outputType == DType::BF16) {
            static_cast<BFloat16*>(range.output)[i] = toBFloat16(value);
        } else {
            static_cast<float*>(range.output)[i] = value;
        }
    }
}

ConvertKernel convertKernel(Isa isa)
{
    switch (isa) {
    case Isa::Avx512:
        return convertAvx512;
    case Isa::Avx2:
        return convertAvx2;
    case Isa::Portable:
        break;
    }
    return convertPortable;
}

} // namespace fovea
