// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/model_plan.h"

#include <algorithm>
#include <array>

namespace fovea {

namespace {

HeadKind headOf(const std::vector<std::string>& architectures, const Weights& weights)
{
    for (const std::string& name : architectures) {
        if (name == "BertForMaskedLM" || name == "BertForPreTraining") {
            return HeadKind::MaskedLanguage;
        }
        if (name == "BertForSequenceClassification") {
            return HeadKind::SequenceClassification;
        }
    }
    if (!architectures.empty()) {
        return HeadKind::None;
    }
    // Nothing said: what the file holds decides.
    if (weights.find("cls.predictions.transform.dense.weight") != nullptr) {
        return HeadKind::MaskedLanguage;
    }
    return weights.find("classifier.weight") != nullptr ? HeadKind::SequenceClassification : HeadKind::None;
}

Blueprint readBlueprint(ConfigReader& config)
{
    Blueprint blueprint;
    blueprint.family = "bert";
    blueprint.width = config.size("hidden_size", 768, maximumWidth);
    blueprint.depth = config.size("num_hidden_layers", 12, maximumDepth);
    blueprint.embedding = { .vocabularySize = config.size("vocab_size", 30522, maximumRows),
        .maximumPositions = config.size("max_position_embeddings", 512, maximumRows),
        .typeCount = config.size("type_vocab_size", 2, maximumRows),
        .isNormed = true };
    blueprint.attention = { .headCount = config.size("num_attention_heads", 12, maximumWidth) };
    blueprint.feedForward = { .width = config.size("intermediate_size", 3072, maximumWidth),
        .activation = config.activation("hidden_act", "gelu") };
    blueprint.norm = { .placement = NormPlacement::Post, .epsilon = config.epsilon("layer_norm_eps", 1e-12) };
    config.require("position_embedding_type", "absolute");
    config.require("is_decoder", false);
    config.require("add_cross_attention", false);
    return blueprint;
}

void addBlock(ParameterMap& map, const Blueprint& blueprint, const std::string& ours, const std::string& file)
{
    const int64_t width = blueprint.width;
    const std::string self = file + ".attention.self.";
    map.addLinear(ours + ".attention.query_key_value", width, 3 * width,
        { self + "query", self + "key", self + "value" });
    map.addLinear(ours + ".attention.project", width, width, { file + ".attention.output.dense" });
    map.addNorm(ours + ".attention.norm", width, file + ".attention.output.LayerNorm");
    map.addLinear(
        ours + ".feed_forward.expand", width, blueprint.feedForward.width, { file + ".intermediate.dense" });
    map.addLinear(
        ours + ".feed_forward.contract", blueprint.feedForward.width, width, { file + ".output.dense" });
    map.addNorm(ours + ".feed_forward.norm", width, file + ".output.LayerNorm");
}

void addMaskedLanguageHead(ParameterMap& map, const Blueprint& blueprint)
{
    const std::string file = "cls.predictions";
    const int64_t classes = blueprint.embedding.vocabularySize;
    map.addLinear("head.dense", blueprint.width, blueprint.width, { file + ".transform.dense" });
    map.addNorm("head.norm", blueprint.width, file + ".transform.LayerNorm");
    if (!blueprint.head.isTied) {
        map.add("head.decode.weight", { classes, blueprint.width }, { file + ".decoder.weight" });
    }
    // One parameter that goes by two names.
    map.add("head.decode.bias", { classes }, { map.present({ file + ".bias", file + ".decoder.bias" }) });
}

} // namespace

ModelPlan planBert(ConfigReader& config, const Weights& weights)
{
    ModelPlan plan { readBlueprint(config), ParameterMap(weights), {} };
    Blueprint& blueprint = plan.blueprint;
    ParameterMap& map = plan.parameters;
    const std::string prefix = map.prefixOf("embeddings.word_embeddings.weight", "bert.");

    blueprint.head.kind = headOf(config.architectures(), weights);
    if (blueprint.head.kind == HeadKind::MaskedLanguage) {
        blueprint.head.isTied = config.flag("tie_word_embeddings", true);
    }
    if (blueprint.head.kind == HeadKind::SequenceClassification) {
        config.readClasses(blueprint.head);
    }
    blueprint.hasPooler = weights.find(prefix + "pooler.dense.weight") != nullptr
        || blueprint.head.kind == HeadKind::SequenceClassification;
    if (config.error().has_value()) {
        return plan;
    }

    const int64_t width = blueprint.width;
    const std::string embeddings = prefix + "embeddings.";
    map.add("embeddings.token", { blueprint.embedding.vocabularySize, width },
        { embeddings + "word_embeddings.weight" });
    map.add("embeddings.position", { blueprint.embedding.maximumPositions, width },
        { embeddings + "position_embeddings.weight" });
    map.add("embeddings.type", { blueprint.embedding.typeCount, width },
        { embeddings + "token_type_embeddings.weight" });
    map.addNorm("embeddings.norm", width, embeddings + "LayerNorm");
    for (int64_t layer = 0; layer < blueprint.depth; ++layer) {
        const std::string name = "encoder.layer." + std::to_string(layer);
        addBlock(map, blueprint, name, prefix + name);
    }
    if (blueprint.hasPooler) {
        map.addLinear("pooler.dense", width, width, { prefix + "pooler.dense" });
    }
    if (blueprint.head.kind == HeadKind::MaskedLanguage) {
        addMaskedLanguageHead(map, blueprint);
    }
    if (blueprint.head.kind == HeadKind::SequenceClassification) {
        map.addLinear("head.classify", width, blueprint.head.classCount, { "classifier" });
    }
    return plan;
}

} // namespace fovea
