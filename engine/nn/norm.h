// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/construction.h"
#include "nn/module.h"
#include "observe/pass.h"
#include "ops/norm.h"

#include <cstdint>
#include <string_view>

namespace fovea {

/// Layer normalization over the last axis (arXiv 1607.06450): y = (x - mean) / sqrt(var + eps) * gain + bias.
/// Parameters: `gain` [width], `bias` [width].
class LayerNorm final : public Module {
public:
    LayerNorm(
        Module& parent, std::string_view name, Construction& construction, int64_t width, float epsilon);

    /// `input` is [tokens, width]. Throws ShapeError.
    Tensor forward(const Tensor& input, Pass& pass) const;

    struct SumAndNorm {
        /// Empty unless kept or watched.
        Tensor sum;
        Tensor output;
    };
    /// The norm of input + residual, in one read of both; `sumProbe` sees the sum. KeepSum::No stores the sum
    /// only for who watches it.
    SumAndNorm forwardSum(const Tensor& input, const Tensor& residual, const Probe& sumProbe, KeepSum keepSum,
        Pass& pass) const;

private:
    Tensor observe(const NormResult& result, Pass& pass) const;

    Tensor m_gain;
    Tensor m_bias;
    float m_epsilon;
    Probe m_scale { *this, "scale", Kind::NormScale, { Axis::Token } };
    Probe m_output { *this, "output", Kind::NormOutput, { Axis::Token, Axis::Feature } };
};

} // namespace fovea
