// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert.h"
#include "ops/epilogue.h"
#include "ops/matrix_product.h"
#include "ops/onednn_library.h"

#include <algorithm>

namespace fovea {

namespace {

int64_t roundedUp(int64_t count, int64_t step)
{
    return (count + step - 1) / step * step;
}

/// How the work on some rows is cut. Nothing of this changes a bit of the result.
struct Cut {
    Cut(int64_t rowCount, int64_t inputCount, int64_t outputCount, int threadCount)
    {
        // The packed rows of a block, a tile of the product and what streams by share the second-level cache.
        constexpr int64_t cacheFloats = int64_t { 3 } * 131072, mostRows = 256;
        const int64_t fitting = cacheFloats / inputCount / OneDnnRowPanels::panelRows;
        blockRows
            = std::clamp<int64_t>(fitting * OneDnnRowPanels::panelRows, OneDnnRowPanels::panelRows, mostRows);
        blockRows = std::min(blockRows, rowCount);
        // Few tasks are quick; some more keep all threads busy to the end.
        constexpr int64_t step = 48, mostOutputs = 192, tasksPerThread = 4;
        const int64_t wanted = std::max<int64_t>(tasksPerThread * threadCount / blockCount(rowCount), 1);
        blockOutputs = std::min(roundedUp((outputCount + wanted - 1) / wanted, step), mostOutputs);
    }
    int64_t blockCount(int64_t rowCount) const { return (rowCount + blockRows - 1) / blockRows; }

    int64_t blockRows, blockOutputs;
};

class StreamedProduct final : public MatrixProduct {
public:
    StreamedProduct(CpuDevice& device, const Tensor& weight)
        : MatrixProduct(weight)
        , m_library(OneDnnLibrary::of(device))
        , m_weight(weight.dtype() == DType::F32 ? weight.clone() : convert(weight, DType::F32))
    {
    }

    DType rowType() const override { return DType::F32; }
    std::size_t byteCount() const override
    {
        return static_cast<std::size_t>(m_weight.elementCount() * byteSize(DType::F32));
    }

    void apply(
        CpuDevice& device, const Tensor& rows, const Finish& finish, const Tensor& output) const override
    {
        const int64_t rowCount = rows.shape()[0];
        const Cut cut(rowCount, inputCount(), outputCount(), device.threadCount());
        const Tensor packed = pack(device, rows);
        const int64_t panelSize = OneDnnRowPanels::panelSize(inputCount());
        const int64_t tileSize = cut.blockOutputs * roundedUp(cut.blockRows, rowGroup);
        const Tensor tiles(device, DType::F32, { device.threadCount(), tileSize });
        const int64_t outputBlocks = (outputCount() + cut.blockOutputs - 1) / cut.blockOutputs;
        const EpilogueKernel kernel = epilogueKernel(device.isa());
        device.parallel(cut.blockCount(rowCount) * outputBlocks, [&](int64_t task, int thread) {
            const int64_t row = task / outputBlocks * cut.blockRows;
            const int64_t column = task % outputBlocks * cut.blockOutputs;
            Epilogue epilogue;
            epilogue.layout = ProductLayout::OutputsByRows;
            epilogue.rowCount = std::min(cut.blockRows, rowCount - row);
            epilogue.columnCount = std::min(cut.blockOutputs, outputCount() - column);
            // Panels are filled up with zeros: whole registers, and few sizes that primitives are made for.
            const int64_t productRows = roundedUp(epilogue.rowCount, rowGroup);
            float* tile = tiles.data<float>() + thread * tileSize;
            m_library->rowPanels.multiply(m_weight.data<float>() + column * inputCount(),
                epilogue.columnCount, inputCount(),
                packed.data<float>() + row / OneDnnRowPanels::panelRows * panelSize, productRows, tile,
                thread);
            epilogue.product = tile;
            epilogue.productStride = productRows;
            epilogue.bias = finish.bias == nullptr ? nullptr : finish.bias + column;
            epilogue.output
                = output.data<std::byte>() + (row * outputCount() + column) * byteSize(output.dtype());
            epilogue.outputType = output.dtype();
            epilogue.outputStride = outputCount();
            epilogue.activation = finish.activation;
            kernel(epilogue);
        });
    }

private:
    static constexpr int64_t rowGroup = 16;

    Tensor pack(CpuDevice& device, const Tensor& rows) const
    {
        constexpr int64_t panelRows = OneDnnRowPanels::panelRows;
        // Enough for all threads when there is one panel only.
        constexpr int64_t partInputs = 512;
        static_assert(partInputs % OneDnnRowPanels::inputGroup == 0);
        const int64_t rowCount = rows.shape()[0];
        const int64_t panelCount = (rowCount + panelRows - 1) / panelRows;
        const int64_t partCount = (inputCount() + partInputs - 1) / partInputs;
        const int64_t panelSize = OneDnnRowPanels::panelSize(inputCount());
        Tensor packed(device, DType::F32, { panelCount, panelSize });
        device.parallel(panelCount * partCount, [&](int64_t task, int) {
            const int64_t panel = task / partCount, input = task % partCount * partInputs;
            const int64_t row = panel * panelRows;
            m_library->rowPanels.pack(rows.data<float>() + row * inputCount() + input,
                std::min(panelRows, rowCount - row), std::min(partInputs, inputCount() - input), inputCount(),
                packed.data<float>() + panel * panelSize + input * panelRows);
        });
        return packed;
    }

    std::shared_ptr<OneDnnLibrary> m_library;
    /// Dense f32 [outputs, inputs].
    Tensor m_weight;
};

} // namespace

std::unique_ptr<MatrixProduct> createStreamedProduct(CpuDevice& device, const Tensor& weight, DType compute)
{
    return std::make_unique<StreamedProduct>(
        device, compute == DType::BF16 ? convert(weight, DType::BF16) : weight);
}

} // namespace fovea
