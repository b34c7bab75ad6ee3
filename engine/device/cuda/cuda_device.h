// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cuda/cuda_module.h"
#include "device/device.h"

namespace fovea {

/// One GPU: its stream, its memory pool and its cuBLASLt handle. Kernels are queued; copies to the host wait
/// for them. In this version linear maps, layer norm, softmax, GELU, sums and copies run here, nothing else.
class CudaDevice final : public Device {
public:
    /// `name` is cuda or cuda:N. With FOVEA_POISON=1 fresh memory is filled with NaN, so that a kernel that
    /// leaves an element out is found.
    static Result<std::unique_ptr<Device>> open(const std::string& name);
    ~CudaDevice() override;

    DeviceKind kind() const override { return DeviceKind::Cuda; }
    std::string name() const override;
    std::string isaPath() const override;
    std::string libraryVersions() const override;
    int threadCount() const override { return 1; }
    std::shared_ptr<std::byte> allocate(std::size_t byteCount) override;
    void copyIn(std::byte* to, const std::byte* from, std::size_t byteCount) override;
    void copyOut(std::byte* to, const std::byte* from, std::size_t byteCount) override;
    void copyRows(const RowCopy& copy) override;

    const CudaModule& module() const { return *m_module; }
    cuda::Context* context() const { return m_context; }
    /// Throws DeviceError with `message` unless `status` is Done.
    void check(cuda::Status status, const cuda::Message& message) const;

private:
    CudaDevice(std::shared_ptr<const CudaModule> module, int ordinal);

    std::shared_ptr<const CudaModule> m_module;
    int m_ordinal;
    bool m_isPoisoned;
    cuda::Context* m_context = nullptr;
    cuda::Properties m_properties {};
};

} // namespace fovea
