// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/construction.h"
#include "nn/module.h"
#include "ops/linear.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace fovea {

enum class Bias : uint8_t { No, Yes };

/// y = activation(x W^T + b). Parameters: `weight` [outputs, inputs], `bias` [outputs].
class Linear final : public Module {
public:
    Linear(Module& parent, std::string_view name, Construction& construction, int64_t inputs, int64_t outputs,
        Bias bias = Bias::Yes);
    /// The weight lies under another name: a tied output matrix. The bias, if any, is this part's own.
    Linear(Module& parent, std::string_view name, Construction& construction, int64_t inputs, int64_t outputs,
        Bias bias, std::string_view weightName);

    /// `input` is [rows, inputs]; the output is f32 also when products are bf16, so that a sum over many
    /// blocks loses nothing to rounding. Throws ShapeError.
    Tensor forward(const Tensor& input, Activation activation = Activation::Identity) const
    {
        return linear(input, m_packed, activation, DType::F32);
    }

    /// The same for what goes into another product, or into attention, and is rounded there anyway: the
    /// output has the compute type.
    Tensor forwardToProduct(const Tensor& input, Activation activation) const
    {
        return linear(input, m_packed, activation);
    }

private:
    PackedLinear m_packed;
};

} // namespace fovea
