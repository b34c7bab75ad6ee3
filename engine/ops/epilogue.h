// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"
#include "ops/activation.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// How a product lies in memory.
enum class ProductLayout {
    RowsByOutputs,
    OutputsByRows,
};

/// What is left to do after a matrix product, while its tile is hot: output = activation(product + bias),
/// rounded to the output's type.
struct Epilogue {
    const float* product = nullptr;
    ProductLayout layout = ProductLayout::RowsByOutputs;
    /// Floats from a row, or an output, to the next.
    int64_t productStride = 0;
    /// [columns], or null.
    const float* bias = nullptr;
    /// f32 or bf16 [rows, columns]; may be the product itself when that lies by rows.
    void* output = nullptr;
    DType outputType = DType::F32;
    int64_t outputStride = 0;
    int64_t rowCount = 0, columnCount = 0;
    Activation activation = Activation::Identity;
};

using EpilogueKernel = void (*)(const Epilogue&);

EpilogueKernel epilogueKernel(Isa isa);
void epilogueAvx2(const Epilogue& epilogue);
void epilogueAvx512(const Epilogue& epilogue);

} // namespace fovea
