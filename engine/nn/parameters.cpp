// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/parameters.h"

#include <algorithm>

namespace fovea {

Tensor ParameterSource::getFloat(std::string_view name, const Shape& expected)
{
    Tensor stored = get(name, expected);
    if (stored.dtype() == DType::F32) {
        return stored;
    }
    Tensor widened(stored.device(), DType::F32, stored.shape());
    std::ranges::copy(toHost(stored), widened.data<float>());
    return widened;
}

} // namespace fovea
