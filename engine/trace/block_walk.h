// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/dataset_part.h"

#include <fovea/shape.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace fovea {

/// Cuts a part of a dataset into blocks of at most `limit` elements that follow one another in row-major
/// order, so that any dataset can be gone through in bounded memory.
class BlockWalk {
public:
    BlockWalk(DatasetPart whole, int64_t limit)
        : m_whole(std::move(whole))
        , m_at(m_whole.count.size(), 0)
    {
        m_isDone = std::find(m_whole.count.begin(), m_whole.count.end(), 0) != m_whole.count.end();
        // The axes behind `m_axis` are taken whole, those before it one index at a time.
        m_axis = m_whole.count.size();
        while (m_axis > 0 && m_inner <= limit / std::max<int64_t>(1, m_whole.count[m_axis - 1])) {
            --m_axis;
            m_inner *= m_whole.count[m_axis];
        }
        if (m_axis > 0) {
            --m_axis;
            m_rows = std::max<int64_t>(1, limit / m_inner);
        }
    }

    bool isDone() const { return m_isDone; }

    DatasetPart next()
    {
        DatasetPart block = m_whole;
        for (std::size_t axis = 0; axis < m_at.size(); ++axis) {
            const int64_t step = m_whole.step.empty() ? 1 : m_whole.step[axis];
            block.begin[axis] += m_at[axis] * step;
            block.count[axis] = axis < m_axis ? 1 : m_whole.count[axis];
        }
        if (m_at.empty() || (m_axis == 0 && m_rows == 0)) {
            m_isDone = true;
            return block;
        }
        block.count[m_axis] = std::min(m_rows, m_whole.count[m_axis] - m_at[m_axis]);
        m_at[m_axis] += block.count[m_axis];
        for (std::size_t axis = m_axis; m_at[axis] >= m_whole.count[axis];) {
            m_at[axis] = 0;
            if (axis == 0) {
                m_isDone = true;
                break;
            }
            ++m_at[--axis];
        }
        return block;
    }

private:
    DatasetPart m_whole;
    std::vector<int64_t> m_at;
    std::size_t m_axis = 0;
    int64_t m_inner = 1, m_rows = 0;
    bool m_isDone = false;
};

} // namespace fovea
