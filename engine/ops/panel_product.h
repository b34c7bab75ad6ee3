// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/matrix_product.h"

namespace fovea {

/// A product whose weight is cut into panels of outputs. Panels are what threads share out: their width is
/// fixed, so who computes which does not change a bit.
class PanelProduct : public MatrixProduct {
public:
    /// Outputs of a panel; the last one may have fewer.
    static constexpr int64_t panelWidth = 192;
    int64_t panelCount() const { return (outputCount() + panelWidth - 1) / panelWidth; }
    int64_t widthOf(int64_t panel) const;

    void apply(
        CpuDevice& device, const Tensor& rows, const Finish& finish, const Tensor& output) const override;

protected:
    explicit PanelProduct(const Tensor& weight)
        : MatrixProduct(weight)
    {
    }

    /// product[r] = rows[r] * (outputs of `panel`)^T; `rows` is dense [rowCount, inputs], `product` dense
    /// [rowCount, widthOf(panel)]. A row's bits depend on that row alone. Any thread of the device.
    virtual void multiply(const void* rows, int64_t rowCount, int64_t panel, float* product) const = 0;

    /// The rows of one panel as f32, rounded to bf16 values if `isRounded`; the weight itself when it is f32
    /// already.
    static Tensor panelOf(const Tensor& weight, int64_t panel, bool isRounded);
};

} // namespace fovea
