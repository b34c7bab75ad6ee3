// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/cuda_device.h"

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace fovea {

namespace {

/// As CUDA counts: 13020 is 13.2.
std::string versionText(int version)
{
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

Result<int> ordinalOf(const std::string& name)
{
    constexpr std::string_view prefix = "cuda:";
    if (name == "cuda") {
        return 0;
    }
    int ordinal = -1;
    const char* end = name.data() + name.size();
    const bool isPrefixed = name.starts_with(prefix);
    const auto read = std::from_chars(name.data() + (isPrefixed ? prefix.size() : 0), end, ordinal);
    if (!isPrefixed || read.ec != std::errc() || read.ptr != end || ordinal < 0) {
        return usageError(
            FOVEA_TEXT("device", "Device \"%1\" is unknown; expected auto, cpu, cuda or cuda:N."), { name });
    }
    return ordinal;
}

} // namespace

Result<std::unique_ptr<Device>> CudaDevice::open(const std::string& name)
{
    const Result<int> ordinal = ordinalOf(name);
    if (!ordinal) {
        return ordinal.error();
    }
    const Result<int> count = CudaModule::countDevices();
    if (!count) {
        return count.error();
    }
    if (*ordinal >= *count) {
        return Error { ErrorKind::Device,
            FOVEA_TEXT("device", "Device \"%1\" is not there: this machine has %2 GPUs, counted from 0"),
            { name, std::to_string(*count) } };
    }
    Result<std::shared_ptr<const CudaModule>> module = CudaModule::open();
    if (!module) {
        return module.error();
    }
    std::unique_ptr<CudaDevice> device(new CudaDevice(*module, *ordinal));
    cuda::Message message {};
    if ((*module)->openContext(*ordinal, &device->m_context, &device->m_properties, &message)
        != cuda::Status::Done) {
        return Error { ErrorKind::Device, FOVEA_TEXT("device", "Device \"%1\" cannot be opened: %2"),
            { name, message.text } };
    }
    return std::unique_ptr<Device>(std::move(device));
}

CudaDevice::CudaDevice(std::shared_ptr<const CudaModule> module, int ordinal)
    : m_module(std::move(module))
    , m_ordinal(ordinal)
{
    const char* poison = std::getenv("FOVEA_POISON");
    m_isPoisoned = poison != nullptr && std::string_view(poison) == "1";
}

CudaDevice::~CudaDevice()
{
    if (m_context != nullptr) {
        m_module->closeContext(m_context);
    }
}

std::string CudaDevice::name() const
{
    return "cuda:" + std::to_string(m_ordinal);
}

std::string CudaDevice::isaPath() const
{
    return "sm_" + std::to_string(m_properties.computeMajor) + std::to_string(m_properties.computeMinor);
}

std::string CudaDevice::libraryVersions() const
{
    const uint64_t blas = m_properties.cublasLtVersion;
    return "CUDA " + versionText(m_properties.runtimeVersion) + ", cuBLASLt " + std::to_string(blas / 10000)
        + "." + std::to_string(blas % 10000 / 100) + "." + std::to_string(blas % 100) + ", driver for CUDA "
        + versionText(m_properties.driverVersion);
}

std::shared_ptr<std::byte> CudaDevice::allocate(std::size_t byteCount)
{
    cuda::Message message {};
    void* memory = nullptr;
    const cuda::Status status = m_module->allocate(m_context, byteCount, &memory, &message);
    if (status == cuda::Status::OutOfMemory) {
        throw DeviceError({ ErrorKind::Device,
            FOVEA_TEXT("device",
                "Device %1 has no %2 bytes of memory left (it has %3); use fewer or shorter "
                "examples at once, or bf16"),
            { name(), std::to_string(byteCount), std::to_string(m_properties.memoryBytes) } });
    }
    check(status, message);
    std::shared_ptr<std::byte> owner(
        static_cast<std::byte*>(memory), [this](std::byte* freed) { m_module->free(m_context, freed); });
    if (m_isPoisoned) {
        check(m_module->fill(m_context, memory, 0xff, byteCount, &message), message);
    }
    return owner;
}

void CudaDevice::copyIn(std::byte* to, const std::byte* from, std::size_t byteCount)
{
    cuda::Message message {};
    check(m_module->copyIn(m_context, to, from, byteCount, &message), message);
}

void CudaDevice::copyOut(std::byte* to, const std::byte* from, std::size_t byteCount)
{
    cuda::Message message {};
    check(m_module->copyOut(m_context, to, from, byteCount, &message), message);
}

void CudaDevice::copyRows(const RowCopy& copy)
{
    cuda::Message message {};
    const cuda::CopyArguments arguments { copy.to, copy.from, copy.toStride, copy.fromStride, copy.rowBytes,
        copy.rowCount };
    check(m_module->copyRows(m_context, &arguments, &message), message);
}

void CudaDevice::check(cuda::Status status, const cuda::Message& message) const
{
    if (status != cuda::Status::Done) {
        throw DeviceError(
            { ErrorKind::Device, FOVEA_TEXT("device", "Device %1 failed: %2"), { name(), message.text } });
    }
}

} // namespace fovea
