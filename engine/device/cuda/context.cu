// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/context.h"

#include <cstring>
#include <memory>

namespace fovea::cuda {

Status countDevices(int32_t* count, Message* message)
{
    return guarded(message, [&] {
        int found = 0;
        check(cudaGetDeviceCount(&found), "cudaGetDeviceCount");
        *count = found;
    });
}

void closeContext(Context* context)
{
    cudaSetDevice(context->ordinal);
    if (context->stream != nullptr) {
        cudaStreamSynchronize(context->stream);
    }
    if (context->blas != nullptr) {
        cublasLtDestroy(context->blas);
    }
    if (context->workspace != nullptr) {
        cudaFree(context->workspace);
    }
    if (context->stream != nullptr) {
        cudaStreamDestroy(context->stream);
    }
    delete context;
}

Status openContext(int32_t ordinal, Context** context, Properties* properties, Message* message)
{
    return guarded(message, [&] {
        const auto close = [](Context* half) { closeContext(half); };
        std::unique_ptr<Context, decltype(close)> opened(new Context, close);
        opened->ordinal = ordinal;
        check(cudaSetDevice(ordinal), "cudaSetDevice");
        cudaDeviceProp found {};
        check(cudaGetDeviceProperties(&found, ordinal), "cudaGetDeviceProperties");
        std::snprintf(properties->name, sizeof properties->name, "%s", found.name);
        properties->computeMajor = found.major;
        properties->computeMinor = found.minor;
        properties->memoryBytes = found.totalGlobalMem;
        check(cudaDriverGetVersion(&properties->driverVersion), "cudaDriverGetVersion");
        check(cudaRuntimeGetVersion(&properties->runtimeVersion), "cudaRuntimeGetVersion");
        properties->cublasLtVersion = cublasLtGetVersion();
        if (found.memoryPoolsSupported == 0) {
            throw Failure(Status::Failed, "the GPU has no memory pools, which are needed");
        }
        // Freed memory stays with the process: the next step of a run asks for the same sizes again.
        cudaMemPool_t pool = nullptr;
        check(cudaDeviceGetDefaultMemPool(&pool, ordinal), "cudaDeviceGetDefaultMemPool");
        uint64_t everything = UINT64_MAX;
        check(cudaMemPoolSetAttribute(pool, cudaMemPoolAttrReleaseThreshold, &everything),
            "cudaMemPoolSetAttribute");
        check(cudaStreamCreateWithFlags(&opened->stream, cudaStreamNonBlocking), "cudaStreamCreate");
        check(cublasLtCreate(&opened->blas), "cublasLtCreate");
        check(cudaMalloc(&opened->workspace, workspaceByteCount), "cudaMalloc");
        *context = opened.release();
    });
}

Status allocate(Context* context, uint64_t byteCount, void** memory, Message* message)
{
    return guarded(context, message, [&] {
        check(cudaMallocAsync(memory, byteCount == 0 ? 1 : byteCount, context->stream), "cudaMallocAsync");
    });
}

void free(Context* context, void* memory)
{
    // Frees at the place in the stream's queue where it is called: kernels queued before still use it.
    cudaSetDevice(context->ordinal);
    cudaFreeAsync(memory, context->stream);
}

Status fill(Context* context, void* memory, uint8_t byte, uint64_t byteCount, Message* message)
{
    return guarded(context, message,
        [&] { check(cudaMemsetAsync(memory, byte, byteCount, context->stream), "cudaMemsetAsync"); });
}

Status copyIn(Context* context, void* to, const void* from, uint64_t byteCount, Message* message)
{
    return guarded(context, message, [&] {
        check(
            cudaMemcpyAsync(to, from, byteCount, cudaMemcpyHostToDevice, context->stream), "cudaMemcpyAsync");
        check(cudaStreamSynchronize(context->stream), "cudaStreamSynchronize");
    });
}

Status copyOut(Context* context, void* to, const void* from, uint64_t byteCount, Message* message)
{
    return guarded(context, message, [&] {
        check(
            cudaMemcpyAsync(to, from, byteCount, cudaMemcpyDeviceToHost, context->stream), "cudaMemcpyAsync");
        check(cudaStreamSynchronize(context->stream), "cudaStreamSynchronize");
    });
}

Status copyRows(Context* context, const CopyArguments* arguments, Message* message)
{
    return guarded(context, message, [&] {
        const CopyArguments& copy = *arguments;
        if (copy.rowBytes == 0 || copy.rowCount == 0) {
            return;
        }
        check(cudaMemcpy2DAsync(copy.to, static_cast<std::size_t>(copy.toStride), copy.from,
                  static_cast<std::size_t>(copy.fromStride), static_cast<std::size_t>(copy.rowBytes),
                  static_cast<std::size_t>(copy.rowCount), cudaMemcpyDeviceToDevice, context->stream),
            "cudaMemcpy2DAsync");
    });
}

Status synchronize(Context* context, Message* message)
{
    return guarded(
        context, message, [&] { check(cudaStreamSynchronize(context->stream), "cudaStreamSynchronize"); });
}

} // namespace fovea::cuda
