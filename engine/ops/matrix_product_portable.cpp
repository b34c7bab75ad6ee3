// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/panel_product.h"

namespace fovea {

namespace {

/// Outputs are interleaved by groups of 16, so that the inner loop runs over neighbours in memory. Each sum
/// runs over the inputs in order.
class PortableProduct final : public PanelProduct {
public:
    PortableProduct(CpuDevice& device, const Tensor& weight, DType compute)
        : PanelProduct(weight)
        , m_packed(device, DType::F32, { panelCount(), panelWidth * inputCount() })
    {
        for (int64_t panel = 0; panel < panelCount(); ++panel) {
            const Tensor rows = panelOf(weight, panel, compute == DType::BF16);
            float* packed = packedPanel(panel);
            for (int64_t output = 0; output < panelWidth; ++output) {
                const bool isThere = output < widthOf(panel);
                for (int64_t input = 0; input < inputCount(); ++input) {
                    packed[(output / group * inputCount() + input) * group + output % group]
                        = isThere ? rows.data<float>()[output * inputCount() + input] : 0.0F;
                }
            }
        }
    }

    DType rowType() const override { return DType::F32; }
    std::size_t byteCount() const override { return static_cast<std::size_t>(m_packed.elementCount()) * 4; }

    void multiply(const void* rows, int64_t rowCount, int64_t panel, float* product) const override
    {
        const int64_t width = widthOf(panel);
        for (int64_t row = 0; row < rowCount; ++row) {
            const float* input = static_cast<const float*>(rows) + row * inputCount();
            for (int64_t begin = 0; begin < width; begin += group) {
                const float* packed = packedPanel(panel) + begin * inputCount();
                float sums[group] = {};
                for (int64_t i = 0; i < inputCount(); ++i) {
                    for (int64_t lane = 0; lane < group; ++lane) {
                        sums[lane] += input[i] * packed[i * group + lane];
                    }
                }
                for (int64_t lane = 0; lane < group && begin + lane < width; ++lane) {
                    product[row * width + begin + lane] = sums[lane];
                }
            }
        }
    }

private:
    static constexpr int64_t group = 16;
    static_assert(panelWidth % group == 0);

    float* packedPanel(int64_t panel) const
    {
        return m_packed.data<float>() + panel * panelWidth * inputCount();
    }

    Tensor m_packed;
};

} // namespace

std::unique_ptr<MatrixProduct> createPortableProduct(CpuDevice& device, const Tensor& weight, DType compute)
{
    return std::make_unique<PortableProduct>(device, weight, compute);
}

} // namespace fovea
