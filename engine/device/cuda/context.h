// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cuda/matrix_plan.h"
#include "device/cuda/table.h"

#include <cublasLt.h>
#include <cuda_runtime.h>

#include <cstddef>
#include <cstdio>
#include <exception>
#include <map>
#include <stdexcept>
#include <string>

namespace fovea::cuda {

/// Large enough for every algorithm that cuBLASLt's documentation speaks of on Hopper.
inline constexpr std::size_t workspaceByteCount = std::size_t { 32 } << 20;

struct Context {
    int ordinal = 0;
    cudaStream_t stream = nullptr;
    cublasLtHandle_t blas = nullptr;
    void* workspace = nullptr;
    std::map<PlanKey, MatrixPlan> plans;
};

/// Ends a call of the table: caught in `guarded`, never crosses the boundary.
class Failure : public std::runtime_error {
public:
    Failure(Status status, const std::string& text)
        : std::runtime_error(text)
        , m_status(status)
    {
    }
    Status status() const { return m_status; }

private:
    Status m_status;
};

inline void check(cudaError_t result, const char* what)
{
    if (result != cudaSuccess) {
        // Clears an error that the next call would otherwise report again.
        static_cast<void>(cudaGetLastError());
        throw Failure(result == cudaErrorMemoryAllocation ? Status::OutOfMemory : Status::Failed,
            std::string(what) + ": " + cudaGetErrorString(result));
    }
}

inline void check(cublasStatus_t result, const char* what)
{
    if (result != CUBLAS_STATUS_SUCCESS) {
        throw Failure(Status::Failed, std::string(what) + ": " + cublasLtGetStatusString(result));
    }
}

/// After a kernel launch.
inline void checkLaunch(const char* kernel)
{
    check(cudaGetLastError(), kernel);
}

/// Runs `work` and turns what it throws into a Status and a Message.
template <typename Work>
Status guarded(Message* message, Work work)
{
    const auto say
        = [message](const char* text) { std::snprintf(message->text, sizeof message->text, "%s", text); };
    try {
        work();
        return Status::Done;
    } catch (const Failure& failure) {
        say(failure.what());
        return failure.status();
    } catch (const std::exception& problem) {
        say(problem.what());
        return Status::Failed;
    }
}

/// The same on the context's GPU: the calling thread may have last used another one.
template <typename Work>
Status guarded(Context* context, Message* message, Work work)
{
    return guarded(message, [&] {
        check(cudaSetDevice(context->ordinal), "cudaSetDevice");
        work();
    });
}

/// Device memory for the length of a call, returned to the stream's pool.
class Scratch {
public:
    Scratch(Context& context, std::size_t byteCount)
        : m_stream(context.stream)
    {
        check(cudaMallocAsync(&m_memory, byteCount, m_stream), "cudaMallocAsync");
    }
    ~Scratch() { cudaFreeAsync(m_memory, m_stream); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    void* data() const { return m_memory; }

private:
    cudaStream_t m_stream;
    void* m_memory = nullptr;
};

// The table's operations; each in the file of its name.
Status countDevices(int32_t* count, Message* message);
Status openContext(int32_t ordinal, Context** context, Properties* properties, Message* message);
void closeContext(Context* context);
Status allocate(Context* context, uint64_t byteCount, void** memory, Message* message);
void free(Context* context, void* memory);
Status fill(Context* context, void* memory, uint8_t byte, uint64_t byteCount, Message* message);
Status copyIn(Context* context, void* to, const void* from, uint64_t byteCount, Message* message);
Status copyOut(Context* context, void* to, const void* from, uint64_t byteCount, Message* message);
Status copyRows(Context* context, const CopyArguments* arguments, Message* message);
Status synchronize(Context* context, Message* message);
Status linear(Context* context, const LinearArguments* arguments, Message* message);
Status normalize(Context* context, const NormalizeArguments* arguments, Message* message);
Status softmax(Context* context, const SoftmaxArguments* arguments, Message* message);
Status pointwise(Context* context, const PointwiseArguments* arguments, Message* message);

} // namespace fovea::cuda
