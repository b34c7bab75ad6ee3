// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice.h"
#include "trace_browser/statistics.h"

#include <fovea/result.h>
#include <fovea/trace.h>

#include <string>
#include <vector>

namespace fovea::trace_browser {

/// A dataset, or a part of it, as it is shown.
struct SliceContent {
    TraceNode node;
    SliceChoice choice;
    SlicePart part;
    /// [row, column] in the dataset's own type; empty for text.
    Array values;
    /// The same as f64, and the statistics of it.
    std::vector<double> numbers;
    Statistics statistics;
    /// Elements of a text dataset.
    std::vector<std::string> texts;
    bool isText = false;
};

/// Reads what the choice names. A group gives its node alone. On a reading thread.
Result<SliceContent> readSlice(const Trace& trace, const SliceChoice& choice);

/// The name of an axis, or "axis 2".
std::string axisName(const TraceNode& node, int axis);

} // namespace fovea::trace_browser
