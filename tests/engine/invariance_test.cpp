// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/cpu_device.h"
#include "device/cpu/isa.h"
#include "engine/observing.h"
#include "weights/load_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <tuple>

namespace fovea {

namespace {

/// The three lengths cross the attention's tiles; the ids are arbitrary.
TokenBatch someBatch(const ModelDescription& model)
{
    TokenBatch batch;
    for (const int64_t length : { int64_t { 5 }, model.maximumPositions, int64_t { 1 }, int64_t { 9 } }) {
        for (int64_t token = 0; token < length; ++token) {
            batch.ids.push_back(static_cast<int32_t>((token * 7 + length) % model.vocabularySize));
        }
        batch.begin.push_back(static_cast<int64_t>(batch.ids.size()));
    }
    return batch;
}

TokenBatch exampleOf(const TokenBatch& batch, std::size_t example)
{
    const auto first = batch.ids.begin() + batch.begin[example];
    const auto last = batch.ids.begin() + batch.begin[example + 1];
    return { { first, last }, {}, { 0, last - first } };
}

using Setting = std::tuple<std::string, Isa, DType>;

class SameBits : public testing::TestWithParam<Setting> {
protected:
    void SetUp() override
    {
        // The matrix library takes one instruction set for the whole process; CTest gives each test its own.
        const Result<std::unique_ptr<Device>> device
            = Device::open({ .name = "cpu", .strongestIsa = std::get<Isa>(GetParam()) });
        if (!device) {
            GTEST_SKIP() << device.error().message();
        }
        // A Device takes the strongest there is up to what was asked for.
        const Isa asked = std::get<Isa>(GetParam()), taken = dynamic_cast<CpuDevice&>(**device).isa();
        if (asked != taken) {
            GTEST_SKIP() << name(taken) << " is the strongest here; " << name(asked) << " was asked for";
        }
    }

    struct Loaded {
        std::unique_ptr<Device> device;
        std::unique_ptr<Model> model;
    };

    static Loaded load(int threadCount)
    {
        const auto& [name, isa, compute] = GetParam();
        Loaded loaded;
        loaded.device = *Device::open({ .name = "cpu", .threadCount = threadCount, .strongestIsa = isa });
        Result<ModelFolder> folder
            = ModelFolder::open(std::filesystem::path(FOVEA_TEST_DATA "/reference/models") / name);
        EXPECT_TRUE(folder) << folder.error().message();
        Result<std::unique_ptr<Model>> model = loadModel(*folder, *loaded.device, compute);
        EXPECT_TRUE(model) << model.error().message();
        loaded.model = *std::move(model);
        return loaded;
    }
};

TEST_P(SameBits, OnOneThreadAndOnTwo)
{
    const Loaded one = load(1);
    const Loaded two = load(2);
    const TokenBatch batch = someBatch(one.model->description());
    KeepingSink first, second;
    run(*one.model, batch, first);
    run(*two.model, batch, second);
    ASSERT_EQ(first.order, second.order);
    for (const auto& [probe, seen] : first.seen) {
        EXPECT_EQ(seen.values, second.seen.at(probe).values) << probe;
    }
}

TEST_P(SameBits, AloneAndInABatch)
{
    const Loaded loaded = load(2);
    const TokenBatch batch = someBatch(loaded.model->description());
    const Tensor together = run(*loaded.model, batch).hidden;
    for (std::size_t example = 0; example + 1 < batch.begin.size(); ++example) {
        const Tensor alone = run(*loaded.model, exampleOf(batch, example)).hidden;
        EXPECT_EQ(toHost(alone), toHost(together.rows(batch.begin[example], batch.begin[example + 1])))
            << "example " << example;
    }
}

TEST_P(SameBits, WatchedAndUnwatched)
{
    const Loaded loaded = load(2);
    const TokenBatch batch = someBatch(loaded.model->description());
    const ModelOutput unwatched = run(*loaded.model, batch);
    KeepingSink sink;
    const ModelOutput watched = run(*loaded.model, batch, sink);
    EXPECT_EQ(toHost(unwatched.hidden), toHost(watched.hidden));
    if (!unwatched.logits.isEmpty()) {
        EXPECT_EQ(toHost(unwatched.logits), toHost(watched.logits));
    }
}

std::string nameOf(const testing::TestParamInfo<Setting>& setting)
{
    constexpr const char* isaNames[] = { "portable", "avx2", "avx512" };
    return std::get<0>(setting.param) + "_" + isaNames[static_cast<int>(std::get<1>(setting.param))] + "_"
        + std::string(name(std::get<2>(setting.param)));
}

INSTANTIATE_TEST_SUITE_P(Of, SameBits,
    testing::Combine(
        testing::Values("bert_long", "bert_masked_lm", "bert_one_wide_head", "gpt2_long", "gpt2_inner"),
        testing::Values(Isa::Portable, Isa::Avx2, Isa::Avx512), testing::Values(DType::F32, DType::BF16)),
    nameOf);

} // namespace

} // namespace fovea
