// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/memory_advice.h"

#include <fovea/message_text.h>

#include <algorithm>

namespace fovea {

Result<MemoryAdvice> adviseMemory(
    const ModelFolder& folder, DType dtype, const MemoryForecast& forecast, int64_t availableBytes)
{
    MemoryAdvice advice;
    advice.availableBytes = availableBytes;
    advice.isFitting = availableBytes <= 0 || forecast.totalBytes <= availableBytes;
    if (dtype != DType::BF16) {
        const Result<MemoryForecast> half = forecastMemory(folder, DType::BF16);
        if (!half) {
            return half.error();
        }
        advice.halfBytes = half->totalBytes;
    }
    const int64_t room = availableBytes - forecast.packedWeightBytes;
    const int64_t perToken
        = std::max<int64_t>(1, forecast.activationBytes / std::max<int64_t>(1, forecast.tokenCount));
    advice.fittingTokens = advice.isFitting ? forecast.tokenCount
        : room > 0                          ? std::min(forecast.tokenCount, room / perToken)
                                            : 0;
    return advice;
}

void describe(const MemoryAdvice& advice, Value& forecast)
{
    forecast["fits"] = advice.isFitting;
    forecast["available_bytes"] = advice.availableBytes;
    forecast["fitting_tokens"] = advice.fittingTokens;
    if (advice.halfBytes > 0) {
        forecast["bf16_bytes"] = advice.halfBytes;
    }
}

Error tooLarge(const std::string& path, const MemoryForecast& forecast, const MemoryAdvice& advice)
{
    std::vector<std::string> arguments { path, byteText(forecast.totalBytes),
        byteText(advice.availableBytes) };
    if (advice.halfBytes > 0 && advice.halfBytes <= advice.availableBytes) {
        arguments.push_back(byteText(advice.halfBytes));
        return { ErrorKind::Device,
            FOVEA_TEXT("Session",
                "%1: needs about %2 of memory and %3 are available; in bf16 it needs %4 and fits (--dtype "
                "bf16 on "
                "the command line); or close other programs, or open it anyway (--force)"),
            std::move(arguments) };
    }
    if (advice.fittingTokens > 0) {
        arguments.push_back(std::to_string(advice.fittingTokens));
        return { ErrorKind::Device,
            FOVEA_TEXT("Session",
                "%1: needs about %2 of memory for a text of the model's limit and %3 are available; texts of "
                "up to "
                "%4 tokens fit: open it anyway (--force on the command line), or close other programs"),
            std::move(arguments) };
    }
    return { ErrorKind::Device,
        FOVEA_TEXT("Session",
            "%1: needs about %2 of memory and %3 are available, which is less than its weights take; close "
            "other "
            "programs, take a smaller model, or look at its weights without running it (info --tensors)"),
        std::move(arguments) };
}

} // namespace fovea
