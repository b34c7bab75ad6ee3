// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// The `weight_map` of a model.safetensors.index.json: which shard holds which tensor.
struct ShardIndex {
    /// File names as written, each once.
    std::vector<std::string> shards;
    /// Tensor name to a place in `shards`.
    std::map<std::string, std::size_t, std::less<>> shardOfTensor;
};

/// Reads the text of an index; everything but `weight_map` is passed over. At most 100,000 tensors and 64
/// levels.
Result<ShardIndex> readShardIndex(std::string_view json, const std::string& source);

/// Where `shard` of an index in `folder` lies. Refused when it is absolute, steps out of the folder by "..",
/// or is a link that leads out of it (but for the links of the Hugging Face cache, snapshots/… to blobs/…).
Result<std::filesystem::path> shardPath(
    const std::filesystem::path& folder, const std::string& shard, const std::string& source);

} // namespace fovea
