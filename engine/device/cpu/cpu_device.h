// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <cstdint>
#include <functional>

namespace fovea {

/// The host's cores: worker threads of our own (flush-to-zero set in each), chosen instruction set, recycled
/// memory.
class CpuDevice final : public Device {
public:
    CpuDevice(int threadCount, Isa isa);
    ~CpuDevice() override;

    DeviceKind kind() const override { return DeviceKind::Cpu; }
    std::string name() const override { return "cpu"; }
    std::string isaPath() const override;
    std::string libraryVersions() const override;
    int threadCount() const override;
    std::shared_ptr<std::byte> allocate(std::size_t byteCount) override;

    Isa isa() const { return m_isa; }

    /// Where ops/ keeps what its matrix library needs for this device; empty at first.
    std::shared_ptr<void>& matrixLibrary() { return m_matrixLibrary; }

    /// Calls work(task, thread) for each task in [0, taskCount), spread over the threads; returns when all
    /// are done. The caller works too. Tasks must not depend on which thread runs them: that is what keeps
    /// bits the same. Throws Interrupted in a StopScope.
    void parallel(int64_t taskCount, const std::function<void(int64_t task, int thread)>& work);

private:
    struct Workers;
    Isa m_isa;
    std::unique_ptr<Workers> m_workers;
    std::shared_ptr<void> m_matrixLibrary;
};

} // namespace fovea
