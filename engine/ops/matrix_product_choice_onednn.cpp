// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/isa.h"
#include "ops/matrix_product.h"

namespace fovea {

std::unique_ptr<MatrixProduct> MatrixProduct::create(CpuDevice& device, const Tensor& weight, DType compute)
{
    if (device.isa() == Isa::Portable) {
        return createPortableProduct(device, weight, compute);
    }
    // Without bf16 arithmetic a product of bf16 values is an f32 one.
    const bool isFloat = compute == DType::F32 || bfloat16Path(device.isa()).empty();
    return device.isa() == Isa::Avx512 && isFloat ? createStreamedProduct(device, weight, compute)
                                                  : createOneDnnProduct(device, weight, compute);
}

} // namespace fovea
