// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "weights/weights.h"

#include <fovea/value.h>

#include <optional>

namespace fovea {

/// A Hugging Face folder, read but not yet computed with: its configuration as written, its weights mapped,
/// and the tokenizer files that are there. Never runs code from the folder, never uses the network.
struct ModelFolder {
    std::filesystem::path path;
    /// config.json, depth and size checked, and the hash of its bytes.
    Value config;
    std::string configHash;
    Weights weights;
    std::optional<std::filesystem::path> tokenizerJson, tokenizerConfig, vocabText, vocabJson, mergesText,
        specialTokensMap;

    /// A folder, its config.json, or a .safetensors file beside a config.json.
    static Result<ModelFolder> open(const std::filesystem::path& path);
};

} // namespace fovea
