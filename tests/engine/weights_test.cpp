// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/device.h"
#include "engine/safetensors_bytes.h"
#include "engine/temporary_folder.h"
#include "weights/weights.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <atomic>
#include <cstring>

namespace fovea::test {

namespace {

Result<Weights> open(const TemporaryFolder& folder, const std::string& bytes)
{
    return Weights::open(folder.write("model.safetensors", bytes));
}

std::string sentence(const std::filesystem::path& path)
{
    const Result<Weights> weights = Weights::open(path);
    return weights ? "accepted" : weights.error().message();
}

const std::string twoTensors
    = R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F16","shape":[1],"data_offsets":[8,10]}})";

} // namespace

TEST(Weights, MapsAndNeverCopies)
{
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder, safetensorsBytes(twoTensors, 10));
    ASSERT_TRUE(weights) << weights.error().message();
    const StoredTensor* tensor = weights->find("b");
    ASSERT_NE(tensor, nullptr);
    EXPECT_EQ(tensor->dtype, DType::F16);
    EXPECT_EQ(tensor->shape, (Shape { 1 }));
    // Both tensors lie in one mapping, as far apart as in the file.
    EXPECT_EQ(tensor->bytes.data() - weights->find("w")->bytes.data(), 8);
    EXPECT_EQ(weights->parameterCount(), 3);
    EXPECT_EQ(weights->byteCount(), 10);
    EXPECT_EQ(weights->find("nothing"), nullptr);
}

TEST(Weights, KeepsTheMappingAliveForWhatIsShared)
{
    const TemporaryFolder folder;
    std::shared_ptr<std::byte> memory;
    {
        std::string header = twoTensors;
        header.resize((header.size() + 7) / 8 * 8, ' ');
        const Result<Weights> weights = open(folder, safetensorsBytes(header, 10));
        ASSERT_TRUE(weights);
        memory = weights->share(*weights->find("w"));
        EXPECT_EQ(memory.get(), weights->find("w")->bytes.data());
    }
    EXPECT_EQ(static_cast<int>(memory.get()[7]), 7);
}

TEST(Weights, CopiesAnElementThatLiesAtAnOddAddressOnlyWhenShared)
{
    const TemporaryFolder folder;
    std::string header = twoTensors;
    header.resize((header.size() + 7) / 8 * 8 + 1, ' ');
    const Result<Weights> weights = open(folder, safetensorsBytes(header, 10));
    ASSERT_TRUE(weights);
    const StoredTensor& tensor = *weights->find("w");
    const std::shared_ptr<std::byte> memory = weights->share(tensor);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory.get()) % 4, 0U);
    EXPECT_EQ(std::memcmp(memory.get(), tensor.bytes.data(), 8), 0);
}

