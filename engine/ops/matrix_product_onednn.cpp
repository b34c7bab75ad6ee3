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
        const int64_t least = m_rowType == DType::BF16 ? leastRows(widthOf(panel)) : 1;
        if (rowCount >= least) {
            m_library->products.multiply(key(panel), rowCount, rows, packedPanel(panel), product);
            return;
        }
        const auto size = static_cast<std::size_t>(inputCount() * byteSize(m_rowType));
        thread_local std::vector<std::byte> filled;
        filled.assign(static_cast<std::size_t>(least) * size, std::byte { 0 });
        std::memcpy(filled.data(), rows, static_cast<std::size_t>(rowCount) * size);
        m_library->products.multiply(key(panel), least, filled.data(), packedPanel(panel), product);
    }

private:
    /// bf16 products of fewer elements than some 256 fall to another kernel, which adds in another order: a
    /// row would have other bits alone than among others. `product` has room for these rows.
    static int64_t leastRows(int64_t width)
    {
        const int64_t rows = width < 32 ? 48 : 16;
        static_assert(leastProductSize >= 48 * 32 && leastProductSize >= 16 * panelWidth);
        return rows;
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
