// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/cuda_module.h"

#include <dlfcn.h>

#include <string>
#include <string_view>
#include <vector>

namespace fovea {

namespace {

constexpr const char* moduleName = "libfovea_cuda.so";

std::string loaderMessage()
{
    const char* text = ::dlerror();
    return text != nullptr ? text : "unknown";
}

/// Where a build and an installation put the module.
std::vector<std::filesystem::path> modulePlaces()
{
    std::error_code problem;
    const std::filesystem::path folder
        = std::filesystem::read_symlink("/proc/self/exe", problem).parent_path();
    return { folder.parent_path() / "lib" / moduleName,
        folder.parent_path() / "lib" / "x86_64-linux-gnu" / moduleName, folder / moduleName };
}

/// Sets `function` to the table's entry `name` in version 1; false when there is none.
template <typename Function>
bool resolve(const cuda::Table& table, const char* name, Function& function)
{
    for (uint32_t i = 0; i < table.entryCount; ++i) {
        const cuda::Entry& entry = table.entries[i];
        if (entry.version == 1 && std::string_view(entry.operation) == name) {
            function = reinterpret_cast<Function>(entry.function);
            return true;
        }
    }
    return false;
}

} // namespace

Result<int> CudaModule::countDevices()
{
    // The driver stays open once it answered: unloading it is not supported.
    void* driver = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (driver == nullptr) {
        return Error { ErrorKind::Device,
            FOVEA_TEXT("CudaModule", "No NVIDIA driver answers on this machine: %1"), { loaderMessage() } };
    }
    const auto initialize = reinterpret_cast<int (*)(unsigned)>(::dlsym(driver, "cuInit"));
    const auto countAll = reinterpret_cast<int (*)(int*)>(::dlsym(driver, "cuDeviceGetCount"));
    int count = 0;
    const char* called = "cuInit";
    int result = initialize == nullptr || countAll == nullptr ? -1 : initialize(0);
    if (result == 0) {
        called = "cuDeviceGetCount";
        result = countAll(&count);
    }
    if (result != 0) {
        return Error { ErrorKind::Device,
            FOVEA_TEXT("CudaModule", "The NVIDIA driver does not start (%1 gave %2); look at nvidia-smi"),
            { called, std::to_string(result) } };
    }
    return count;
}

Result<std::shared_ptr<const CudaModule>> CudaModule::open()
{
    std::error_code problem;
    for (const std::filesystem::path& place : modulePlaces()) {
        if (std::filesystem::exists(place, problem)) {
            return open(place);
        }
    }
    return Error { ErrorKind::Device,
        FOVEA_TEXT("CudaModule",
            "The CUDA module %1 is not installed; build Fovea where nvcc 12 or newer is found, or use the "
            "CPU"),
        { modulePlaces().front().string() } };
}

Result<std::shared_ptr<const CudaModule>> CudaModule::open(const std::filesystem::path& file)
{
    void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        return Error { ErrorKind::Device, FOVEA_TEXT("CudaModule", "The CUDA module %1 cannot be opened: %2"),
            { file.string(), loaderMessage() } };
    }
    const std::shared_ptr<CudaModule> module(new CudaModule(handle));
    const auto getTable = reinterpret_cast<cuda::GetTable>(::dlsym(handle, cuda::tableSymbol));
    const cuda::Table* table = getTable != nullptr ? getTable() : nullptr;
    if (table == nullptr || table->version != cuda::tableVersion) {
        return Error { ErrorKind::Device,
            FOVEA_TEXT("CudaModule", "The CUDA module %1 has table version %2, expected %3; build it again"),
            { file.string(), table != nullptr ? std::to_string(table->version) : "none",
                std::to_string(cuda::tableVersion) } };
    }
    const char* missing = nullptr;
    const auto find = [&](const char* name, auto& function) {
        if (!resolve(*table, name, function) && missing == nullptr) {
            missing = name;
        }
    };
    find(cuda::operation::countDevices, module->count);
    find(cuda::operation::openContext, module->openContext);
    find(cuda::operation::closeContext, module->closeContext);
    find(cuda::operation::allocate, module->allocate);
    find(cuda::operation::free, module->free);
    find(cuda::operation::fill, module->fill);
    find(cuda::operation::copyIn, module->copyIn);
    find(cuda::operation::copyOut, module->copyOut);
    find(cuda::operation::copyRows, module->copyRows);
    find(cuda::operation::synchronize, module->synchronize);
    find(cuda::operation::linear, module->linear);
    find(cuda::operation::normalize, module->normalize);
    find(cuda::operation::softmax, module->softmax);
    find(cuda::operation::pointwise, module->pointwise);
    if (missing != nullptr) {
        return Error { ErrorKind::Device,
            FOVEA_TEXT(
                "CudaModule", "The CUDA module %1 has no operation \"%2\" in version 1; build it again"),
            { file.string(), missing } };
    }
    return std::shared_ptr<const CudaModule>(module);
}

CudaModule::~CudaModule()
{
    ::dlclose(m_handle);
}

} // namespace fovea
