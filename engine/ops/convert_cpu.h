// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// `count` elements in a row, from f32, bf16 or f16 to f32 or bf16.
struct ConvertRange {
    const void* input = nullptr;
    DType inputType = DType::F32;
    void* output = nullptr;
    DType outputType = DType::F32;
    int64_t count = 0;
};

using ConvertKernel = void (*)(const ConvertRange&);

ConvertKernel convertKernel(Isa isa);
void convertAvx2(const ConvertRange& range);
void convertAvx512(const ConvertRange& range);
/// From f16: files only, so no kernel of its own.
void convertPortable(const ConvertRange& range);

} // namespace fovea
