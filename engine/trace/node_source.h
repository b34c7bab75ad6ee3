// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/dataset_part.h"

#include <fovea/array.h>
#include <fovea/result.h>
#include <fovea/trace.h>
#include <fovea/trace_export.h>

#include <cstdint>
#include <string>
#include <vector>

namespace fovea {

/// Where the groups and datasets of a file come from: read here, or by another process. Any thread.
class FOVEA_TRACE_EXPORT NodeSource {
public:
    NodeSource() = default;
    NodeSource(const NodeSource&) = delete;
    NodeSource& operator=(const NodeSource&) = delete;
    virtual ~NodeSource() = default;

    virtual Result<TraceNode> node(const std::string& path) const = 0;
    virtual Result<std::vector<TraceNode>> children(const std::string& path) const = 0;
    /// An empty `begin` and `count` take everything.
    virtual Result<Array> readNumbers(const std::string& path, const DatasetPart& part) const = 0;
    virtual Result<std::vector<std::string>> readStrings(
        const std::string& path, const DatasetPart& part) const = 0;
    virtual int64_t bytesRead() const = 0;
};

} // namespace fovea
