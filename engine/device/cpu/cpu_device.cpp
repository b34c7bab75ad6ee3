// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/cpu_device.h"

#include "device/cpu/isa.h"
#include "device/cpu/libraries.h"
#include "device/cpu/memory_pool.h"
#include "device/cpu/workers.h"

#include <algorithm>

namespace fovea {

struct CpuDevice::Workers {
    explicit Workers(int threadCount)
        : threads(threadCount)
    {
    }
    fovea::Workers threads;
    std::shared_ptr<MemoryPool> memory = std::make_shared<MemoryPool>();
};

CpuDevice::CpuDevice(int threadCount, Isa isa)
    : m_isa(std::min(isa, detectIsa()))
    , m_workers(std::make_unique<Workers>(std::max(threadCount, 1)))
{
}

CpuDevice::~CpuDevice() = default;

std::string CpuDevice::isaPath() const
{
    std::string path(fovea::name(m_isa));
    const std::string_view bfloat16 = bfloat16Path(m_isa);
    return bfloat16.empty() ? path : path.append("+").append(bfloat16);
}

std::string CpuDevice::libraryVersions() const
{
    return matrixLibraryVersion(m_isa);
}

int CpuDevice::threadCount() const
{
    return m_workers->threads.threadCount();
}

std::shared_ptr<std::byte> CpuDevice::allocate(std::size_t byteCount)
{
    std::shared_ptr<std::byte> memory = m_workers->memory->allocate(byteCount);
    if (!memory) {
        throw DeviceError({ ErrorKind::Device,
            FOVEA_TEXT("device",
                "This computer has no %1 bytes of memory left; close other programs or use a smaller batch."),
            { std::to_string(byteCount) } });
    }
    return memory;
}

void CpuDevice::parallel(int64_t taskCount, const std::function<void(int64_t, int)>& work)
{
    m_workers->threads.run(taskCount, work, stop());
}

} // namespace fovea
