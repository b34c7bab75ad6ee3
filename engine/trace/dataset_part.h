// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

/// Which elements of a dataset: `count` of each axis from `begin` on, every `step`-th where that is not
/// empty.
struct DatasetPart {
    std::vector<int64_t> begin, count, step {};
};

/// `part` with all of each axis, where it does not say.
inline DatasetPart filled(DatasetPart part, std::span<const int64_t> extents)
{
    if (part.begin.empty()) {
        part.begin.assign(extents.size(), 0);
    }
    if (part.count.empty() && part.begin.size() == extents.size()) {
        for (std::size_t axis = 0; axis < extents.size(); ++axis) {
            const int64_t step = axis < part.step.size() ? std::max<int64_t>(1, part.step[axis]) : 1;
            const int64_t room = extents[axis] - part.begin[axis];
            part.count.push_back(room > 0 ? (room - 1) / step + 1 : 0);
        }
    }
    return part;
}

} // namespace fovea
