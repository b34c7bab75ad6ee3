// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/cpu_device.h"
#include "device/cpu/isa.h"
#include "ops/random_tensor.h"

#include <array>
#include <atomic>
#include <stdexcept>

namespace fovea {
namespace {

TEST(Device, RefusesAnUnknownName)
{
    EXPECT_EQ(Device::open({ "gpu" }).error().kind(), ErrorKind::Usage);
    EXPECT_EQ(Device::open({ "cpu", -1 }).error().kind(), ErrorKind::Usage);
}

TEST(Device, GivesAlignedMemoryThatComesBack)
{
    const auto device = openCpu();
    for (const std::size_t size : { 0UL, 1UL, 100UL, 4096UL, 1000000UL, 5000000UL }) {
        std::byte* first = nullptr;
        {
            const std::shared_ptr<std::byte> memory = device->allocate(size);
            first = memory.get();
            EXPECT_EQ(reinterpret_cast<std::uintptr_t>(first) % 64, 0U);
            std::memset(first, 1, size);
        }
        EXPECT_EQ(device->allocate(size).get(), first) << size;
    }
}

TEST(Device, SaysWhenThereIsNoMemory)
{
    const auto device = openCpu();
    EXPECT_THROW(device->allocate(std::size_t { 1 } << 60), DeviceError);
}

TEST(Device, TellsItsPathAndLibrary)
{
    const auto device = openCpu();
    const auto& cpu = static_cast<CpuDevice&>(*device);
    EXPECT_TRUE(device->isaPath().starts_with(name(cpu.isa())));
    const bool usesLibrary = FOVEA_ONEDNN != 0 && cpu.isa() != Isa::Portable;
    EXPECT_TRUE(device->libraryVersions().starts_with(usesLibrary ? "oneDNN " : "none"));
}

TEST(Parallel, LeavesOutWhatHasNotBegunWhenItIsStopped)
{
    for (const int threadCount : { 1, 3 }) {
        CpuDevice device(threadCount, Isa::Portable);
        std::atomic<bool> stop { false };
        std::atomic<int> done { 0 };
        const auto work = [&](int64_t, int) {
            if (++done == 5) {
                stop = true;
            }
        };
        {
            const StopScope scope(device, stop);
            device.parallel(4, work);
            EXPECT_EQ(done, 4);
            EXPECT_THROW(device.parallel(100'000, work), Interrupted);
            EXPECT_LT(done, 100'000);
            stop = true;
            EXPECT_THROW(device.parallel(1, work), Interrupted);
        }
        done = 5;
        device.parallel(100, work);
        EXPECT_EQ(done, 105);
    }
}

TEST(Parallel, DoesEachTaskOnceWithAnyNumberOfThreads)
{
    for (const int threadCount : { 1, 2, 5 }) {
        CpuDevice device(threadCount, Isa::Portable);
        for (const int64_t taskCount : { 0, 1, 2, 7, 1000 }) {
            std::vector<std::atomic<int>> done(static_cast<std::size_t>(taskCount));
            for (int round = 0; round < 50; ++round) {
                device.parallel(taskCount, [&](int64_t task, int thread) {
                    EXPECT_GE(thread, 0);
                    EXPECT_LT(thread, threadCount);
                    ++done[static_cast<std::size_t>(task)];
                });
            }
            for (const auto& count : done) {
                EXPECT_EQ(count.load(), 50);
            }
        }
    }
}

TEST(Parallel, KeepsListsApartThatFollowEachOtherAtOnce)
{
    // More threads than cores, so that some are stopped in the middle of a claim.
    CpuDevice device(6, Isa::Portable);
    std::atomic<int> current { -1 };
    int wrong = 0;
    for (int list = 0; list < 200000; ++list) {
        const int64_t taskCount = 2 + list % 7 * (list % 2);
        std::array<std::atomic<int>, 16> done {};
        std::atomic<int> strays { 0 };
        current = list;
        device.parallel(taskCount, [&, list](int64_t task, int) {
            if (current.load() != list) {
                ++strays;
            }
            ++done[static_cast<std::size_t>(task)];
        });
        current = -1;
        wrong += strays.load();
        for (int64_t task = 0; task < 16; ++task) {
            wrong += done[static_cast<std::size_t>(task)].load() != (task < taskCount ? 1 : 0);
        }
    }
    EXPECT_EQ(wrong, 0);
}

TEST(Parallel, ThrowsWhatATaskThrewAndGoesOnAfterwards)
{
    CpuDevice device(2, Isa::Portable);
    for (int round = 0; round < 100; ++round) {
        EXPECT_THROW(device.parallel(20,
                         [](int64_t task, int) {
                             if (task == 7) {
                                 throw std::runtime_error("seven");
                             }
                         }),
            std::runtime_error);
        std::atomic<int> count = 0;
        device.parallel(20, [&](int64_t, int) { ++count; });
        EXPECT_EQ(count.load(), 20);
    }
}

TEST(Parallel, TreatsDenormalsAsZeroInEveryThread)
{
    CpuDevice device(2, Isa::Portable);
    std::vector<float> results(200, 1.0F);
    volatile float tiny = 1e-39F;
    device.parallel(200, [&](int64_t task, int) { results[static_cast<std::size_t>(task)] = tiny * 0.5F; });
    EXPECT_EQ(results, std::vector<float>(200, 0.0F));
    EXPECT_NE(tiny * 0.5F, 0.0F);
}

} // namespace
} // namespace fovea
