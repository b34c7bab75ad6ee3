// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/panel_product.h"

#include "ops/convert.h"
#include "ops/epilogue.h"

#include <algorithm>

namespace fovea {

namespace {

/// Rows of one task: enough to use a weight panel often while it is in the cache, few enough that every
/// thread has work.
int64_t rowsPerTask(int64_t rowCount, int64_t panelCount, int threadCount)
{
    constexpr int64_t most = 128, least = 16;
    const int64_t wantedTasks = threadCount == 1 ? 1 : int64_t { threadCount } * 2;
    const int64_t wantedBlocks = std::max<int64_t>((wantedTasks + panelCount - 1) / panelCount, 1);
    const int64_t rows = std::min((rowCount + wantedBlocks - 1) / wantedBlocks, most);
    return std::max((rows + least - 1) / least * least, least);
}

} // namespace

int64_t PanelProduct::widthOf(int64_t panel) const
{
    return std::min(panelWidth, outputCount() - panel * panelWidth);
}

Tensor PanelProduct::panelOf(const Tensor& weight, int64_t panel, bool isRounded)
{
    const int64_t begin = panel * panelWidth;
    const Tensor rows = weight.rows(begin, std::min(begin + panelWidth, weight.shape()[0]));
    return convert(isRounded ? convert(rows, DType::BF16) : rows, DType::F32);
}

void PanelProduct::apply(
    CpuDevice& device, const Tensor& rows, const Finish& finish, const Tensor& output) const
{
    const int64_t rowCount = rows.shape()[0];
    const int64_t blockRows = rowsPerTask(rowCount, panelCount(), device.threadCount());
    const int64_t blockCount = (rowCount + blockRows - 1) / blockRows;
    const int64_t productSize = blockRows * panelWidth;
    const Tensor products(device, DType::F32, { device.threadCount(), productSize });
    const EpilogueKernel kernel = epilogueKernel(device.isa());
    device.parallel(panelCount() * blockCount, [&](int64_t task, int thread) {
        // Neighbouring tasks share a panel, so that it is read from memory once.
        const int64_t panel = task / blockCount;
        const int64_t begin = task % blockCount * blockRows;
        const int64_t column = panel * panelWidth;
        Epilogue epilogue;
        epilogue.rowCount = std::min(blockRows, rowCount - begin);
        epilogue.columnCount = widthOf(panel);
        float* tile = products.data<float>() + thread * productSize;
        multiply(rows.data<std::byte>() + begin * inputCount() * byteSize(rows.dtype()), epilogue.rowCount,
            panel, tile);
        epilogue.product = tile;
        epilogue.productStride = epilogue.columnCount;
        epilogue.bias = finish.bias == nullptr ? nullptr : finish.bias + column;
        epilogue.output
            = output.data<std::byte>() + (begin * outputCount() + column) * byteSize(output.dtype());
        epilogue.outputType = output.dtype();
        epilogue.outputStride = outputCount();
        epilogue.activation = finish.activation;
        kernel(epilogue);
    });
}

} // namespace fovea
