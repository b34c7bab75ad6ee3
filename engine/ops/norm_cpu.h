// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// A range of rows to normalise on a CPU. Pointers of `dtype` unless said otherwise; strides in elements.
struct NormRows {
    const void* input = nullptr;
    int64_t inputStride = 0;
    /// Added to the input first, or null.
    const void* residual = nullptr;
    int64_t residualStride = 0;
    const float* gain = nullptr;
    const float* bias = nullptr;
    void* output = nullptr;
    /// f32, one for each row.
    float* scale = nullptr;
    /// input + residual, or null.
    void* sum = nullptr;
    /// f32 [width], for this range alone.
    float* scratch = nullptr;
    DType dtype = DType::F32;
    int64_t rowCount = 0, width = 0;
    float epsilon = 0;
};

/// out = a + b, elementwise over `count` elements.
struct AddRange {
    const void* a = nullptr;
    const void* b = nullptr;
    void* output = nullptr;
    DType dtype = DType::F32;
    int64_t count = 0;
};

struct NormKernels {
    void (*norm)(const NormRows&);
    void (*add)(const AddRange&);
};

const NormKernels& normKernels(Isa isa);
extern const NormKernels normKernelsAvx2;
extern const NormKernels normKernelsAvx512;

} // namespace fovea
