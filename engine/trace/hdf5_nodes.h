// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/node_source.h"

#include <atomic>
#include <filesystem>

namespace fovea {

/// The nodes of an HDF5 file, read in this process. The file is open only while a question is answered.
class Hdf5Nodes final : public NodeSource {
public:
    explicit Hdf5Nodes(std::filesystem::path path);

    Result<TraceNode> node(const std::string& path) const override;
    Result<std::vector<TraceNode>> children(const std::string& path) const override;
    Result<Array> readNumbers(const std::string& path, const DatasetPart& part) const override;
    Result<std::vector<std::string>> readStrings(
        const std::string& path, const DatasetPart& part) const override;
    int64_t bytesRead() const override { return m_bytesRead; }

private:
    const std::filesystem::path m_path;
    mutable std::atomic<int64_t> m_bytesRead = 0;
};

} // namespace fovea
