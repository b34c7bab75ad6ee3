// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/onednn_engine.h"

#include <memory>
#include <vector>

extern "C" void omp_set_num_threads(int count);

namespace fovea {

const dnnl::engine& cpuEngine()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

void useOneThread()
{
    thread_local bool isDone = false;
    if (!isDone) {
        omp_set_num_threads(1);
        isDone = true;
    }
}

dnnl::stream& cpuStream()
{
    thread_local dnnl::stream stream(cpuEngine());
    return stream;
}

void* scratchpad(std::size_t byteCount)
{
    constexpr std::size_t alignment = 64;
    thread_local std::vector<std::byte> memory;
    const std::size_t needed = byteCount + alignment;
    if (memory.size() < needed) {
        memory.resize(needed);
    }
    void* aligned = memory.data();
    std::size_t space = memory.size();
    return std::align(alignment, byteCount, aligned, space);
}

dnnl::memory::data_type dataTypeOf(DType type)
{
    return type == DType::BF16 ? dnnl::memory::data_type::bf16 : dnnl::memory::data_type::f32;
}

DeviceError libraryError(const dnnl::error& error)
{
    return DeviceError({ ErrorKind::Device,
        FOVEA_TEXT("device", "oneDNN could not compute a matrix product: %1."), { error.what() } });
}

} // namespace fovea
