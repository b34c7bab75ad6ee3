// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/model.h"
#include "weights/model_folder.h"

#include <fovea/result.h>

#include <memory>
#include <optional>

namespace fovea {

/// Bytes that loading and one forward will take, told before anything is loaded.
struct MemoryForecast {
    int64_t fileBytes = 0, packedWeightBytes = 0, activationBytes = 0, totalBytes = 0;
    /// Of the pass that the activations are for.
    int64_t tokenCount = 0;
};

/// For a pass over `tokenCount` tokens; absent: one example as long as the model takes. Fails as `loadModel`
/// would for a folder that it refuses.
Result<MemoryForecast> forecastMemory(
    const ModelFolder& folder, DType compute, std::optional<int64_t> tokenCount = {});

/// What the folder describes, checked against its tensors, without loading any.
Result<ModelDescription> describeModel(const ModelFolder& folder);

/// Builds the model that config.json describes on `device`, computing in F32 or BF16. The error names the
/// file and the key or tensor, what was expected and what was found.
/// Throws Interrupted between parameters when a StopScope of `device` says so.
Result<std::unique_ptr<Model>> loadModel(const ModelFolder& folder, Device& device, DType compute);

} // namespace fovea
