// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/activation.h"
#include "tensor/tensor.h"

#include <memory>

namespace fovea {

/// A weight laid out for one Device's matrix product, made once: y = activation(x W^T + bias).
class PackedLinear {
public:
    /// `weight` is [outputs, inputs] (f32, bf16, f16 as stored); `bias` is [outputs] or empty. `compute` is
    /// F32 or BF16.
    PackedLinear(Device& device, const Tensor& weight, const Tensor& bias, DType compute);
    ~PackedLinear();
    PackedLinear(PackedLinear&&) noexcept;
    PackedLinear& operator=(PackedLinear&&) noexcept;

    int64_t inputCount() const;
    int64_t outputCount() const;
    /// Bytes that the packed form holds.
    std::size_t byteCount() const;

    struct Implementation;
    const Implementation& implementation() const { return *m_implementation; }

private:
    std::unique_ptr<Implementation> m_implementation;
};

/// y[r] = activation(x[r] W^T + bias) for each row of `input` [rows, inputs] -> [rows, outputs], in the
/// compute type (accumulated in fp32). A row's bits depend on that row alone: not on the row count, nor on
/// the thread count. Throws ShapeError.
Tensor linear(const Tensor& input, const PackedLinear& weight, Activation activation = Activation::Identity);

/// The same with the output in f32, or rounded to bf16, whatever the compute type is.
Tensor linear(const Tensor& input, const PackedLinear& weight, Activation activation, DType outputType);

} // namespace fovea
