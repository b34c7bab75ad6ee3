// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cpu/cpu_device.h"
#include "ops/activation.h"
#include "tensor/tensor.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace fovea {

/// A weight [outputs, inputs] laid out for products x W^T on a CPU.
class MatrixProduct {
public:
    /// Chooses the implementation for the device's instruction set. `compute` is F32 or BF16.
    static std::unique_ptr<MatrixProduct> create(CpuDevice& device, const Tensor& weight, DType compute);
    virtual ~MatrixProduct() = default;
    MatrixProduct(const MatrixProduct&) = delete;
    MatrixProduct& operator=(const MatrixProduct&) = delete;

    int64_t inputCount() const { return m_inputCount; }
    int64_t outputCount() const { return m_outputCount; }

    /// The type that rows must have: BF16 only where the processor multiplies bf16 faster than f32.
    virtual DType rowType() const = 0;
    virtual std::size_t byteCount() const = 0;

    /// What becomes of a product: activation(product + bias), rounded to the output's type.
    struct Finish {
        /// f32 [outputs], or null.
        const float* bias = nullptr;
        Activation activation = Activation::Identity;
    };

    /// output = finish(rows W^T), accumulated in f32: `rows` is dense [rowCount, inputs] of rowType(),
    /// `output` dense [rowCount, outputs], f32 or bf16. The device's threads share the work; a row's bits
    /// depend on that row alone.
    virtual void apply(
        CpuDevice& device, const Tensor& rows, const Finish& finish, const Tensor& output) const = 0;

protected:
    explicit MatrixProduct(const Tensor& weight);

private:
    int64_t m_outputCount = 0, m_inputCount = 0;
};

/// Plain loops for any processor, without a library.
std::unique_ptr<MatrixProduct> createPortableProduct(CpuDevice& device, const Tensor& weight, DType compute);

/// oneDNN with the weight packed: matmul for bf16 on AVX-512; 1x1 convolutions on AVX2, where its matmul
/// makes a row's bits depend on how many rows there are.
std::unique_ptr<MatrixProduct> createOneDnnProduct(CpuDevice& device, const Tensor& weight, DType compute);

/// oneDNN's matmul for f32 rows on AVX-512 with the rows packed and the weight as it is.
std::unique_ptr<MatrixProduct> createStreamedProduct(CpuDevice& device, const Tensor& weight, DType compute);

} // namespace fovea
