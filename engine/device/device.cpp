// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/device.h"

#include "device/cpu/cpu_device.h"
#include "device/cpu/isa.h"
#include "device/cuda/cuda_device.h"

#include <sched.h>

#include <algorithm>
#include <cstring>

namespace fovea {

namespace {

/// The cores that this process may use, which containers and `taskset` lower.
int usableCoreCount()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof(set), &set) == 0 ? std::max(CPU_COUNT(&set), 1) : 1;
}

Result<std::unique_ptr<Device>> openCpu(const DeviceOptions& options)
{
    constexpr int maximumThreadCount = 1024;
    if (options.threadCount < 0 || options.threadCount > maximumThreadCount) {
        return usageError(FOVEA_TEXT("device", "%1 threads were asked for; expected 0 (all cores) to %2."),
            { std::to_string(options.threadCount), std::to_string(maximumThreadCount) });
    }
    const Result<Isa> allowed = isaFromEnvironment();
    if (!allowed) {
        return allowed.error();
    }
    const int threadCount = options.threadCount == 0 ? usableCoreCount() : options.threadCount;
    return std::unique_ptr<Device>(
        std::make_unique<CpuDevice>(threadCount, std::min(options.strongestIsa, *allowed)));
}

} // namespace

Result<std::unique_ptr<Device>> Device::open(const DeviceOptions& options)
{
    if (options.name == "auto" || options.name == "cpu") {
        return openCpu(options);
    }
    if (options.name.starts_with("cuda")) {
        return CudaDevice::open(options.name);
    }
    return usageError(FOVEA_TEXT("device", "Device \"%1\" is unknown; expected auto, cpu, cuda or cuda:N."),
        { options.name });
}

void Device::copyIn(std::byte* to, const std::byte* from, std::size_t byteCount)
{
    if (byteCount > 0) {
        std::memcpy(to, from, byteCount);
    }
}

void Device::copyOut(std::byte* to, const std::byte* from, std::size_t byteCount)
{
    if (byteCount > 0) {
        std::memcpy(to, from, byteCount);
    }
}

void Device::copyRows(const RowCopy& copy)
{
    if (copy.rowBytes > 0) {
        for (int64_t row = 0; row < copy.rowCount; ++row) {
            std::memcpy(copy.to + row * copy.toStride, copy.from + row * copy.fromStride,
                static_cast<std::size_t>(copy.rowBytes));
        }
    }
}

} // namespace fovea
