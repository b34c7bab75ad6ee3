// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/safetensors_bytes.h"
#include "engine/temporary_folder.h"
#include "weights/model_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <functional>

namespace fovea::test {

namespace {

struct Cost {
    double seconds = 0;
    int64_t peakBytes = 0;
    bool isRefused = false;
};

/// Runs `isRefused` in a child process and tells what it took.
Cost costOf(const std::function<bool()>& isRefused)
{
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(isRefused() ? 3 : 0);
    }
    int status = 0;
    struct rusage usage { };
    EXPECT_EQ(::wait4(child, &status, 0, &usage), child);
    EXPECT_TRUE(WIFEXITED(status));
    return { std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
        int64_t { usage.ru_maxrss } * 1024, WIFEXITED(status) && WEXITSTATUS(status) == 3 };
}

void expectCheapRefusal(const std::filesystem::path& path)
{
    const auto fileBytes = static_cast<int64_t>(std::filesystem::file_size(path));
    const Cost nothing = costOf([] { return false; });
    const Cost cost = costOf([&] { return !Weights::open(path); });
    EXPECT_TRUE(cost.isRefused);
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "time and memory are not measured under the address sanitizer, which adds to both";
#endif
    EXPECT_LT(cost.seconds, 2);
    // Two MiB for pages of code that only the reading process touches.
    EXPECT_LE(cost.peakBytes - nothing.peakBytes, 4 * fileBytes + (2 << 20));
}

std::string repeated(const std::string& text, std::size_t size)
{
    std::string all;
    all.reserve(size + text.size());
    while (all.size() < size) {
        all += text;
    }
    return all;
}

} // namespace

TEST(HostileFile, WithNinetyNineThousandTensorsAndAHoleIsRefusedCheaply)
{
    const TemporaryFolder folder;
    std::string header = "{";
    for (int i = 0; i < 99'000; ++i) {
        header += "\"" + std::to_string(i)
            + R"(":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1],"data_offsets":[0,1]},)";
    }
    header.back() = '}';
    expectCheapRefusal(folder.write("model.safetensors", safetensorsBytes(header, 1)));
}

TEST(HostileFile, WithANameOfFiftyMegabytesIsRefusedCheaply)
{
    const TemporaryFolder folder;
    const std::string header = "{\"" + std::string(50'000'000, 'n') + "\":1}";
    expectCheapRefusal(folder.write("model.safetensors", safetensorsBytes(header, 0)));
}

TEST(HostileFile, WithMetadataOfFiftyMegabytesIsRefusedCheaply)
{
    const TemporaryFolder folder;
    const std::string header
        = R"({"__metadata__":{"k":")" + repeated("\\u0041", 50'000'000) + R"(","k":""}})";
    expectCheapRefusal(folder.write("model.safetensors", safetensorsBytes(header, 0)));
}

TEST(HostileFile, WithAHeaderOfBlanksIsRefusedCheaply)
{
    const TemporaryFolder folder;
    expectCheapRefusal(
        folder.write("model.safetensors", safetensorsBytes("{" + std::string(99'000'000, ' ') + "]", 0)));
}

TEST(HostileFile, WithAShapeWithoutEndIsRefusedCheaply)
{
    const TemporaryFolder folder;
    const std::string header = R"({"a":{"dtype":"U8","shape":[)" + repeated("1,", 20'000'000);
    expectCheapRefusal(folder.write("model.safetensors", safetensorsBytes(header, 0)));
}

TEST(HostileFile, WithAnIndexFullOfListsIsRefusedCheaply)
{
    const TemporaryFolder folder;
    expectCheapRefusal(
        folder.write("model.safetensors.index.json", "{\"x\":[" + repeated("[],", 30'000'000) + "1]}"));
}

TEST(HostileFile, WithAnIndexOfManyFilesIsRefusedCheaply)
{
    const TemporaryFolder folder;
    std::string map = "{\"weight_map\":{";
    for (int i = 0; i < 99'000; ++i) {
        map += "\"" + std::to_string(i) + "\":\"" + std::to_string(i) + "\",";
    }
    map.back() = '}';
    expectCheapRefusal(folder.write("model.safetensors.index.json", map + "}"));
}

} // namespace fovea::test
