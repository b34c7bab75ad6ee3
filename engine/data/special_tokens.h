// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/added_tokens.h"

#include <fovea/result.h>
#include <fovea/value.h>

#include <optional>
#include <string>
#include <vector>

namespace fovea {

struct ModelFolder;

/// What tokenizer_config.json and special_tokens_map.json say beside a vocabulary file.
struct TokenizerConfig {
    /// The file, or where it would be, for messages.
    std::string source;
    bool isThere = false;
    Value settings;
    /// special_tokens_map.json.
    Value tokens;

    static Result<TokenizerConfig> read(const ModelFolder& folder);

    /// The special token `name` ("cls_token") with its rules; `fallback` when neither file has it. Nothing
    /// when a file says that there is none.
    Result<std::optional<AddedToken>> special(const std::string& name, const std::string& fallback) const;
    /// All entries of `added_tokens_decoder` and `additional_special_tokens`.
    Result<std::vector<AddedToken>> added() const;
};

} // namespace fovea
