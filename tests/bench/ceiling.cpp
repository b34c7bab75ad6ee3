// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/ceiling.h"

#include "bench/ceiling_kernels.h"
#include "device/cpu/isa.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <functional>
#include <vector>

namespace fovea::bench {

namespace {

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The best rate of `repetitions` rounds in which every thread of the device does `work` once.
double bestRate(CpuDevice& device, int repetitions, const std::function<double(int thread)>& work)
{
    const int threadCount = device.threadCount();
    double best = 0;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        std::vector<double> done(static_cast<std::size_t>(threadCount));
        std::atomic<int> arrived = 0;
        const double begin = secondsNow();
        device.parallel(threadCount, [&](int64_t task, int thread) {
            // Each thread takes one task: nobody starts before all are there.
            ++arrived;
            while (arrived.load() < threadCount) { }
            done[static_cast<std::size_t>(task)] = work(thread);
        });
        double total = 0;
        for (const double part : done) {
            total += part;
        }
        best = std::max(best, total / (secondsNow() - begin));
    }
    return best / 1e9;
}

using Arithmetic = double (*)(int64_t, float*);

double measureArithmetic(CpuDevice& device, Arithmetic kernel, int64_t rounds)
{
    return bestRate(device, 24, [&](int) {
        float sink = 0;
        return kernel(rounds, &sink);
    });
}

double measureReading(CpuDevice& device, std::size_t byteCount, int repetitions)
{
    const auto read = device.isa() == Isa::Avx512 ? readAvx512 : readAvx2;
    std::vector<std::shared_ptr<std::byte>> buffers;
    for (int thread = 0; thread < device.threadCount(); ++thread) {
        buffers.push_back(device.allocate(byteCount));
        std::memset(buffers.back().get(), 0, byteCount);
    }
    const int passes = static_cast<int>(std::max<std::size_t>((std::size_t { 32 } << 20) / byteCount, 1));
    return bestRate(device, repetitions, [&](int thread) {
        float sink = 0;
        for (int pass = 0; pass < passes; ++pass) {
            read(buffers[static_cast<std::size_t>(thread)].get(), byteCount, &sink);
        }
        return static_cast<double>(byteCount) * passes + static_cast<double>(sink);
    });
}

} // namespace

double Ceiling::bfloat16() const
{
    return std::max({ fma, bfloat16Vector, bfloat16Tile });
}

double measureFma(CpuDevice& device)
{
    return measureArithmetic(device, device.isa() == Isa::Avx512 ? fmaAvx512 : fmaAvx2, 60000);
}

Ceiling measureCeiling(CpuDevice& device)
{
    Ceiling ceiling;
    ceiling.fma = measureFma(device);
    if (device.isa() == Isa::Avx512 && hasBFloat16Pairs()) {
        ceiling.bfloat16Vector = measureArithmetic(device, bfloat16Avx512, 60000);
    }
    if (bfloat16Path(device.isa()) == "amx_bf16") {
        ceiling.bfloat16Tile = measureArithmetic(device, bfloat16Amx, 20000);
    }
    ceiling.secondLevel = measureReading(device, std::size_t { 512 } << 10, 12);
    ceiling.thirdLevel = measureReading(device, std::size_t { 8 } << 20, 12);
    ceiling.memory = measureReading(device, std::size_t { 128 } << 20, 4);
    return ceiling;
}

} // namespace fovea::bench
