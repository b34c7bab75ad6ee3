// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cpu/cpu_device.h"
#include "tensor/tensor.h"

#include <string>

namespace fovea {

/// Throws ShapeError with `message` unless `holds`.
inline void requireShape(bool holds, const std::string& message)
{
    if (!holds) {
        throw ShapeError(message);
    }
}

/// The CPU that `tensor` lives on. Throws DeviceError for another kind of device: `operation` has no kernel
/// there.
inline CpuDevice& cpuOf(const Tensor& tensor, const char* operation)
{
    if (tensor.device().kind() != DeviceKind::Cpu) {
        throw DeviceError({ ErrorKind::Device,
            FOVEA_TEXT("ops", "%1 runs on the CPU only in this version, not on device %2; use --device cpu."),
            { operation, tensor.device().name() } });
    }
    return static_cast<CpuDevice&>(tensor.device());
}

/// Splits `count` items into ranges of at least `smallest`, a few for each thread: enough to even out, few
/// enough to cost nothing.
inline int64_t rangeLength(int64_t count, int threadCount, int64_t smallest)
{
    const int64_t ranges = threadCount == 1 ? 1 : int64_t { threadCount } * 2;
    const int64_t length = (count + ranges - 1) / ranges;
    return length < smallest ? smallest : length;
}

} // namespace fovea
