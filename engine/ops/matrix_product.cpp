// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/matrix_product.h"

namespace fovea {

MatrixProduct::MatrixProduct(const Tensor& weight)
    : m_outputCount(weight.shape()[0])
    , m_inputCount(weight.shape()[1])
{
}

} // namespace fovea
