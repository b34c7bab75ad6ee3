// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <optional>
#include <string>
#include <vector>

namespace fovea {

/// What of a trace is wanted, as the user wrote it; ranges such as "0-3,7".
struct DumpSelection {
    std::string kind;
    std::optional<std::string> probe, reduction, layers, heads, examples, tokens;
    /// Moments of each channel (of each head, for maps) and not of the whole tensor.
    bool isPerChannel = false;
};

/// One array that a dump writes.
struct DumpPart {
    const ReadingInfo* reading = nullptr;
    bool isMoments = false;
    TraceSlice slice;
    /// Empty: all; one head drops the axis, several are kept in this order.
    std::vector<int64_t> heads;
    /// Of a file in a folder, without suffix: encoder.layer.3.attention.query.example0
    std::string name;
};

/// Every layer, probe and example that the selection means. Of several reductions the fullest is taken. Fails
/// with what there is when it means nothing.
Result<std::vector<DumpPart>> selectParts(const Trace& trace, const DumpSelection& selection);

/// The part as f32 (moments: f64), without padding and batch axis.
Result<Array> readPart(const Trace& trace, const DumpPart& part);

/// Moments as CSV with the statistics' names in the first line, and a line a channel, or a line for each of
/// `heads` where some were chosen.
std::string momentsTable(const Array& moments, const std::vector<int64_t>& heads);

} // namespace fovea
