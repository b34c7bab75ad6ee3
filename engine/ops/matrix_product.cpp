// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/matrix_product.h"

namespace fovea {

MatrixProduct::MatrixProduct(const Tensor& weight)
    : m_outputCount(weight.shape()[0])
    , m_inputCount(weight.shape()[1])
{
}

std::unique_ptr<MatrixProduct> MatrixProduct::create(CpuDevice& device, const Tensor& weight, DType compute)
{
    if (device.isa() == Isa::Portable) {
        return createPortableProduct(device, weight, compute);
    }
    return device.isa() == Isa::Avx512 && compute == DType::F32
        ? createStreamedProduct(device, weight)
        : createOneDnnProduct(device, weight, compute);
}

} // namespace fovea
