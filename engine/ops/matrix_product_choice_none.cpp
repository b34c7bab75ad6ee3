// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/matrix_product.h"

namespace fovea {

std::unique_ptr<MatrixProduct> MatrixProduct::create(CpuDevice& device, const Tensor& weight, DType compute)
{
    return createPortableProduct(device, weight, compute);
}

} // namespace fovea
