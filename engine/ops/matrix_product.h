// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cpu/cpu_device.h"
#include "tensor/tensor.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace fovea {

/// A weight [outputs, inputs] laid out for products x W^T on a CPU, cut into panels of outputs. Panels are
/// what threads share out: their width is fixed, so who computes which does not change a bit.
class MatrixProduct {
public:
    /// Chooses the implementation for the device's instruction set. `compute` is F32 or BF16.
    static std::unique_ptr<MatrixProduct> create(CpuDevice& device, const Tensor& weight, DType compute);
    virtual ~MatrixProduct() = default;
    MatrixProduct(const MatrixProduct&) = delete;
    MatrixProduct& operator=(const MatrixProduct&) = delete;

    /// Outputs of a panel; the last one may have fewer.
    static constexpr int64_t panelWidth = 192;
    int64_t inputCount() const { return m_inputCount; }
    int64_t outputCount() const { return m_outputCount; }
    int64_t panelCount() const { return (m_outputCount + panelWidth - 1) / panelWidth; }
    int64_t widthOf(int64_t panel) const;

    /// The type that rows must have: BF16 only where the processor multiplies bf16 faster than f32.
    virtual DType rowType() const = 0;
    virtual std::size_t byteCount() const = 0;

    /// product[r] = rows[r] * (outputs of `panel`)^T, accumulated in f32; `rows` is dense [rowCount, inputs],
    /// `product` dense [rowCount, widthOf(panel)]. A row's bits depend on that row alone. Any thread of the
    /// device.
    virtual void multiply(const void* rows, int64_t rowCount, int64_t panel, float* product) const = 0;

protected:
    explicit MatrixProduct(const Tensor& weight);

    /// The rows of one panel as f32, rounded to bf16 values if `isRounded`; the weight itself when it is f32
    /// already.
    static Tensor panelOf(const Tensor& weight, int64_t panel, bool isRounded);

private:
    int64_t m_outputCount = 0, m_inputCount = 0;
};

/// Plain loops for any processor, without a library.
std::unique_ptr<MatrixProduct> createPortableProduct(CpuDevice& device, const Tensor& weight, DType compute);

/// oneDNN: matmul on AVX-512; 1x1 convolutions on AVX2, where its matmul makes a row's bits depend on how
/// many rows there are.
std::unique_ptr<MatrixProduct> createOneDnnProduct(CpuDevice& device, const Tensor& weight, DType compute);

} // namespace fovea
