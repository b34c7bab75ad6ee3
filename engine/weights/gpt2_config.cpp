// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/model_plan.h"

namespace fovea {

namespace {

/// GPT-2's own keys have the general names as aliases; where both stand they must agree.
int64_t readSize(
    ConfigReader& config, std::string_view key, std::string_view alias, int64_t fallback, int64_t largest)
{
    const std::optional<int64_t> general = config.optionalSize(alias, largest);
    const int64_t own = config.size(key, general.value_or(fallback), largest);
    if (general.has_value() && own != *general) {
        config.refuse(FOVEA_TEXT("Weights",
                          "%1: \"%2\" is %3 and \"%4\", another name for it, is %5; "
                          "expected one of them"),
            { config.file(), std::string(key), std::to_string(own), std::string(alias),
                std::to_string(*general) });
    }
    return own;
}

HeadKind headOf(const std::vector<std::string>& architectures, const Weights& weights, bool isPrefixed)
{
    for (const std::string& name : architectures) {
        if (name == "GPT2LMHeadModel" || name == "GPT2DoubleHeadsModel") {
            return HeadKind::CausalLanguage;
        }
        if (name == "GPT2ForSequenceClassification") {
            return HeadKind::SequenceClassification;
        }
    }
    if (!architectures.empty()) {
        return HeadKind::None;
    }
    // Nothing said: what the file holds decides. A tied head leaves nothing but the prefix.
    if (weights.find("score.weight") != nullptr) {
        return HeadKind::SequenceClassification;
    }
    return isPrefixed || weights.find("lm_head.weight") != nullptr ? HeadKind::CausalLanguage
                                                                   : HeadKind::None;
}

Blueprint readBlueprint(ConfigReader& config)
{
    Blueprint blueprint;
    blueprint.family = "gpt2";
    blueprint.width = readSize(config, "n_embd", "hidden_size", 768, maximumWidth);
    blueprint.depth = readSize(config, "n_layer", "num_hidden_layers", 12, maximumDepth);
    blueprint.embedding = { .vocabularySize = config.size("vocab_size", 50257, maximumRows),
        .maximumPositions = readSize(config, "n_positions", "max_position_embeddings", 1024, maximumRows) };
    blueprint.attention = { .headCount = readSize(config, "n_head", "num_attention_heads", 12, maximumWidth),
        .mask = Mask::Causal,
        .isScaledByWidth = config.flag("scale_attn_weights", true),
        .isScaledByLayer = config.flag("scale_attn_by_inverse_layer_idx", false) };
    // Reordering and upcasting only guard half precision against overflow: scores are fp32 here in any case.
    config.flag("reorder_and_upcast_attn", false);
    blueprint.feedForward
        = { .width = config.optionalSize("n_inner", maximumWidth).value_or(4 * blueprint.width),
              .activation = config.activation("activation_function", "gelu_new") };
    blueprint.norm
        = { .placement = NormPlacement::Pre, .epsilon = config.epsilon("layer_norm_epsilon", 1e-5) };
    config.require("add_cross_attention", false);
    return blueprint;
}

void addBlock(ParameterMap& map, const Blueprint& blueprint, const std::string& ours, const std::string& file)
{
    const int64_t width = blueprint.width;
    const int64_t inner = blueprint.feedForward.width;
    constexpr auto order = StoredOrder::InputsFirst;
    map.addNorm(ours + ".attention.norm", width, file + ".ln_1");
    map.addLinear(ours + ".attention.query_key_value", width, 3 * width, { file + ".attn.c_attn" }, order);
    map.addLinear(ours + ".attention.project", width, width, { file + ".attn.c_proj" }, order);
    map.addNorm(ours + ".feed_forward.norm", width, file + ".ln_2");
    map.addLinear(ours + ".feed_forward.expand", width, inner, { file + ".mlp.c_fc" }, order);
    map.addLinear(ours + ".feed_forward.contract", inner, width, { file + ".mlp.c_proj" }, order);
}

} // namespace

ModelPlan planGpt2(ConfigReader& config, const Weights& weights)
{
    ModelPlan plan { readBlueprint(config), ParameterMap(weights), {} };
    Blueprint& blueprint = plan.blueprint;
    ParameterMap& map = plan.parameters;
    const std::string prefix = map.prefixOf("wte.weight", "transformer.");

    blueprint.head.kind = headOf(config.architectures(), weights, !prefix.empty());
    if (blueprint.head.kind == HeadKind::CausalLanguage) {
        blueprint.head.isTied = config.flag("tie_word_embeddings", true);
    }
    if (blueprint.head.kind == HeadKind::SequenceClassification) {
        config.readClasses(blueprint.head);
    }
    if (config.error().has_value()) {
        return plan;
    }

    const int64_t width = blueprint.width;
    const int64_t vocabulary = blueprint.embedding.vocabularySize;
    map.add("embeddings.token", { vocabulary, width }, { prefix + "wte.weight" });
    map.add(
        "embeddings.position", { blueprint.embedding.maximumPositions, width }, { prefix + "wpe.weight" });
    for (int64_t layer = 0; layer < blueprint.depth; ++layer) {
        const std::string number = std::to_string(layer);
        addBlock(map, blueprint, "decoder.layer." + number, prefix + "h." + number);
    }
    map.addNorm("decoder.norm", width, prefix + "ln_f");
    if (blueprint.head.kind == HeadKind::CausalLanguage && !blueprint.head.isTied) {
        map.add("head.decode.weight", { vocabulary, width }, { "lm_head.weight" });
    }
    if (blueprint.head.kind == HeadKind::SequenceClassification) {
        map.add("head.classify.weight", { blueprint.head.classCount, width }, { "score.weight" });
    }
    return plan;
}

} // namespace fovea
