// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/load_model.h"

#include <fovea/json.h>

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

namespace fovea {

namespace {

ModelFolder openReference(const std::string& name)
{
    Result<ModelFolder> folder
        = ModelFolder::open(std::filesystem::path(FOVEA_TEST_DATA "/reference/models") / name);
    EXPECT_TRUE(folder) << folder.error().message();
    return *std::move(folder);
}

/// A nonsensical configuration: `key` set to `json` in a good one, and a part of the sentence it must give.
struct Nonsense {
    std::string name, model, key, json, says;
};

class RefusedConfig : public testing::TestWithParam<Nonsense> { };

TEST_P(RefusedConfig, NamesFileKeyAndExpectationAtOnce)
{
    const Nonsense& nonsense = GetParam();
    ModelFolder folder = openReference(nonsense.model);
    folder.config[nonsense.key] = *parseJson(nonsense.json, "test");
    const auto start = std::chrono::steady_clock::now();
    const Result<ModelDescription> described = describeModel(folder);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    ASSERT_FALSE(described);
    const std::string message = described.error().message();
    EXPECT_EQ(described.error().kind(), ErrorKind::Input);
    EXPECT_NE(message.find("config.json"), std::string::npos) << message;
    EXPECT_NE(message.find(nonsense.says), std::string::npos) << message;
    EXPECT_LT(message.size(), 600U);
    EXPECT_LT(seconds.count(), 1);
    const Result<MemoryForecast> forecast = forecastMemory(folder, DType::F32, 128);
    ASSERT_FALSE(forecast);
    EXPECT_EQ(forecast.error().message(), message);
}

/// 400 bytes of two-byte letters: behind one other letter a cut after 120 bytes would halve one.
const std::string longName = [] {
    std::string name;
    for (int letter = 0; letter < 200; ++letter) {
        name += "é";
    }
    return name;
}();

const std::vector<Nonsense> nonsense {
    { "unknown_family", "bert_plain", "model_type", "\"llama\"", "\"llama\"" },
    { "family_that_clears_the_screen", "bert_plain", "model_type", "\"\\u001b[2J\\u009bm\"", "\"?[2J?m\"" },
    { "family_of_many_letters", "bert_plain", "model_type", "\"x" + longName + "\"", "é…\"" },
    { "family_is_a_number", "bert_plain", "model_type", "3", "model_type" },
    { "many_layers", "bert_plain", "num_hidden_layers", "1000000000", "\"num_hidden_layers\" is 1000000000" },
    { "one_layer_too_many", "bert_plain", "num_hidden_layers", "3",
        "encoder.layer.2.attention.self.query.weight" },
    { "no_layers", "bert_plain", "num_hidden_layers", "0", "from 1 to" },
    { "negative_width", "bert_plain", "hidden_size", "-24", "\"hidden_size\" is -24" },
    { "other_width", "bert_plain", "hidden_size", "28", "expected [40, 28]" },
    { "fractional_width", "bert_plain", "hidden_size", "24.5", "a whole number" },
    { "huge_vocabulary", "bert_plain", "vocab_size", "1152921504606846976", "\"vocab_size\"" },
    { "vocabulary_beyond_integers", "bert_plain", "vocab_size", "1e300", "\"vocab_size\"" },
    { "text_for_a_size", "bert_plain", "intermediate_size", "\"48\"", "\"intermediate_size\" is \"48\"" },
    { "list_for_a_size", "gpt2_plain", "n_layer", "[2]", "\"n_layer\" is [2]" },
    { "null_for_a_size", "bert_plain", "hidden_size", "null", "\"hidden_size\" is null" },
    { "no_heads", "bert_plain", "num_attention_heads", "0", "\"num_attention_heads\" is 0" },
    { "heads_do_not_divide", "bert_plain", "num_attention_heads", "5",
        "not divisible by the 5 attention heads" },
    { "negative_epsilon", "bert_plain", "layer_norm_eps", "-1e-5", "\"layer_norm_eps\"" },
    { "text_for_epsilon", "gpt2_plain", "layer_norm_epsilon", "\"NaN\"",
        "\"layer_norm_epsilon\" is \"NaN\"" },
    { "unknown_activation", "bert_plain", "hidden_act", "\"swiglu\"", "\"hidden_act\" is \"swiglu\"" },
    { "activation_is_a_number", "gpt2_plain", "activation_function", "7", "\"activation_function\" is 7" },
    { "relative_positions", "bert_plain", "position_embedding_type", "\"relative_key\"", "\"absolute\"" },
    { "decoder_of_bert", "bert_plain", "is_decoder", "true", "\"is_decoder\" is true" },
    { "cross_attention", "gpt2_plain", "add_cross_attention", "true", "\"add_cross_attention\" is true" },
    { "encoder_and_decoder", "bert_plain", "is_encoder_decoder", "true", "is_encoder_decoder" },
    { "pruned_heads", "gpt2_plain", "pruned_heads", "{\"0\": [1]}", "pruned_heads" },
    { "quantised", "bert_plain", "quantization_config", "{\"bits\": 4}", "quantization_config" },
    { "flag_is_a_text", "gpt2_plain", "scale_attn_weights", "\"yes\"", "\"scale_attn_weights\" is \"yes\"" },
    { "names_disagree", "gpt2_plain", "hidden_size", "48", "another name for it" },
    { "negative_inner_width", "gpt2_plain", "n_inner", "-1", "\"n_inner\" is -1" },
    { "classes_have_a_hole", "bert_classes", "id2label", "{\"0\": \"a\", \"2\": \"b\"}", "none numbered 1" },
    { "classes_are_a_list", "bert_classes", "id2label", "[1]", "\"id2label\" is [1]" },
    { "other_class_count", "bert_classes", "id2label", "{\"0\": \"a\"}",
        "\"classifier.weight\" has shape [5, 21]" },
    { "head_without_tensors", "bert_plain", "architectures", "[\"BertForMaskedLM\"]", "cls.predictions" },
    { "tied_but_different", "gpt2_untied", "tie_word_embeddings", "true", "differ" },
};

INSTANTIATE_TEST_SUITE_P(Of, RefusedConfig, testing::ValuesIn(nonsense),
    [](const auto& parameter) { return parameter.param.name; });

TEST(DescribedModel, HasTheSizesOfItsConfiguration)
{
    const Result<ModelDescription> bert = describeModel(openReference("bert_classes"));
    ASSERT_TRUE(bert) << bert.error().message();
    EXPECT_EQ(bert->family, "bert");
    EXPECT_EQ(bert->width, 21);
    EXPECT_EQ(bert->headCount, 3);
    EXPECT_EQ(bert->typeCount, 3);
    EXPECT_EQ(bert->head, "sequence_classification");
    EXPECT_EQ(bert->classNames.size(), 5U);
    EXPECT_TRUE(bert->hasPooler);
    EXPECT_FALSE(bert->isCausal);

    const Result<ModelDescription> gpt2 = describeModel(openReference("gpt2_scaled_by_layer"));
    ASSERT_TRUE(gpt2) << gpt2.error().message();
    EXPECT_TRUE(gpt2->isCausal);
    EXPECT_EQ(gpt2->head, "causal_lm");
    ASSERT_EQ(gpt2->attentionScale.size(), 3U);
    // Heads are 6 wide; layer n divides by n + 1 as well.
    EXPECT_FLOAT_EQ(static_cast<float>(gpt2->attentionScale[2]), 0.13608277F);
}

TEST(DescribedModel, SaysWhatItLeavesOut)
{
    const Result<ModelDescription> pretraining = describeModel(openReference("bert_pretraining_old_names"));
    ASSERT_TRUE(pretraining) << pretraining.error().message();
    EXPECT_EQ(pretraining->head, "masked_lm");
    ASSERT_EQ(pretraining->notes.size(), 1U);
    EXPECT_NE(pretraining->notes[0].find("cls.seq_relationship"), std::string::npos) << pretraining->notes[0];

    ModelFolder folder = openReference("bert_plain");
    folder.config["architectures"] = Value::List { "BertForQuestionAnswering" };
    const Result<ModelDescription> other = describeModel(folder);
    ASSERT_TRUE(other) << other.error().message();
    EXPECT_EQ(other->head, "none");
    ASSERT_EQ(other->notes.size(), 1U);
    EXPECT_NE(other->notes[0].find("BertForQuestionAnswering"), std::string::npos);
}

TEST(DescribedModel, ToleratesStoredBuffers)
{
    const Result<ModelDescription> hub = describeModel(openReference("gpt2_hub_names"));
    ASSERT_TRUE(hub) << hub.error().message();
    EXPECT_TRUE(hub->notes.empty()) << hub->notes.front();
}

TEST(MemoryForecastOfAModel, CountsPackedWeightsInTheComputeType)
{
    const ModelFolder folder = openReference("bert_plain");
    const Result<MemoryForecast> single = forecastMemory(folder, DType::F32, 16);
    const Result<MemoryForecast> half = forecastMemory(folder, DType::BF16, 16);
    ASSERT_TRUE(single && half);
    EXPECT_EQ(single->fileBytes, folder.weights.byteCount());
    EXPECT_EQ(single->packedWeightBytes, folder.weights.byteCount());
    EXPECT_LT(half->packedWeightBytes, single->packedWeightBytes);
    EXPECT_EQ(half->activationBytes * 2, single->activationBytes);
    EXPECT_EQ(single->totalBytes, single->packedWeightBytes + single->activationBytes);
    // As many tokens as fit no memory: said, not overflowed.
    EXPECT_TRUE(forecastMemory(folder, DType::F32, int64_t { 1 } << 62));
}

} // namespace

} // namespace fovea
