// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <fovea/selection.h>

#include <string>

namespace fovea::trace_browser {

/// The path and slice that a Selection means in `trace`. A reading is shown of the selected layer and head,
/// also when its path was chosen in another one; without a path it is the file itself.
SliceChoice followed(const Trace& trace, const Selection& selection);

/// `selection` with what a path names: its layer, and the head of its slice.
Selection withPath(const Trace& trace, const SliceChoice& choice, Selection selection);

/// `selection` with what a cell of a slice names by its axes: token (and its example), query, key, head or
/// channel.
Selection withCell(
    const Trace& trace, const SliceContent& content, int64_t row, int64_t column, Selection selection);

} // namespace fovea::trace_browser
