// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <filesystem>

namespace fovea {

/// The weights of a model as groups and datasets: `encoder.layer.0.query.weight` lies at
/// /encoder/layer/0/query/weight, and is found under its own name too. Nothing is loaded: elements are read
/// from the mapped files when they are asked for, bf16 and f16 widened to f32.
Result<Trace> openWeights(const std::filesystem::path& path);

/// True for a folder, its config.json or index, or a .safetensors file.
bool isModelPath(const std::filesystem::path& path);

/// `openWeights` for what is a model, `openForeignTrace` for all else.
Result<Trace> openAnyFile(const std::filesystem::path& path);

} // namespace fovea
