// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observing.h"
#include "weights/load_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace fovea {

namespace {

/// What transformers computed: see tests/reference/make_goldens.py.
struct Expected {
    Weights file;
    TokenBatch batch;

    std::vector<float> values(const std::string& name) const
    {
        const StoredTensor* tensor = file.find(name);
        const auto memory = file.share(*tensor);
        const auto* first = reinterpret_cast<const float*>(memory.get());
        return { first, first + tensor->shape.elementCount() };
    }
};

Expected readExpected(const std::filesystem::path& path)
{
    Result<Weights> file = Weights::open(path);
    EXPECT_TRUE(file) << file.error().message();
    Expected expected { *std::move(file), {} };
    const auto integers = [&](const char* name) {
        const StoredTensor* tensor = expected.file.find(name);
        const auto memory = expected.file.share(*tensor);
        const auto* first = reinterpret_cast<const int32_t*>(memory.get());
        return std::vector<int32_t>(first, first + tensor->shape.elementCount());
    };
    expected.batch.ids = integers("ids");
    expected.batch.typeIds = integers("type_ids");
    const std::vector<int32_t> begin = integers("begin");
    expected.batch.begin.assign(begin.begin(), begin.end());
    return expected;
}

double largestDifference(const std::vector<float>& found, const std::vector<float>& expected)
{
    EXPECT_EQ(found.size(), expected.size());
    double largest = 0;
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        const double difference = std::abs(static_cast<double>(found[i]) - expected[i]);
        // Not std::max: a NaN must count.
        largest = difference <= largest ? largest : difference;
    }
    return largest;
}

double relativeDifference(const std::vector<float>& found, const std::vector<float>& expected)
{
    EXPECT_EQ(found.size(), expected.size());
    double difference = 0, size = 0;
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        difference += std::pow(static_cast<double>(found[i]) - expected[i], 2);
        size += std::pow(static_cast<double>(expected[i]), 2);
    }
    return std::sqrt(difference / size);
}

/// Which probe shows what the golden file calls hidden.N, attention.N, pooled or logits.
std::string probeOf(const std::string& golden, const ModelDescription& model)
{
    const std::string stack = model.isCausal ? "decoder" : "encoder";
    const std::size_t dot = golden.find('.');
    const std::string number = dot == std::string::npos ? "" : golden.substr(dot + 1);
    if (golden.starts_with("hidden.")) {
        if (number == "0") {
            return model.isCausal ? "embeddings.sum" : "embeddings.norm.output";
        }
        const bool isLast = std::stoll(number) == model.layerCount;
        return isLast && model.isCausal
            ? "decoder.norm.output"
            : stack + ".layer." + std::to_string(std::stoll(number) - 1) + ".output";
    }
    if (golden.starts_with("attention.")) {
        return stack + ".layer." + number + ".attention.weights";
    }
    return golden == "pooled" ? "pooler.output" : "head.logits";
}

std::vector<std::string> goldenFolders()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(FOVEA_TEST_DATA "/reference/models")) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// Runs the golden batch of one folder and compares every golden with what its probe showed.
void checkGoldens(const std::string& name, Device& device, DType compute)
{
    const std::filesystem::path path = std::filesystem::path(FOVEA_TEST_DATA "/reference/models") / name;
    Result<ModelFolder> folder = ModelFolder::open(path);
    ASSERT_TRUE(folder) << folder.error().message();
    Result<std::unique_ptr<Model>> model = loadModel(*folder, device, compute);
    ASSERT_TRUE(model) << model.error().message();
    const Expected expected = readExpected(path / "expected.safetensors");
    KeepingSink sink;
    run(**model, expected.batch, sink);
    int64_t compared = 0;
    for (const auto& [golden, tensor] : expected.file.tensors()) {
        if (tensor.dtype != DType::F32) {
            continue;
        }
        const std::string probe = probeOf(golden, (*model)->description());
        ASSERT_TRUE(sink.seen.contains(probe)) << golden << " is not shown by " << probe;
        const std::vector<float>& found = sink.seen[probe].values;
        if (compute == DType::F32) {
            EXPECT_LE(largestDifference(found, expected.values(golden)), 1e-5) << name << " " << golden;
        } else {
            EXPECT_LE(relativeDifference(found, expected.values(golden)), 2e-2) << name << " " << golden;
        }
        ++compared;
    }
    EXPECT_GE(compared, 1 + 2 * (*model)->description().layerCount);
}

class Golden : public testing::TestWithParam<std::string> { };

TEST_P(Golden, AgreesInFp32)
{
    checkGoldens(GetParam(), **Device::open({ .name = "cpu" }), DType::F32);
}

TEST_P(Golden, AgreesInBf16)
{
    checkGoldens(GetParam(), **Device::open({ .name = "cpu" }), DType::BF16);
}

INSTANTIATE_TEST_SUITE_P(
    Every, Golden, testing::ValuesIn(goldenFolders()), [](const auto& parameter) { return parameter.param; });

class EveryGolden : public testing::TestWithParam<Isa> { };

TEST_P(EveryGolden, AgreesUnderALesserInstructionSet)
{
    Result<std::unique_ptr<Device>> device = Device::open({ .name = "cpu", .strongestIsa = GetParam() });
    if (!device) {
        GTEST_SKIP() << device.error().message();
    }
    for (const std::string& name : goldenFolders()) {
        checkGoldens(name, **device, DType::F32);
        checkGoldens(name, **device, DType::BF16);
    }
}

INSTANTIATE_TEST_SUITE_P(Of, EveryGolden, testing::Values(Isa::Portable, Isa::Avx2),
    [](const auto& parameter) { return parameter.param == Isa::Portable ? "portable" : "avx2"; });

} // namespace

} // namespace fovea
