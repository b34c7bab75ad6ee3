// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

namespace fovea {

/// The same values in another type (f32 or bf16, rounded to nearest even; from f32, bf16 or f16), dense. A
/// tensor that is all that already is returned as it is, sharing memory.
Tensor convert(const Tensor& input, DType dtype);

} // namespace fovea
