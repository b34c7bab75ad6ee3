// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/parameters.h"

#include "ops/convert.h"

namespace fovea {

Tensor ParameterSource::getFloat(std::string_view name, const Shape& expected)
{
    return convert(get(name, expected), DType::F32);
}

} // namespace fovea
