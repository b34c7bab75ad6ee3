// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

namespace fovea {

/// y = exp(x - max) / sum of exp(x - max) over each row of `input` [rows, width], computed in f32, in the
/// type of `input` (f32 or bf16), dense. A row of -inf alone has no softmax and gives NaN. Throws ShapeError.
Tensor softmax(const Tensor& input);

} // namespace fovea
