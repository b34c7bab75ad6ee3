// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cuda/table.h"

#include <cublasLt.h>

#include <compare>
#include <cstddef>
#include <cstdint>

namespace fovea::cuda {

/// What the choice of an algorithm may depend on. Not the number of rows: one weight is multiplied by one
/// algorithm, so that a row's bits are the same in every batch.
struct PlanKey {
    int64_t inputCount = 0, outputCount = 0;
    Element element = Element::F32;
    Function function = Function::Identity;
    bool hasBias = false, allowsTf32 = false;
    /// Bytes that divide the addresses of all rows, at most 16.
    uint32_t inputAlignment = 0, weightAlignment = 0, outputAlignment = 0;

    friend auto operator<=>(const PlanKey&, const PlanKey&) = default;
};

/// An algorithm of cuBLASLt, and what it leaves for a pointwise kernel to finish.
struct MatrixPlan {
    cublasLtMatmulAlgo_t algorithm {};
    cublasLtEpilogue_t epilogue = CUBLASLT_EPILOGUE_DEFAULT;
    /// The product goes to f32 scratch (or the f32 output itself) and is finished from there.
    bool isFinishedApart = false;
    bool fusesBias = false;
};

} // namespace fovea::cuda
