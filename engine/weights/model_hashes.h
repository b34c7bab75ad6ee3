// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "weights/model_folder.h"

#include <atomic>
#include <string>

namespace fovea {

/// What a model is, by content: three parts, so that one can say which has changed.
struct ModelHashes {
    /// Of names, types, shapes and bytes of all tensors; see Weights::contentHash.
    std::string weights;
    /// Of the bytes of config.json.
    std::string config;
    /// Of names and bytes of the tokenizer's files; empty when there are none.
    std::string tokenizer;
};

/// Reads everything once. A file that cannot be read any more counts as empty.
/// Throws Interrupted soon after `stop` became true.
ModelHashes hashModel(const ModelFolder& folder, const std::atomic<bool>* stop = nullptr);

} // namespace fovea
