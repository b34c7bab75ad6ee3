// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>
#include <fovea/reading.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// Which part of a probe's tensor the reduction `slice` keeps. Half-open ranges; an end of -1 means the last.
struct SliceRange {
    int64_t begin = 0, end = -1;

    /// How many of `extent` are kept.
    int64_t count(int64_t extent) const
    {
        const int64_t last = end < 0 ? extent : std::min(end, extent);
        return std::max<int64_t>(0, last - std::min(begin, last));
    }
    friend bool operator==(const SliceRange&, const SliceRange&) = default;
};

/// Heads, token (or query) rows and features; a map keeps all keys. The default is the first token's row.
struct SliceRule {
    SliceRange heads, tokens { 0, 1 }, features;

    friend bool operator==(const SliceRule&, const SliceRule&) = default;
};

/// One probe under one reduction that a run will fill, planned before the first row.
struct PlannedReading {
    std::string path;
    Kind kind = Kind::Embedding;
    Reduction reduction = Reduction::Full;
    int layer = -1;
    /// Axes of the probe's tensor, outermost first: [token, feature], [token, head, feature], [head, query,
    /// key], [example, feature], [token] …
    std::vector<Axis> axes;
    bool hasMapAxes() const { return axes == std::vector<Axis> { Axis::Head, Axis::Query, Axis::Key }; }
    DType storedType = DType::F32;
    /// Extents of the axes `head`, and `feature` or `class`; 0 where there is no such axis. For a `qk`
    /// reading width is the features of one head.
    int64_t headCount = 0;
    int64_t width = 0;
    /// For `slice`.
    SliceRule slice {};
    /// For `qk`: the probes whose rows are kept. Where the plan has one of them in full, its dataset is
    /// shared.
    std::string queryPath {}, keyPath {};
    /// For `qk`: weight = exp(q.k * attentionScale - logSumExp), for key <= query only if `isCausal`.
    double attentionScale = 0;
    bool isCausal = false;
};

struct PlannedExample {
    std::string text, pair;
    std::vector<int32_t> ids, typeIds;
    std::vector<std::string> tokenTexts;
    std::vector<std::pair<int32_t, int32_t>> offsets;
};

struct FOVEA_TRACE_EXPORT TracePlan {
    /// Every attribute of the file's root (SCHEMA.md); `schema` is added.
    Value header;
    std::vector<PlannedExample> examples;
    std::vector<PlannedReading> readings;
    /// Bytes the file will hold.
    int64_t byteCount() const;
};

} // namespace fovea
