// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/load_model.h"

#include "models/decoder.h"
#include "models/encoder.h"
#include "weights/mapped_parameters.h"
#include "weights/model_plan.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace fovea {

Result<ModelDescription> describeModel(const ModelFolder& folder)
{
    const Result<ModelPlan> plan = planModel(folder);
    if (!plan) {
        return plan.error();
    }
    return describe(*plan);
}

Result<MemoryForecast> forecastMemory(
    const ModelFolder& folder, DType compute, std::optional<int64_t> tokenCount)
{
    const Result<ModelPlan> plan = planModel(folder);
    if (!plan) {
        return plan.error();
    }
    const Blueprint& blueprint = plan->blueprint;
    MemoryForecast forecast;
    forecast.tokenCount = tokenCount.value_or(blueprint.embedding.maximumPositions);
    forecast.fileBytes = folder.weights.byteCount();
    for (const ParameterPlace& place : plan->parameters.places()) {
        const bool isPacked = place.name.ends_with(".weight");
        const bool isTable = place.name.starts_with("embeddings.") && place.shape.rank() == 2;
        const DType stored = folder.weights.find(place.tensors.front())->dtype;
        forecast.packedWeightBytes += place.shape.elementCount()
            * byteSize(isPacked ? compute
                    : isTable   ? stored
                                : DType::F32);
    }
    if (blueprint.head.isTied) {
        forecast.packedWeightBytes
            += blueprint.embedding.vocabularySize * blueprint.width * byteSize(compute);
    }
    // At the widest point of a block: its input, the sum or norm of it, and query, key, value and context or
    // the hidden row of the feed-forward.
    const int64_t hidden = std::max(4 * blueprint.width, blueprint.feedForward.width) + 3 * blueprint.width;
    const bool isLanguageHead
        = blueprint.head.kind == HeadKind::MaskedLanguage || blueprint.head.kind == HeadKind::CausalLanguage;
    const int64_t logits = isLanguageHead ? blueprint.embedding.vocabularySize : 0;
    const std::array<int64_t, 3> extents { forecast.tokenCount,
        std::max(hidden, 2 * blueprint.width + logits), byteSize(compute) };
    // No model has so many positions; what would overflow is said to take half of all there can be.
    constexpr int64_t endless = std::numeric_limits<int64_t>::max() / 2;
    forecast.activationBytes = Shape::checkedElementCount(extents).value_or(endless);
    forecast.totalBytes = forecast.packedWeightBytes + forecast.activationBytes;
    return forecast;
}

Result<std::unique_ptr<Model>> loadModel(const ModelFolder& folder, Device& device, DType compute)
{
    Result<ModelPlan> plan = planModel(folder);
    if (!plan) {
        return plan.error();
    }
    MappedParameters parameters(folder.weights, plan->parameters, device);
    const Construction construction { parameters, device, compute };
    try {
        std::unique_ptr<Model> model;
        if (plan->blueprint.norm.placement == NormPlacement::Post) {
            model = std::make_unique<Encoder>(plan->blueprint, describe(*plan), construction);
        } else {
            model = std::make_unique<Decoder>(plan->blueprint, describe(*plan), construction);
        }
        // Only now is everything read that packing reads.
        if (Result<void> unchanged = folder.weights.checkUnchanged(); !unchanged) {
            return unchanged.error();
        }
        return model;
    } catch (const ParameterError& problem) {
        return problem.error();
    } catch (const DeviceError& problem) {
        return problem.error();
    } catch (const std::bad_alloc&) {
        return Error(ErrorKind::Device,
            FOVEA_TEXT("Weights", "There is not enough memory for the model in %1"),
            { folder.path.string() });
    }
}

} // namespace fovea
