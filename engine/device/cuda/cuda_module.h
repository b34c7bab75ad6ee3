// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cuda/table.h"

#include <fovea/result.h>

#include <filesystem>
#include <memory>

namespace fovea {

/// The functions of `fovea_cuda`, opened at run time: nothing of CUDA is needed before a GPU is asked for.
class CudaModule {
public:
    /// How many GPUs the NVIDIA driver shows; the error says why there is no answer. Opens the driver alone,
    /// no CUDA library.
    static Result<int> countDevices();

    /// Opens the module beside this program (../lib from its folder). The error names what is missing.
    static Result<std::shared_ptr<const CudaModule>> open();
    static Result<std::shared_ptr<const CudaModule>> open(const std::filesystem::path& file);

    ~CudaModule();
    CudaModule(const CudaModule&) = delete;
    CudaModule& operator=(const CudaModule&) = delete;

    cuda::CountDevices count = nullptr;
    cuda::OpenContext openContext = nullptr;
    cuda::CloseContext closeContext = nullptr;
    cuda::Allocate allocate = nullptr;
    cuda::Free free = nullptr;
    cuda::Fill fill = nullptr;
    cuda::CopyIn copyIn = nullptr;
    cuda::CopyOut copyOut = nullptr;
    cuda::CopyRows copyRows = nullptr;
    cuda::Synchronize synchronize = nullptr;
    cuda::Linear linear = nullptr;
    cuda::Normalize normalize = nullptr;
    cuda::Softmax softmax = nullptr;
    cuda::Pointwise pointwise = nullptr;

private:
    explicit CudaModule(void* handle)
        : m_handle(handle)
    {
    }

    void* m_handle;
};

} // namespace fovea
