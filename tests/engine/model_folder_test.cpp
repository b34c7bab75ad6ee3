// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/safetensors_bytes.h"
#include "engine/temporary_folder.h"
#include "weights/model_folder.h"

#include <gtest/gtest.h>

namespace fovea::test {

namespace {

const std::string weights = safetensorsBytes(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})", 2);

std::string sentence(const std::filesystem::path& path)
{
    const Result<ModelFolder> folder = ModelFolder::open(path);
    return folder ? "accepted" : folder.error().message();
}

std::string withConfig(const TemporaryFolder& folder, const std::string& config)
{
    folder.write("model.safetensors", weights);
    folder.write("config.json", config);
    return sentence(folder.path());
}

} // namespace

TEST(ModelFolder, IsOpenedByFolderConfigurationOrWeights)
{
    const TemporaryFolder folder;
    ASSERT_EQ(withConfig(folder, R"({"model_type":"bert"})"), "accepted");
    for (const char* name : { "", "config.json", "model.safetensors" }) {
        const Result<ModelFolder> opened = ModelFolder::open(folder / name);
        ASSERT_TRUE(opened) << name << opened.error().message();
        EXPECT_EQ(opened->config.get<std::string>("model_type", ""), "bert");
        EXPECT_EQ(opened->weights.tensors().size(), 1U);
        EXPECT_TRUE(std::filesystem::equivalent(opened->path, folder.path()));
    }
}

TEST(ModelFolder, OpensAllShardsWhenOneIsNamed)
{
    const TemporaryFolder folder;
    folder.write("config.json", "{}");
    folder.write("model-1.safetensors", weights);
    folder.write("model-2.safetensors",
        safetensorsBytes(R"({"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1));
    folder.write("model.safetensors.index.json",
        R"({"weight_map":{"a":"model-1.safetensors","b":"model-2.safetensors"}})");
    for (const char* name : { "", "model-2.safetensors", "model.safetensors.index.json" }) {
        const Result<ModelFolder> opened = ModelFolder::open(folder / name);
        ASSERT_TRUE(opened) << opened.error().message();
        EXPECT_EQ(opened->weights.tensors().size(), 2U) << name;
    }
}

TEST(ModelFolder, FindsTheTokenizerFilesThatAreThere)
{
    const TemporaryFolder folder;
    folder.write("vocab.txt", "[PAD]\n");
    folder.write("tokenizer.json", "{}");
    ASSERT_EQ(withConfig(folder, "{}"), "accepted");
    const Result<ModelFolder> opened = ModelFolder::open(folder.path());
    EXPECT_EQ(opened->vocabText, folder / "vocab.txt");
    EXPECT_EQ(opened->tokenizerJson, folder / "tokenizer.json");
    EXPECT_FALSE(opened->mergesText.has_value());
    EXPECT_FALSE(opened->tokenizerConfig.has_value());
}

TEST(ModelFolder, SaysWhatIsMissingAndWhatToDo)
{
    const TemporaryFolder folder;
    const std::string path = folder.path().string();
    EXPECT_EQ(sentence(folder / "nowhere"),
        path + "/nowhere: no such file or folder; expected a folder with config.json and model.safetensors");
    folder.write("model.safetensors", weights);
    const std::string noConfig = path
        + ": holds no config.json, which says what the weights mean; put the model's config.json there";
    EXPECT_EQ(sentence(folder.path()), noConfig);
    EXPECT_EQ(sentence(folder / "model.safetensors"), noConfig);
    EXPECT_EQ(sentence(folder.write("notes.txt", "")),
        path
            + "/notes.txt: is no model; expected a folder, its config.json, or a .safetensors file beside a "
              "config.json");
    std::filesystem::remove(folder / "model.safetensors");
    folder.write("config.json", "{}");
    EXPECT_EQ(sentence(folder.path()),
        path + ": holds no weights; expected model.safetensors or model.safetensors.index.json");
}

TEST(ModelFolder, RefusesAConfigurationThatIsNonsense)
{
    const TemporaryFolder folder;
    const std::string config = (folder / "config.json").string();
    EXPECT_EQ(withConfig(folder, "{\"hidden_size\":"), config + ": is not valid JSON (error at byte 16)");
    EXPECT_EQ(withConfig(folder, ""), config + ": is not valid JSON (error at byte 1)");
    EXPECT_EQ(withConfig(folder, "[1]"), config + ": must be one JSON object of configuration keys");
    EXPECT_EQ(withConfig(folder, R"({"a":1,"a":2})"), config + ": the key \"a\" appears twice in one object");
    EXPECT_EQ(withConfig(folder, "{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}"),
        config + ": is nested more than 64 levels deep");
    EXPECT_EQ(withConfig(folder, "{\"a\":[0" + std::string(400'000, ',') + "]}"),
        config + ": has more than 100000 values, which is the limit");
    EXPECT_EQ(withConfig(folder, std::string(5'000'000, ' ')),
        config + ": has 5000000 bytes; a configuration of at most 4194304 is read");
}

} // namespace fovea::test
