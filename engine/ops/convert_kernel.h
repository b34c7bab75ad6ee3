// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convert_cpu.h"

namespace fovea {

template <typename Lanes, typename Input, typename Output>
void convertRange(const ConvertRange& range)
{
    const auto* input = static_cast<const Input*>(range.input);
    auto* output = static_cast<Output*>(range.output);
    const int64_t whole = range.count - range.count % Lanes::count;
    for (int64_t i = 0; i < whole; i += Lanes::count) {
        Lanes::load(input + i).store(output + i);
    }
    if (const int64_t left = range.count - whole; left > 0) {
        Lanes::loadFirst(input + whole, left).storeFirst(output + whole, left);
    }
}

template <typename Lanes>
void convertRange(const ConvertRange& range)
{
    const bool toBFloat = range.outputType == DType::BF16;
    if (range.inputType == DType::F16) {
        convertPortable(range);
    } else if (range.inputType == DType::BF16) {
        toBFloat ? convertRange<Lanes, BFloat16, BFloat16>(range)
                 : convertRange<Lanes, BFloat16, float>(range);
    } else {
        toBFloat ? convertRange<Lanes, float, BFloat16>(range) : convertRange<Lanes, float, float>(range);
    }
}

} // namespace fovea
