// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

namespace fovea {

/// oneDNN's f32 product W X^T with the *rows* X packed and the weight read as it lies, row by row. The packed
/// rows stay in the second-level cache, while the weight, which is too large for it, streams by evenly: each
/// of its elements is met once for every block of rows. (With the weight packed instead, all of a panel is
/// fetched within the first few rows, and the arithmetic waits for memory.) Needs oneDNN's `brg` matmul,
/// whose elements have the same bits whatever the number of rows and outputs.
class OneDnnRowPanels {
public:
    explicit OneDnnRowPanels(int threadCount);
    ~OneDnnRowPanels();

    /// Rows that are packed together.
    static constexpr int64_t panelRows = 64;
    static constexpr int64_t inputGroup = 16;
    /// Floats that one panel takes: [inputs rounded up to 16][64].
    static int64_t panelSize(int64_t inputCount)
    {
        return (inputCount + inputGroup - 1) / inputGroup * inputGroup * panelRows;
    }

    /// Packs inputs [0, inputCount) of at most 64 rows that lie `rowStride` floats apart. A panel may be
    /// packed in parts that begin at multiples of 16 inputs: `packed` is then where its part begins.
    void pack(const float* rows, int64_t rowCount, int64_t inputCount, int64_t rowStride, float* packed);

    /// product [outputCount, rowCount] = weight [outputCount, inputCount] times the packed rows, which are as
    /// many panels as `rowCount` needs, one after the other. `thread` is the calling one's number.
    void multiply(const float* weight, int64_t outputCount, int64_t inputCount, const float* packed,
        int64_t rowCount, float* product, int thread);

private:
    struct Product;
    struct Packing;
    using Extents = std::tuple<int64_t, int64_t, int64_t>;

    Product& productOf(const Extents& extents);
    Packing& packingOf(const Extents& extents);

    int m_threadCount;
    std::mutex m_mutex;
    std::map<Extents, Product> m_products;
    std::map<Extents, Packing> m_packings;
};

} // namespace fovea
