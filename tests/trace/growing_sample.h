// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/sample_trace.h"

#include <fovea/trace.h>

#include <string>

namespace fovea::sample {

/// The sizes and plan that the writing process and its reader agree on.
inline Sizes growingSizes(int64_t examples)
{
    Sizes sizes;
    sizes.layers = 1;
    sizes.tokensOfExample.clear();
    for (int64_t example = 0; example < examples; ++example) {
        sizes.tokensOfExample.push_back(1 + example % 9);
    }
    return sizes;
}

inline TracePlan growingPlan(const Sizes& sizes)
{
    TracePlan plan = sample::plan(sizes);
    addBlockOutput(plan, sizes);
    addAttention(plan, sizes, Reduction::Full);
    addMoments(plan, sizes);
    return plan;
}

/// What is wrong with an example's rows, or nothing.
inline std::string faultOf(const Trace& trace, const Sizes& sizes, int64_t example)
{
    for (const ReadingInfo& reading : trace.readings()) {
        const Result<Array> array = trace.read(reading, { example, {}, {} });
        if (!array) {
            return array.error().message();
        }
        const bool isChannel = reading.location.ends_with("/channel");
        const auto valueOf = [&](std::size_t element) {
            return array->dtype() == DType::F64 ? array->values<double>()[element]
                                                : double { array->values<float>()[element] };
        };
        const Attention attention
            = reading.kind == Kind::AttentionWeights ? attentionOf(sizes, example, 0) : Attention();
        for (std::size_t element = 0; element < static_cast<std::size_t>(array->shape().elementCount());
             ++element) {
            const float expected = reading.kind == Kind::AttentionWeights
                ? attention.weights[element]
                : valueAt(reading.path, example, static_cast<int64_t>(element) + (isChannel ? 1 : 0));
            if (valueOf(element) != double { expected }) {
                return reading.location + " of example " + std::to_string(example) + " differs at element "
                    + std::to_string(element);
            }
        }
    }
    return {};
}

} // namespace fovea::sample
