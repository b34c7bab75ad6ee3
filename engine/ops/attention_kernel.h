// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/attention_cpu.h"
#include "ops/lanes_math.h"
#include "ops/product_tile.h"

#include <cmath>

namespace fovea {

/// ln x for x >= 1, relative error below 1e-9: plain fp64 arithmetic, so that it is inline and has the same
/// bits in every file that it is compiled in. NaN and infinity give something that is not finite.
template <typename Lanes>
inline double logarithm(double x)
{
    const auto bits = __builtin_bit_cast(uint64_t, x);
    if ((bits >> 52) >= 0x7ffU) {
        return x;
    }
    // x = m 2^e with m in [sqrt(1/2), sqrt(2)); ln m = 2 artanh((m - 1) / (m + 1)).
    constexpr uint64_t one = 0x3ff0000000000000U, rootOfHalf = 0x3fe6a09e667f3bcdU;
    const uint64_t shifted = bits + (one - rootOfHalf);
    const auto exponent = static_cast<int64_t>(shifted >> 52) - 1023;
    const double m = __builtin_bit_cast(double, (shifted & 0x000fffffffffffffU) + rootOfHalf);
    const double s = (m - 1) / (m + 1), z = s * s;
    const double tail
        = z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z / 13)))));
    return static_cast<double>(exponent) * 0.6931471805599453 + 2 * s * (1 + tail);
}

/// How one head of one example lies in the scratch memory: keys transposed in panels as wide as a product
/// tile, values with rows padded to whole registers, and one tile of queries, scores and context.
template <typename Lanes>
struct AttentionLayout {
    static constexpr int64_t panel = Lanes::count * Lanes::tileColumns;

    static constexpr int64_t roundUp(int64_t n, int64_t step) { return (n + step - 1) / step * step; }

    /// The scores of a tile take at most 256 KiB, half of the smallest second-level cache in use.
    static int64_t queryTile(int64_t tokenCount)
    {
        constexpr int64_t most = Lanes::tileRows * 8, scores = 65536;
        const int64_t rows = scores / roundUp(tokenCount, panel) / Lanes::tileRows * Lanes::tileRows;
        return rows > most ? most : rows < Lanes::tileRows ? Lanes::tileRows : rows;
    }

    AttentionLayout(int64_t tokenCount, int64_t headWidth)
        : paddedCount(roundUp(tokenCount, panel))
        , paddedWidth(roundUp(headWidth, Lanes::count))
        , rows(queryTile(tokenCount))
        , values(paddedCount * headWidth)
        , query(values + tokenCount * paddedWidth)
        , scores(query + roundUp(rows * headWidth, Lanes::count))
        , context(scores + rows * paddedCount)
        , end(context + rows * paddedWidth)
    {
    }
    int64_t paddedCount, paddedWidth, rows;
    /// Offsets; the keys are at 0.
    int64_t values, query, scores, context, end;
};

template <typename Lanes, typename Element>
struct AttentionHead {
    using Layout = AttentionLayout<Lanes>;
    static constexpr int64_t panel = Layout::panel;

    const AttentionTask& task;
    Layout layout { task.tokenCount, task.headWidth };
    float* keys = task.scratch;
    float* values = task.scratch + layout.values;
    float* query = task.scratch + layout.query;
    float* scores = task.scratch + layout.scores;
    float* context = task.scratch + layout.context;
    /// Keys that the last query of this task sees.
    int64_t keyCount = task.isCausal ? task.queryEnd : task.tokenCount;

    static void widen(const Element* from, float* to, int64_t count)
    {
        for (int64_t i = 0; i < count; i += Lanes::count) {
            const int64_t left = count - i;
            if (left >= Lanes::count) {
                Lanes::load(from + i).store(to + i);
            } else {
                Lanes::loadFirst(from + i, left).storeFirst(to + i, left);
            }
        }
    }

    void packKeys()
    {
        const int64_t width = task.headWidth;
        for (int64_t begin = 0; begin < keyCount; begin += panel) {
            float* packed = keys + begin * width;
            for (int64_t column = 0; column < panel; column += Lanes::count) {
                const int64_t left = keyCount - begin - column;
                const int64_t rowCount = left < 0 ? 0 : left > Lanes::count ? Lanes::count : left;
                const auto* from = static_cast<const Element*>(task.key) + (begin + column) * task.keyStride;
                for (int64_t feature = 0; feature < width; feature += Lanes::count) {
                    const int64_t features = width - feature < Lanes::count ? width - feature : Lanes::count;
                    Lanes block[Lanes::count];
                    for (int64_t row = 0; row < Lanes::count; ++row) {
                        block[row] = row >= rowCount ? Lanes::zero()
                            : features == Lanes::count
                            ? Lanes::load(from + row * task.keyStride + feature)
                            : Lanes::loadFirst(from + row * task.keyStride + feature, features);
                    }
                    Lanes::transpose(block);
                    for (int64_t row = 0; row < features; ++row) {
                        block[row].store(packed + (feature + row) * panel + column);
                    }
                }
            }
        }
    }