TEST(Weights, ReadsReleasedPagesAgain)
{
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder,
        safetensorsBytes(R"({"w":{"dtype":"U8","shape":[100000],"data_offsets":[0,100000]}})", 100'000));
    ASSERT_TRUE(weights);
    const StoredTensor& tensor = *weights->find("w");
    const std::string hash = weights->contentHash();
    weights->release(tensor);
    EXPECT_EQ(static_cast<int>(tensor.bytes[99'999]), 99'999 & 0x7f);
    EXPECT_EQ(weights->contentHash(), hash);
}

TEST(Weights, StopsHashingWhenItIsTold)
{
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder,
        safetensorsBytes(R"({"w":{"dtype":"U8","shape":[100000],"data_offsets":[0,100000]}})", 100'000));
    ASSERT_TRUE(weights);
    std::atomic<bool> stop { false };
    EXPECT_EQ(weights->contentHash(&stop), weights->contentHash());
    stop = true;
    EXPECT_THROW(weights->contentHash(&stop), Interrupted);
}

TEST(Weights, KeepsTensorsOfTypesItDoesNotComputeWith)
{
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder,
        safetensorsBytes(
            R"({"mask":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]},"q":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[2,4]}})",
            4));
    ASSERT_TRUE(weights) << weights.error().message();
    EXPECT_EQ(weights->find("mask")->dtype, DType::U8);
    EXPECT_EQ(weights->find("q"), nullptr);
    ASSERT_EQ(weights->otherTensors().count("q"), 1U);
    EXPECT_EQ(weights->otherTensors().find("q")->second.type, "F8_E4M3");
    EXPECT_EQ(weights->parameterCount(), 4);
}

TEST(Weights, HashesContentWhateverTheFileOrderAndSharding)
{
    const std::string a = R"("a":{"dtype":"U8","shape":[2],"data_offsets":[)";
    const std::string b = R"("b":{"dtype":"U16","shape":[1],"data_offsets":[)";
    const TemporaryFolder first, second, shards, changed;
    const Result<Weights> inOrder = open(first, safetensorsBytes("{" + a + "0,2]}," + b + "2,4]}}", "xyzw"));
    const Result<Weights> swapped = open(second, safetensorsBytes("{" + b + "0,2]}," + a + "2,4]}}", "zwxy"));
    shards.write("1.safetensors", safetensorsBytes("{" + a + "0,2]}}", "xy"));
    shards.write("2.safetensors", safetensorsBytes("{" + b + "0,2]}}", "zw"));
    shards.write(
        "model.safetensors.index.json", R"({"weight_map":{"a":"1.safetensors","b":"2.safetensors"}})");
    const Result<Weights> sharded = Weights::open(shards.path());
    const Result<Weights> other = open(changed, safetensorsBytes("{" + a + "0,2]}," + b + "2,4]}}", "xyzW"));
    ASSERT_TRUE(inOrder && swapped && sharded && other);
    EXPECT_EQ(inOrder->contentHash().size(), 32U);
    EXPECT_EQ(inOrder->contentHash(), swapped->contentHash());
    EXPECT_EQ(inOrder->contentHash(), sharded->contentHash());
    EXPECT_NE(inOrder->contentHash(), other->contentHash());
}

TEST(Weights, NoticesAFileThatWasCutOrWrittenTo)
{
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder, safetensorsBytes(twoTensors, 10));
    ASSERT_TRUE(weights);
    EXPECT_TRUE(weights->checkUnchanged());
    const std::filesystem::path file = folder / "model.safetensors";
    const auto size = std::filesystem::file_size(file);
    std::filesystem::resize_file(file, size - 4);
    const Result<void> cut = weights->checkUnchanged();
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().message(),
        file.string() + ": had " + std::to_string(size) + " bytes when it was opened and now has "
            + std::to_string(size - 4) + "; open it again when it is complete");
    std::filesystem::resize_file(file, size);
    std::filesystem::last_write_time(
        file, std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
    const Result<void> written = weights->checkUnchanged();
    ASSERT_FALSE(written);
    EXPECT_EQ(
        written.error().message(), file.string() + ": was written to after it was opened; open it again");
}

TEST(Weights, OutliveAFileThatIsCutOffWhileItIsRead)
{
    const TemporaryFolder folder;
    constexpr int64_t rows = 512, columns = 256;
    const std::string header = R"({"w":{"dtype":"F32","shape":[512,256],"data_offsets":[0,524288]}})";
    const Result<Weights> weights = open(folder,
        lengthBytes(header.size()) + header
            + std::string(static_cast<std::size_t>(rows * columns) * sizeof(float), '\x01'));
    ASSERT_TRUE(weights) << weights.error().message();
    const std::span<const std::byte> bytes = weights->find("w")->bytes;
    EXPECT_EQ(static_cast<int>(bytes.back()), 1);
    std::filesystem::resize_file(folder / "model.safetensors", 100'000);
    int64_t sum = 0;
    for (const std::byte byte : bytes) {
        sum += static_cast<int>(byte);
    }
    // What lay behind the new end reads as zeros, all of it that was on pages of its own.
    EXPECT_GE(sum, 100'000 - 200);
    EXPECT_LE(sum, 100'000 + 8192);
    EXPECT_EQ(static_cast<int>(bytes.back()), 0);
    EXPECT_EQ(weights->contentHash().size(), 32U);
    EXPECT_FALSE(weights->checkUnchanged());
    // A file that was not cut is guarded by the same handler and reads as it is.
    const Result<Weights> whole = open(folder, safetensorsBytes(twoTensors, 10));
    ASSERT_TRUE(whole);
    EXPECT_EQ(static_cast<int>(whole->find("w")->bytes[7]), 7);
}

TEST(WeightsDeathTest, LeaveOtherFaultsAsTheyAre)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer has a handler of its own";
#endif
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder, safetensorsBytes(twoTensors, 10));
    ASSERT_TRUE(weights);
    EXPECT_EXIT(raise(SIGBUS), testing::KilledBySignal(SIGBUS), "");
}

TEST(Weights, GoesOnWithTheOldContentWhenTheFileIsReplacedByRenaming)
{
    const TemporaryFolder folder;
    const Result<Weights> weights = open(folder, safetensorsBytes(twoTensors, 10));
    ASSERT_TRUE(weights);
    std::filesystem::rename(folder.write("new", "short"), folder / "model.safetensors");
    EXPECT_TRUE(weights->checkUnchanged());
    EXPECT_EQ(static_cast<int>(weights->find("w")->bytes[7]), 7);
}

TEST(Weights, SaysWhatIsMissingAndWhatToDo)
{
    const TemporaryFolder folder;
    const std::string path = folder.path().string();
    EXPECT_EQ(sentence(folder / "no.safetensors"),
        path + "/no.safetensors: cannot be opened: No such file or directory");
    EXPECT_EQ(sentence(folder.path()),
        path + ": holds no weights; expected model.safetensors or model.safetensors.index.json");
    folder.write("pytorch_model.bin", "\x80\x02");
    EXPECT_EQ(sentence(folder.path()),
        path
            + ": holds pytorch_model.bin but no model.safetensors; a pickle may run code when it is read, so "
              "it is "
              "never opened. Convert it in Python with Transformers: "
              "AutoModel.from_pretrained(folder).save_pretrained(folder, safe_serialization=True)");
    folder.write("b.safetensors", safetensorsBytes("{}", 0));
    EXPECT_EQ(sentence(folder.path()), "accepted");
    folder.write("a.safetensors", safetensorsBytes("{}", 0));
    EXPECT_EQ(sentence(folder.path()),
        path
            + ": holds no model.safetensors but 2 other .safetensors files, among them a.safetensors; open "
              "one of "
              "them");
}

TEST(Weights, NeverWaitsForAPipe)
{
    const TemporaryFolder folder;
    const std::filesystem::path pipe = folder / "model.safetensors";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(sentence(pipe), pipe.string() + ": is not a regular file");
}

} // namespace fovea::test
