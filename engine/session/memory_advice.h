// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "weights/load_model.h"

#include <fovea/error.h>
#include <fovea/value.h>

#include <string>

namespace fovea {

/// What of a model fits into the memory that there is.
struct MemoryAdvice {
    bool isFitting = true;
    int64_t availableBytes = 0;
    /// In bf16, where that is not what was asked for; 0 where it is.
    int64_t halfBytes = 0;
    /// Tokens of one text that fit in the type that was asked for, at most the model's limit; 0: not even the
    /// weights fit.
    int64_t fittingTokens = 0;
};

Result<MemoryAdvice> adviseMemory(
    const ModelFolder& folder, DType dtype, const MemoryForecast& forecast, int64_t availableBytes);

/// The members `fits`, `available_bytes`, `bf16_bytes`, `fitting_tokens` of a forecast.
void describe(const MemoryAdvice& advice, Value& forecast);

/// Why the model at `path` is not loaded, and what would fit.
Error tooLarge(const std::string& path, const MemoryForecast& forecast, const MemoryAdvice& advice);

} // namespace fovea
