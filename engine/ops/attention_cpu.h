// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// Some queries of one head of one example. Pointers are at the head's columns of the example's first row;
/// strides in elements.
struct AttentionTask {
    const void* query = nullptr;
    const void* key = nullptr;
    const void* value = nullptr;
    int64_t queryStride = 0, keyStride = 0, valueStride = 0;
    DType dtype = DType::F32;
    int64_t tokenCount = 0, headWidth = 0;
    /// A multiple of `queryTile` and what follows it.
    int64_t queryBegin = 0, queryEnd = 0;
    float scale = 1;
    bool isCausal = false;
    void* context = nullptr;
    int64_t contextStride = 0;
    float* logSumExp = nullptr;
    int64_t logSumExpStride = 0;
    /// [queryEnd - queryBegin, tokens] of this head, or null.
    float* weights = nullptr;
    /// `scratchCount` floats, 64-byte aligned, for this task alone.
    float* scratch = nullptr;
};

struct AttentionKernel {
    void (*attend)(const AttentionTask&);
    /// Queries whose scores are held at once: a function of the length alone, so that the same rows share a
    /// tile in every batch and with any number of threads.
    int64_t (*queryTile)(int64_t tokenCount);
    int64_t (*scratchCount)(int64_t tokenCount, int64_t headWidth);
};

const AttentionKernel& attentionKernel(Isa isa);
extern const AttentionKernel attentionKernelAvx2;
extern const AttentionKernel attentionKernelAvx512;

} // namespace fovea
