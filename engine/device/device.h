// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>

namespace fovea {

/// The run cannot go on because a device failed or is out of memory. Caught once, in Session.
class DeviceError : public std::exception {
public:
    explicit DeviceError(Error error)
        : m_error(std::move(error))
        , m_message(m_error.message())
    {
    }
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_message.c_str(); }

private:
    Error m_error;
    std::string m_message;
};

/// The user stopped the run. Caught once, in Session.
class Interrupted : public std::exception {
public:
    const char* what() const noexcept override { return "interrupted"; }
};

enum class DeviceKind : uint8_t { Cpu, Cuda };

/// Instruction sets with kernels of their own, weakest first.
enum class Isa : uint8_t { Portable, Avx2, Avx512 };

struct DeviceOptions {
    /// auto, cpu, cuda or cuda:N.
    std::string name = "auto";
    /// 0: one thread for each core that this process may use.
    int threadCount = 0;
    /// FOVEA_ISA=portable|avx2|avx512 lowers it further; it is never raised above what CPUID reports.
    Isa strongestIsa = Isa::Avx512;
};

/// Rows that are copied inside one Device's memory; strides in bytes.
struct RowCopy {
    std::byte* to = nullptr;
    const std::byte* from = nullptr;
    int64_t toStride = 0, fromStride = 0, rowBytes = 0, rowCount = 0;
};

/// A place where memory lives and kernels run. Opened, never global; outlives every Tensor on it.
/// One thread at a time calls a Device.
class Device {
public:
    static Result<std::unique_ptr<Device>> open(const DeviceOptions& options);
    virtual ~Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    virtual DeviceKind kind() const = 0;
    /// "cpu" or "cuda:0".
    virtual std::string name() const = 0;
    /// The path that was chosen, as traces and the status line show it: "avx512", "avx512+amx_bf16", "sm_90".
    virtual std::string isaPath() const = 0;
    /// The libraries that decide about bits, with versions: "oneDNN 2.6.3".
    virtual std::string libraryVersions() const = 0;
    virtual int threadCount() const = 0;

    /// 64-byte aligned memory of `byteCount` bytes, uninitialised. Throws DeviceError when there is none.
    virtual std::shared_ptr<std::byte> allocate(std::size_t byteCount) = 0;

    /// Between host memory and this Device's; done when they return.
    virtual void copyIn(std::byte* to, const std::byte* from, std::size_t byteCount);
    virtual void copyOut(std::byte* to, const std::byte* from, std::size_t byteCount);
    virtual void copyRows(const RowCopy& copy);

    /// Throws Interrupted when a StopScope says so: for long work beside the Device's own.
    void checkStop() const
    {
        if (m_stop != nullptr && m_stop->load(std::memory_order_relaxed)) {
            throw Interrupted();
        }
    }

protected:
    Device() = default;
    /// Null: nothing stops.
    const std::atomic<bool>* stop() const { return m_stop; }

private:
    friend class StopScope;
    const std::atomic<bool>* m_stop = nullptr;
};

/// While it lives, what a Device has not begun when `stop` becomes true is left out, and Interrupted is
/// thrown where it was asked for: a long operation ends as soon as the pieces of it that are under way.
class StopScope {
public:
    StopScope(Device& device, const std::atomic<bool>& stop)
        : m_device(device)
    {
        m_device.m_stop = &stop;
    }
    ~StopScope() { m_device.m_stop = nullptr; }
    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;

private:
    Device& m_device;
};

} // namespace fovea
