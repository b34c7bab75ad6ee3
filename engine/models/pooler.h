// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/linear.h"
#include "nn/module.h"
#include "observe/pass.h"

#include <cstdint>
#include <string_view>

namespace fovea {

enum class Place : uint8_t { First, Last };

/// The first or last token's row of each example: [tokens, width] -> [examples, width].
Tensor rowOfEachExample(const Tensor& hidden, const Pass& pass, Place place);

/// tanh(W x + b) of each example's first token (arXiv 1810.04805, 3.1). Parameters: `dense`.
class Pooler final : public Module {
public:
    Pooler(Module& parent, std::string_view name, Construction& construction, int64_t width);

    /// [tokens, width] -> [examples, width].
    Tensor forward(const Tensor& hidden, Pass& pass) const;

private:
    Linear m_dense;
    Probe m_output { *this, "output", Kind::Pooled, { Axis::Example, Axis::Feature } };
};

} // namespace fovea
