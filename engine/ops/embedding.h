// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

#include <cstdint>
#include <span>

namespace fovea {

/// One table's part in an embedding sum: row `indices[t]` of `table` [entries, width] for each token t.
struct EmbeddingTerm {
    Tensor table;
    std::span<const int32_t> indices;
};

/// out[t] = sum over terms of table[indices[t]], in the order given, accumulated in fp32; [tokens, width] of
/// `dtype`. Throws ShapeError when an index is outside its table.
Tensor embeddingSum(std::span<const EmbeddingTerm> terms, DType dtype);

} // namespace fovea