    void packValues()
    {
        const int64_t width = task.headWidth;
        for (int64_t row = 0; row < keyCount; ++row) {
            const auto* from = static_cast<const Element*>(task.value) + row * task.valueStride;
            float* to = values + row * layout.paddedWidth;
            for (int64_t i = 0; i < width; i += Lanes::count) {
                Lanes::loadFirst(from + i, width - i).store(to + i);
            }
        }
    }

    void packQueries(int64_t begin, int64_t rowCount)
    {
        const int64_t width = task.headWidth;
        for (int64_t row = 0; row < layout.rows; ++row) {
            float* to = query + row * width;
            if (row < rowCount) {
                widen(static_cast<const Element*>(task.query) + (begin + row) * task.queryStride, to, width);
            } else {
                for (int64_t i = 0; i < width; ++i) {
                    to[i] = 0;
                }
            }
        }
    }

    template <int columnCount>
    void multiplyPanel(int64_t rowCount, int64_t begin)
    {
        for (int64_t row = 0; row < rowCount; row += Lanes::tileRows) {
            productTile<Lanes, Lanes::tileRows, columnCount>(query + row * task.headWidth, task.headWidth,
                keys + begin * task.headWidth, panel, task.headWidth,
                scores + row * layout.paddedCount + begin, layout.paddedCount);
        }
    }

    /// Scores of `rowCount` rows against the first `count` keys and those that fill up the last register.
    void multiplyKeys(int64_t rowCount, int64_t count)
    {
        for (int64_t begin = 0; begin < count; begin += panel) {
            if constexpr (Lanes::tileColumns == 3) {
                const int64_t left = count - begin;
                if (left <= Lanes::count) {
                    multiplyPanel<1>(rowCount, begin);
                } else if (left <= 2 * Lanes::count) {
                    multiplyPanel<2>(rowCount, begin);
                } else {
                    multiplyPanel<3>(rowCount, begin);
                }
            } else {
                static_assert(Lanes::tileColumns == 1);
                multiplyPanel<1>(rowCount, begin);
            }
        }
    }

    /// Replaces a row's products by exp(score - largest) and leaves zeros from `limit` to `count`. Returns
    /// what its sum must be multiplied by so that they become exp(score - logSumExp) for the *rounded*
    /// logSumExp: whoever has Q, K and logSumExp gets the same weights.
    float exponentiate(float* row, int64_t limit, int64_t count, float& logSumExp)
    {
        const Lanes scale = Lanes::all(task.scale);
        const int64_t whole = limit - limit % Lanes::count;
        const int64_t left = limit - whole;
        Lanes largest = Lanes::all(-HUGE_VALF);
        for (int64_t i = 0; i < whole; i += Lanes::count) {
            const Lanes score = Lanes::load(row + i) * scale;
            score.store(row + i);
            largest = Lanes::max(largest, score);
        }
        if (left > 0) {
            const Lanes score = Lanes::load(row + whole) * scale;
            score.store(row + whole);
            largest = Lanes::max(largest, Lanes::select(Lanes::first(left), score, Lanes::all(-HUGE_VALF)));
        }
        const float maximum = largest.largest();
        const Lanes maxima = Lanes::all(maximum);
        Lanes total = Lanes::zero();
        for (int64_t i = 0; i < whole; i += Lanes::count) {
            const Lanes e = expNonPositive(Lanes::load(row + i) - maxima);
            e.store(row + i);
            total = total + e;
        }
        if (left > 0) {
            const Lanes e = Lanes::select(
                Lanes::first(left), expNonPositive(Lanes::load(row + whole) - maxima), Lanes::zero());
            e.store(row + whole);
            total = total + e;
        }
        for (int64_t i = whole + (left > 0 ? Lanes::count : 0); i < count; i += Lanes::count) {
            Lanes::zero().store(row + i);
        }
        const double sum = static_cast<double>(total.sum());
        const double exact = static_cast<double>(maximum) + logarithm<Lanes>(sum);
        logSumExp = static_cast<float>(exact);
        // exp(maximum - logSumExp) = exp(exact - logSumExp) / sum, and that exponent is a rounding error.
        return static_cast<float>((1.0 + (exact - static_cast<double>(logSumExp))) / sum);
    }

