// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// The operations of a forward pass, each at the sizes of BERT-base (128 tokens) and MiniLM (32 tokens),
// beside what the arithmetic or the memory of this machine allows.
#include "bench/bench.h"
#include "bench/ceiling.h"
#include "ops/attention.h"
#include "ops/linear.h"
#include "ops/moments.h"
#include "ops/norm.h"

#include <fovea/random.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace {

using namespace fovea;

Tensor randomTensor(Device& device, DType dtype, Shape shape)
{
    Tensor tensor(device, dtype, shape);
    const Philox random(1, 0);
    for (int64_t i = 0; i < tensor.elementCount(); ++i) {
        const float value = random.uniform(static_cast<uint64_t>(i)) - 0.5F;
        if (dtype == DType::BF16) {
            tensor.data<BFloat16>()[i] = toBFloat16(value);
        } else {
            tensor.data<float>()[i] = value;
        }
    }
    return tensor;
}

/// Several weights in turn, as the layers of a model: none of them stays in a cache.
bench::Case linearCase(CpuDevice& device, const bench::Ceiling& ceiling, DType dtype, int64_t rows,
    int64_t inputs, int64_t outputs, Activation activation)
{
    constexpr int layerCount = 6;
    auto weights = std::make_shared<std::vector<PackedLinear>>();
    for (int layer = 0; layer < layerCount; ++layer) {
        weights->emplace_back(device, randomTensor(device, dtype, { outputs, inputs }),
            randomTensor(device, DType::F32, { outputs }), dtype);
    }
    const double operations = 2.0 * static_cast<double>(rows * inputs * outputs) * layerCount;
    const double bytes = static_cast<double>(inputs * outputs * byteSize(dtype)) * layerCount;
    const double byArithmetic = operations / 1e9 / (dtype == DType::BF16 ? ceiling.bfloat16() : ceiling.fma);
    // One read of the weights, shared between the threads.
    const double byBandwidth = bytes / 1e9 / ceiling.memory;
    const Tensor input = randomTensor(device, dtype, { rows, inputs });
    return { "linear " + std::string(name(dtype)) + " " + std::to_string(rows) + " x "
            + std::to_string(inputs) + " -> " + std::to_string(outputs)
            + (activation == Activation::Gelu ? " gelu" : "") + ", x6",
        [weights, input, activation] {
            for (const PackedLinear& weight : *weights) {
                linear(input, weight, activation);
            }
        },
        std::max(byArithmetic, byBandwidth),
        byArithmetic >= byBandwidth ? "arithmetic" : "memory bandwidth" };
}

bench::Case attentionCase(CpuDevice& device, const bench::Ceiling& ceiling, int64_t examples, int64_t tokens,
    int64_t heads, int64_t width)
{
    const Tensor all = randomTensor(device, DType::F32, { examples * tokens, 3 * heads * width });
    const auto part = [&](int64_t index) {
        return all.columns(index * heads * width, (index + 1) * heads * width)
            .reshape({ examples * tokens, heads, width });
    };
    std::vector<int64_t> begin;
    for (int64_t example = 0; example <= examples; ++example) {
        begin.push_back(example * tokens);
    }
    const double operations = 4.0 * static_cast<double>(examples * heads * tokens * tokens * width);
    return { "attention f32 " + std::to_string(examples) + " x " + std::to_string(tokens) + ", "
            + std::to_string(heads) + " heads of " + std::to_string(width),
        [query = part(0), key = part(1), value = part(2), begin] {
            attention(query, key, value, begin, 0.125F, Mask::None, KeepWeights::No);
        },
        operations / 1e9 / ceiling.fma, "arithmetic" };
}

/// Passes over rows that lie in the second-level cache, as they do right after the product that made them.
void addPasses(std::vector<bench::Case>& cases, CpuDevice& device, const bench::Ceiling& ceiling,
    int64_t rows, int64_t width)
{
    const Tensor input = randomTensor(device, DType::F32, { rows, width });
    const Tensor gain = randomTensor(device, DType::F32, { width });
    const std::string size = std::to_string(rows) + " x " + std::to_string(width);
    const double passSeconds = static_cast<double>(rows * width) * 4 / 1e9 / ceiling.secondLevel;
    cases.push_back(
        { "add + layer norm " + size, [=] { addLayerNorm(input, input, gain, gain, 1e-5F, KeepSum::No); },
            3 * passSeconds, "L2 bandwidth, 3 passes" });
    cases.push_back(
        { "tensor moments " + size, [=] { tensorMoments(input, 0, rows); }, passSeconds, "L2 bandwidth" });
    auto channels = std::make_shared<std::vector<Moments>>(static_cast<std::size_t>(width));
    cases.push_back({ "channel moments " + size, [=] { channelMoments(input, 0, rows, *channels); },
        passSeconds, "L2 bandwidth" });
}

} // namespace

int main(int argc, char** argv)
{
    const bench::Options options = bench::Options::parse(argc, argv);
    Result<std::unique_ptr<Device>> opened = Device::open({ "cpu", options.threadCount });
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().message().c_str());
        return exitCode(opened.error().kind());
    }
    auto& device = static_cast<CpuDevice&>(**opened);
    const bench::Ceiling ceiling = bench::measureCeiling(device);
    if (!options.isJson) {
        std::printf("%s, %s, %d thread(s)\nGFLOP/s: fp32 %.0f, bf16 vector %.0f, bf16 tile %.0f\n"
                    "GB/s: L2 %.0f, L3 %.0f, memory %.0f\n\n",
            device.isaPath().c_str(), device.libraryVersions().c_str(), device.threadCount(), ceiling.fma,
            ceiling.bfloat16Vector, ceiling.bfloat16Tile, ceiling.secondLevel, ceiling.thirdLevel,
            ceiling.memory);
    }

    std::vector<bench::Case> cases;
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        for (const int64_t rows : { 32, 128 }) {
            cases.push_back(linearCase(device, ceiling, dtype, rows, 768, 2304, Activation::Identity));
            cases.push_back(linearCase(device, ceiling, dtype, rows, 768, 768, Activation::Identity));
            cases.push_back(linearCase(device, ceiling, dtype, rows, 768, 3072, Activation::Gelu));
            cases.push_back(linearCase(device, ceiling, dtype, rows, 3072, 768, Activation::Identity));
            cases.push_back(linearCase(device, ceiling, dtype, rows, 384, 1152, Activation::Identity));
            cases.push_back(linearCase(device, ceiling, dtype, rows, 384, 1536, Activation::Gelu));
            cases.push_back(linearCase(device, ceiling, dtype, rows, 1536, 384, Activation::Identity));
        }
    }
    cases.push_back(attentionCase(device, ceiling, 1, 32, 12, 32));
    cases.push_back(attentionCase(device, ceiling, 1, 128, 12, 64));
    cases.push_back(attentionCase(device, ceiling, 1, 384, 12, 64));
    cases.push_back(attentionCase(device, ceiling, 1, 2048, 4, 64));
    addPasses(cases, device, ceiling, 32, 384);
    addPasses(cases, device, ceiling, 128, 768);
    addPasses(cases, device, ceiling, 128, 3072);
    cases.push_back({ "an empty parallel section, x100",
        [&device] {
            for (int i = 0; i < 100; ++i) {
                device.parallel(device.threadCount() * 2, [](int64_t, int) {});
            }
        },
        0, "" });
    bench::print(bench::timeInTurns(cases, options), options);
    return 0;
}
