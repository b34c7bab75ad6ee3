// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/matrix_product.h"

#include "ops/convert.h"

#include <algorithm>

namespace fovea {

MatrixProduct::MatrixProduct(const Tensor& weight)
    : m_outputCount(weight.shape()[0])
    , m_inputCount(weight.shape()[1])
{
}

int64_t MatrixProduct::widthOf(int64_t panel) const
{
    return std::min(panelWidth, m_outputCount - panel * panelWidth);
}

Tensor MatrixProduct::panelOf(const Tensor& weight, int64_t panel, bool isRounded)
{
    const int64_t begin = panel * panelWidth;
    const Tensor rows = weight.rows(begin, std::min(begin + panelWidth, weight.shape()[0]));
    return convert(isRounded ? convert(rows, DType::BF16) : rows, DType::F32);
}

std::unique_ptr<MatrixProduct> MatrixProduct::create(CpuDevice& device, const Tensor& weight, DType compute)
{
    return device.isa() == Isa::Portable ? createPortableProduct(device, weight, compute)
                                         : createOneDnnProduct(device, weight, compute);
}

} // namespace fovea