    void keepWeights(const float* row, int64_t limit, float factor, float* to)
    {
        const Lanes factors = Lanes::all(factor);
        for (int64_t i = 0; i < task.tokenCount; i += Lanes::count) {
            const int64_t left = task.tokenCount - i;
            const Lanes weight = i < limit ? Lanes::load(row + i) * factors : Lanes::zero();
            if (left >= Lanes::count) {
                weight.store(to + i);
            } else {
                weight.storeFirst(to + i, left);
            }
        }
    }

    template <int columnCount>
    void multiplyValues(int64_t rowCount, int64_t count, int64_t column)
    {
        for (int64_t row = 0; row < rowCount; row += Lanes::tileRows) {
            productTile<Lanes, Lanes::tileRows, columnCount>(scores + row * layout.paddedCount,
                layout.paddedCount, values + column, layout.paddedWidth, count,
                context + row * layout.paddedWidth + column, layout.paddedWidth);
        }
    }

    void multiplyValues(int64_t rowCount, int64_t count)
    {
        constexpr int64_t most = Lanes::tileColumns;
        const int64_t registers = layout.paddedWidth / Lanes::count;
        const int64_t groups = (registers + most - 1) / most;
        const int64_t even = (registers + groups - 1) / groups;
        for (int64_t first = 0; first < registers; first += even) {
            const int64_t here = registers - first < even ? registers - first : even;
            const int64_t column = first * Lanes::count;
            if (here == 1) {
                multiplyValues<1>(rowCount, count, column);
            } else if constexpr (most > 1) {
                here == 2 ? multiplyValues<2>(rowCount, count, column)
                          : multiplyValues<3>(rowCount, count, column);
            }
        }
    }

    void keepContext(int64_t row, float factor, Element* to)
    {
        const Lanes factors = Lanes::all(factor);
        const float* from = context + row * layout.paddedWidth;
        for (int64_t i = 0; i < task.headWidth; i += Lanes::count) {
            (Lanes::load(from + i) * factors).storeFirst(to + i, task.headWidth - i);
        }
    }

    void attendTile(int64_t begin, int64_t rowCount)
    {
        constexpr int64_t mostRows = Lanes::tileRows * 8;
        float factors[mostRows];
        // Causal: keys after the tile's last query are not touched.
        const int64_t count = task.isCausal ? begin + rowCount : task.tokenCount;
        const int64_t paddedRows = Layout::roundUp(rowCount, Lanes::tileRows);
        packQueries(begin, rowCount);
        multiplyKeys(paddedRows, count);
        for (int64_t row = 0; row < rowCount; ++row) {
            const int64_t limit = task.isCausal ? begin + row + 1 : task.tokenCount;
            float* scoreRow = scores + row * layout.paddedCount;
            float& logSumExp = task.logSumExp[(begin + row) * task.logSumExpStride];
            factors[row] = exponentiate(scoreRow, limit, count, logSumExp);
            if (task.weights != nullptr) {
                keepWeights(scoreRow, limit, factors[row],
                    task.weights + (begin + row - task.queryBegin) * task.tokenCount);
            }
        }
        multiplyValues(paddedRows, count);
        for (int64_t row = 0; row < rowCount; ++row) {
            keepContext(
                row, factors[row], static_cast<Element*>(task.context) + (begin + row) * task.contextStride);
        }
    }

    void attend()
    {
        packKeys();
        packValues();
        for (int64_t begin = task.queryBegin; begin < task.queryEnd; begin += layout.rows) {
            const int64_t left = task.queryEnd - begin;
            attendTile(begin, left < layout.rows ? left : layout.rows);
        }
    }
};

template <typename Lanes>
void attend(const AttentionTask& task)
{
    if (task.dtype == DType::BF16) {
        AttentionHead<Lanes, BFloat16> { task }.attend();
    } else {
        AttentionHead<Lanes, float> { task }.attend();
    }
}

template <typename Lanes>
inline constexpr AttentionKernel attentionKernelOf { attend<Lanes>, AttentionLayout<Lanes>::queryTile,
    [](int64_t tokenCount, int64_t headWidth) { return AttentionLayout<Lanes>(tokenCount, headWidth).end; } };

} // namespace fovea
