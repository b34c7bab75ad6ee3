// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/model_plan.h"

#include <fovea/message_text.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace fovea {

namespace {

struct Family {
    std::string_view name;
    /// Where a tied output matrix may lie once more, and the table it must equal.
    std::string_view outputMatrix;
    ModelPlan (*plan)(ConfigReader& config, const Weights& weights);
};

constexpr std::array families { Family { "bert", "cls.predictions.decoder.weight", planBert },
    Family { "gpt2", "lm_head.weight", planGpt2 } };

/// Buffers that Hugging Face stores with the parameters: positions counted up and causal masks.
bool isBuffer(std::string_view name)
{
    constexpr std::array<std::string_view, 4> endings { "embeddings.position_ids",
        "embeddings.token_type_ids", ".attn.bias", ".attn.masked_bias" };
    return std::ranges::any_of(endings, [name](std::string_view ending) { return name.ends_with(ending); });
}

Result<const Family*> familyOf(const Value& config, const std::string& file)
{
    const Value* type = config.find("model_type");
    const auto* name = type != nullptr ? type->as<std::string>() : nullptr;
    if (name == nullptr) {
        return inputError(
            FOVEA_TEXT("Weights", "%1: \"model_type\" is missing or no text; expected \"bert\" or \"gpt2\""),
            { file });
    }
    const auto found = std::ranges::find(families, *name, &Family::name);
    if (found == families.end()) {
        return inputError(
            FOVEA_TEXT("Weights", "%1: \"model_type\" is \"%2\"; Fovea reads the families bert and gpt2"),
            { file, forMessage(*name) });
    }
    return &*found;
}

/// A configuration that ties the output matrix to the token table, and files that hold another one,
/// contradict each other.
Result<void> checkTied(
    const ModelPlan& plan, const Weights& weights, const Family& family, const std::string& file)
{
    const StoredTensor* own = weights.find(family.outputMatrix);
    if (!plan.blueprint.head.isTied || own == nullptr) {
        return {};
    }
    const std::string& table = plan.parameters.places().front().tensors.front();
    const StoredTensor* tied = weights.find(table);
    const bool isEqual = tied != nullptr && tied->dtype == own->dtype && tied->shape == own->shape
        && std::memcmp(tied->bytes.data(), own->bytes.data(), own->bytes.size()) == 0;
    if (!isEqual) {
        return inputError(
            FOVEA_TEXT("Weights",
                "%1: \"tie_word_embeddings\" is true or missing, but the tensors \"%2\" and \"%3\" "
                "differ; expected equal ones, or \"tie_word_embeddings\": false"),
            { file, std::string(family.outputMatrix), table });
    }
    return {};
}

void noteUnused(ModelPlan& plan, const Family& family)
{
    std::vector<std::string> unused = plan.parameters.unusedTensors();
    std::erase_if(unused, [&](const std::string& name) {
        return isBuffer(name) || (plan.blueprint.head.isTied && name == family.outputMatrix)
            || (plan.blueprint.head.kind == HeadKind::MaskedLanguage && name.starts_with("cls.predictions.")
                && name.ends_with("bias"));
    });
    if (!unused.empty()) {
        plan.notes.push_back(std::to_string(unused.size())
            + " tensors of the folder are not part of this model and are left out; the first is \""
            + forMessage(unused.front()) + "\".");
    }
}

} // namespace

Result<ModelPlan> planModel(const ModelFolder& folder)
{
    const std::string file = (folder.path / "config.json").string();
    const Result<const Family*> family = familyOf(folder.config, file);
    if (!family) {
        return family.error();
    }
    ConfigReader config(folder.config, file);
    config.require("is_encoder_decoder", false);
    config.requireEmpty("pruned_heads");
    config.requireEmpty("quantization_config");
    ModelPlan plan = (*family)->plan(config, folder.weights);
    const Blueprint& blueprint = plan.blueprint;
    if (blueprint.width % blueprint.attention.headCount != 0) {
        config.refuse(FOVEA_TEXT("Weights", "%1: the width %2 is not divisible by the %3 attention heads"),
            { file, std::to_string(blueprint.width), std::to_string(blueprint.attention.headCount) });
    }
    if (config.error().has_value()) {
        return *config.error();
    }
    if (Result<void> checked = plan.parameters.check(file); !checked) {
        return checked.error();
    }
    if (Result<void> checked = checkTied(plan, folder.weights, **family, file); !checked) {
        return checked.error();
    }
    const std::vector<std::string> architectures = config.architectures();
    if (blueprint.head.kind == HeadKind::None && !architectures.empty()
        && architectures.front() != "BertModel" && architectures.front() != "GPT2Model") {
        plan.notes.push_back("Fovea has no head of the kind " + forMessage(architectures.front())
            + ": it computes the model up to the last hidden states.");
    }
    noteUnused(plan, **family);
    return plan;
}

ModelDescription describe(const ModelPlan& plan)
{
    constexpr std::array<const char*, 4> headNames { "none", "masked_lm", "causal_lm",
        "sequence_classification" };
    const Blueprint& blueprint = plan.blueprint;
    ModelDescription description;
    description.family = blueprint.family;
    description.layerCount = blueprint.depth;
    description.headCount = blueprint.attention.headCount;
    description.width = blueprint.width;
    description.feedForwardWidth = blueprint.feedForward.width;
    description.vocabularySize = blueprint.embedding.vocabularySize;
    description.maximumPositions = blueprint.embedding.maximumPositions;
    description.typeCount = blueprint.embedding.typeCount;
    description.isCausal = blueprint.attention.mask == Mask::Causal;
    description.parameterCount = plan.parameters.parameterCount();
    for (int layer = 0; layer < blueprint.depth; ++layer) {
        description.attentionScale.push_back(blueprint.attentionScale(layer));
    }
    description.hasPooler = blueprint.hasPooler;
    description.head = headNames[static_cast<std::size_t>(blueprint.head.kind)];
    description.classNames = blueprint.head.classNames;
    description.notes = plan.notes;
    return description;
}

} // namespace fovea
