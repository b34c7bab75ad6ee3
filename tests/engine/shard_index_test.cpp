// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/safetensors_bytes.h"
#include "engine/temporary_folder.h"
#include "weights/shard_index.h"
#include "weights/weights.h"

#include <gtest/gtest.h>

namespace fovea::test {

namespace {

std::string sentence(const std::string& json)
{
    const Result<ShardIndex> index = readShardIndex(json, "i.json");
    return index ? "accepted" : index.error().message();
}

std::string sharded(const TemporaryFolder& folder, const std::string& weightMap)
{
    folder.write("model.safetensors.index.json", "{\"weight_map\":" + weightMap + "}");
    const Result<Weights> weights = Weights::open(folder.path());
    return weights ? "accepted" : weights.error().message();
}

std::string indexOf(const TemporaryFolder& folder)
{
    return (folder / "model.safetensors.index.json").string();
}

const std::string shardA = safetensorsBytes(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})", 2);
const std::string shardB = safetensorsBytes(R"({"b":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}})", 3);

} // namespace

TEST(ShardIndex, KeepsWhichFileHoldsWhichTensorAndPassesOverTheRest)
{
    const Result<ShardIndex> index = readShardIndex(
        R"({"metadata":{"total_size":12,"x":[[1],{"weight_map":{}}]},"weight_map":{"q":"1.s","k":"2.s","v":"1.s"},"y":null})",
        "i.json");
    ASSERT_TRUE(index) << index.error().message();
    EXPECT_EQ(index->shards, (std::vector<std::string> { "1.s", "2.s" }));
    EXPECT_EQ(index->shardOfTensor.size(), 3U);
    EXPECT_EQ(index->shardOfTensor.find("k")->second, 1U);
}

TEST(ShardIndex, SaysWhatIsWrongWithTheText)
{
    EXPECT_EQ(sentence("{"), "i.json: is not valid JSON (error at byte 2)");
    EXPECT_EQ(sentence("7"), "i.json: must be one JSON object, found 7");
    EXPECT_EQ(sentence("{}"), "i.json: has no object \"weight_map\" that says which file holds which tensor");
    EXPECT_EQ(sentence(R"({"weight_map":[]})"), "i.json: \"weight_map\" must be an object, found a list");
    EXPECT_EQ(sentence(R"({"weight_map":{"a":1}})"),
        "i.json: \"weight_map\": \"a\" must be the name of a file, found 1");
    EXPECT_EQ(sentence(R"({"weight_map":{"a":["x"]}})"),
        "i.json: \"weight_map\": \"a\" must be the name of a file, found a list");
    EXPECT_EQ(
        sentence(R"({"weight_map":{"a":"x","a":"x"}})"), "i.json: the key \"a\" appears twice in one object");
    EXPECT_EQ(sentence(R"({"weight_map":{},"weight_map":{}})"),
        "i.json: the key \"weight_map\" appears twice in one object");
    EXPECT_EQ(sentence("{\"x\":" + std::string(100, '[')), "i.json: is nested more than 64 levels deep");
}

TEST(ShardIndex, OpensAllShardsAsOneSetOfWeights)
{
    const TemporaryFolder folder;
    folder.write("one.safetensors", shardA);
    folder.write("parts/two.safetensors", shardB);
    ASSERT_EQ(sharded(folder, R"({"a":"one.safetensors","b":"parts/two.safetensors"})"), "accepted");
    const Result<Weights> weights = Weights::open(folder.path());
    EXPECT_EQ(weights->tensors().size(), 2U);
    EXPECT_EQ(weights->find("b")->file, (folder / "parts/two.safetensors").string());
    EXPECT_EQ(weights->byteCount(), 5);
}

TEST(ShardIndex, RefusesNamesThatLeaveTheFolder)
{
    const TemporaryFolder parent;
    parent.write("outside.safetensors", shardA);
    const TemporaryFolder folder;
    const std::string expected = "; expected the name of a file in the same folder";
    for (const std::string& name : { std::string("../outside.safetensors"), std::string("x/../../y"),
             (parent / "outside.safetensors").string(), std::string() }) {
        EXPECT_EQ(sharded(folder, "{\"a\":\"" + name + "\"}"),
            indexOf(folder) + ": \"weight_map\" points to \"" + name + "\"" + expected);
    }
}

TEST(ShardIndex, RefusesALinkThatLeavesTheFolder)
{
    const TemporaryFolder elsewhere;
    elsewhere.write("outside.safetensors", shardA);
    const TemporaryFolder folder;
    std::filesystem::create_symlink(elsewhere / "outside.safetensors", folder / "one.safetensors");
    EXPECT_EQ(sharded(folder, R"({"a":"one.safetensors"})"),
        indexOf(folder)
            + ": \"weight_map\" points to \"one.safetensors\", a link that leads out of the folder to "
            + (elsewhere / "outside.safetensors").string() + "; put the file itself into the folder");
}

TEST(ShardIndex, FollowsTheLinksOfTheHuggingFaceCache)
{
    const TemporaryFolder cache;
    cache.write("blobs/0123", shardA);
    cache.write("snapshots/main/model.safetensors.index.json", R"({"weight_map":{"a":"one.safetensors"}})");
    std::filesystem::create_symlink("../../blobs/0123", cache / "snapshots/main/one.safetensors");
    const Result<Weights> weights = Weights::open(cache / "snapshots/main");
    ASSERT_TRUE(weights) << weights.error().message();
    EXPECT_EQ(weights->tensors().size(), 1U);
}

TEST(ShardIndex, NamesAShardThatIsMissing)
{
    const TemporaryFolder folder;
    EXPECT_EQ(sharded(folder, R"({"a":"one.safetensors"})"),
        indexOf(folder)
            + ": \"weight_map\" points to \"one.safetensors\", which is not in the folder; fetch the missing "
              "file");
}

TEST(ShardIndex, NamesATensorThatIsNotInItsShard)
{
    const TemporaryFolder folder;
    folder.write("one.safetensors", shardA);
    folder.write("two.safetensors", shardB);
    EXPECT_EQ(sharded(folder, R"({"a":"two.safetensors","b":"one.safetensors"})"),
        indexOf(folder) + ": \"weight_map\" says that tensor \"a\" lies in two.safetensors, but it does not");
    EXPECT_EQ(sharded(folder, R"({"a":"one.safetensors","c":"two.safetensors"})"),
        indexOf(folder) + ": \"weight_map\" says that tensor \"c\" lies in two.safetensors, but it does not");
}

TEST(ShardIndex, NamesATensorThatLiesInTwoShards)
{
    const TemporaryFolder folder;
    folder.write("one.safetensors", shardA);
    folder.write("two.safetensors", shardA);
    EXPECT_EQ(sharded(folder, R"({"a":"one.safetensors","x":"two.safetensors"})"),
        "tensor \"a\" lies in two files: " + (folder / "one.safetensors").string() + " and "
            + (folder / "two.safetensors").string());
}

TEST(ShardIndex, NamesTheShardThatIsDamaged)
{
    const TemporaryFolder folder;
    folder.write("one.safetensors", shardA.substr(0, shardA.size() - 1));
    EXPECT_EQ(sharded(folder, R"({"a":"one.safetensors"})"),
        (folder / "one.safetensors").string()
            + ": tensor \"a\" lies at bytes 0 to 2 of the data, but the file holds only 1 bytes of data; it "
              "is cut "
              "short");
}

} // namespace fovea::test
