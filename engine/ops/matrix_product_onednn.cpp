// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/isa.h"
#include "ops/onednn_library.h"
#include "ops/panel_product.h"

#include <algorithm>
#include <cstring>

namespace fovea {

namespace {

class OneDnnProduct final : public PanelProduct {
public:
    OneDnnProduct(CpuDevice& device, const Tensor& weight, DType compute)
        : PanelProduct(weight)
        , m_rowType(compute == DType::BF16 && !bfloat16Path(device.isa()).empty() ? DType::BF16 : DType::F32)
        , m_library(OneDnnLibrary::of(device))
    {
        int64_t bytes = 0;
        for (int64_t panel = 0; panel < panelCount(); ++panel) {
            m_offsets.push_back(bytes);
            bytes += roundedUp(m_library->products.weightByteCount(key(panel)));
        }
        m_packed = Tensor(device, DType::U8, { bytes });
        for (int64_t panel = 0; panel < panelCount(); ++panel) {
            const Tensor rows = panelOf(weight, panel, compute == DType::BF16);
            m_library->products.pack(key(panel), rows.data<float>(), packedPanel(panel));
        }
    }

    DType rowType() const override { return m_rowType; }
    std::size_t byteCount() const override { return static_cast<std::size_t>(m_packed.elementCount()); }

    void multiply(const void* rows, int64_t rowCount, int64_t panel, float* product) const override
    {
        if (m_rowType != DType::BF16) {
            m_library->products.multiply(key(panel), rowCount, rows, packedPanel(panel), product);
            return;
        }
        // Whole groups as they are, the rest filled up with rows of zeros: few sizes that primitives are made
        // for.
        const int64_t least = leastRows(widthOf(panel));
        const int64_t whole = rowCount < least ? 0 : rowCount / rowGroup * rowGroup;
        if (whole > 0) {
            m_library->products.multiply(key(panel), whole, rows, packedPanel(panel), product);
        }
        if (whole < rowCount) {
            multiplyFilledUp(static_cast<const std::byte*>(rows) + whole * rowSize(), rowCount - whole, least,
                panel, product + whole * widthOf(panel));
        }
    }

private:
    static constexpr int64_t rowGroup = 16;

    /// bf16 products of fewer elements than some 256 fall to another kernel, which adds in another order: a
    /// row would have other bits alone than among others.
    static int64_t leastRows(int64_t width) { return width < 32 ? 3 * rowGroup : rowGroup; }

    int64_t rowSize() const { return inputCount() * byteSize(m_rowType); }

    void multiplyFilledUp(
        const std::byte* rows, int64_t rowCount, int64_t filledCount, int64_t panel, float* product) const
    {
        thread_local std::vector<std::byte> filled;
        thread_local std::vector<float> products;
        filled.assign(static_cast<std::size_t>(filledCount * rowSize()), std::byte { 0 });
        products.resize(static_cast<std::size_t>(filledCount * widthOf(panel)));
        std::memcpy(filled.data(), rows, static_cast<std::size_t>(rowCount * rowSize()));
        m_library->products.multiply(
            key(panel), filledCount, filled.data(), packedPanel(panel), products.data());
        std::copy_n(products.data(), rowCount * widthOf(panel), product);
    }

    OneDnnProducts::Key key(int64_t panel) const { return { inputCount(), widthOf(panel), m_rowType }; }
    std::byte* packedPanel(int64_t panel) const
    {
        return m_packed.data<std::byte>() + m_offsets[static_cast<std::size_t>(panel)];
    }
    static int64_t roundedUp(std::size_t byteCount)
    {
        return static_cast<int64_t>((byteCount + 63) / 64 * 64);
    }

    DType m_rowType;
    std::shared_ptr<OneDnnLibrary> m_library;
    Tensor m_packed;
    std::vector<int64_t> m_offsets;
};

} // namespace

std::unique_ptr<MatrixProduct> createOneDnnProduct(CpuDevice& device, const Tensor& weight, DType compute)
{
    return std::make_unique<OneDnnProduct>(device, weight, compute);
}

} // namespace fovea
