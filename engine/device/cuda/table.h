// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// All that passes between the engine and the module `fovea_cuda`: plain structures and functions found by
/// name and version. The module knows no symbol of the engine, the engine links no CUDA library.
namespace fovea::cuda {

inline constexpr uint32_t tableVersion = 1;

enum class Status : int32_t { Done, OutOfMemory, Failed };
enum class Element : int32_t { F32, BF16, F16 };
enum class Function : int32_t { Identity, GeluErf, GeluTanh };

/// What went wrong, in English, when a Status is not Done.
struct Message {
    char text[512];
};

struct Properties {
    char name[256];
    int32_t computeMajor, computeMinor;
    uint64_t memoryBytes;
    /// As CUDA counts versions: 13000 is 13.0.
    int32_t driverVersion, runtimeVersion;
    uint64_t cublasLtVersion;
};

/// A GPU with its stream, allocator and library handles. One thread at a time.
struct Context;

/// Rows of one element type in device memory, `rowStride` elements apart.
struct Matrix {
    void* data;
    int64_t rowStride;
};

/// output[r] = function(input[r] weight^T + bias), accumulated in f32; weight is [outputs, inputs], dense,
/// and `element` is the type of input, weight and output. A row's bits do not depend on the row count.
struct LinearArguments {
    Matrix input, output;
    const void* weight;
    /// The bias as f32 and as `element`, or null.
    const float* bias;
    const void* biasInElement;
    int64_t rowCount, inputCount, outputCount;
    Element element;
    Function function;
    int32_t allowsTf32;
};

/// Layer norm of input (+ residual) over each row (arXiv 1607.06450); statistics in f32.
struct NormalizeArguments {
    Matrix input, residual, output;
    /// Dense, or null: the sum as `element`.
    void* sum;
    const float* gain;
    const float* bias;
    float* scale;
    int64_t rowCount, width;
    float epsilon;
    Element element;
};

/// output = exp(input - max) / sum of exp(input - max), over each row, in f32.
struct SoftmaxArguments {
    Matrix input, output;
    int64_t rowCount, width;
    Element element;
};

/// output = function(input + bias + residual) of each element, computed in f32; types may differ.
struct PointwiseArguments {
    Matrix input, residual, output;
    /// [width] as f32, or null.
    const float* bias;
    int64_t rowCount, width;
    Element inputElement, outputElement;
    Function function;
};

/// `rowCount` rows of `rowBytes`, at both ends `…Stride` bytes apart.
struct CopyArguments {
    void* to;
    const void* from;
    int64_t toStride, fromStride, rowBytes, rowCount;
};

using CountDevices = Status (*)(int32_t* count, Message* message);
using OpenContext = Status (*)(int32_t ordinal, Context** context, Properties* properties, Message* message);
using CloseContext = void (*)(Context* context);
using Allocate = Status (*)(Context* context, uint64_t byteCount, void** memory, Message* message);
using Free = void (*)(Context* context, void* memory);
using Fill = Status (*)(Context* context, void* memory, uint8_t byte, uint64_t byteCount, Message* message);
/// Done when they return.
using CopyIn = Status (*)(Context* context, void* to, const void* from, uint64_t byteCount, Message* message);
using CopyOut = CopyIn;
/// Queued, as are all below.
using CopyRows = Status (*)(Context* context, const CopyArguments* arguments, Message* message);
using Synchronize = Status (*)(Context* context, Message* message);
using Linear = Status (*)(Context* context, const LinearArguments* arguments, Message* message);
using Normalize = Status (*)(Context* context, const NormalizeArguments* arguments, Message* message);
using Softmax = Status (*)(Context* context, const SoftmaxArguments* arguments, Message* message);
using Pointwise = Status (*)(Context* context, const PointwiseArguments* arguments, Message* message);

/// The names of the entries; each exists in version 1.
namespace operation {
inline constexpr const char* countDevices = "device.count";
inline constexpr const char* openContext = "context.open";
inline constexpr const char* closeContext = "context.close";
inline constexpr const char* allocate = "memory.allocate";
inline constexpr const char* free = "memory.free";
inline constexpr const char* fill = "memory.fill";
inline constexpr const char* copyIn = "memory.copy_in";
inline constexpr const char* copyOut = "memory.copy_out";
inline constexpr const char* copyRows = "memory.copy_rows";
inline constexpr const char* synchronize = "stream.synchronize";
inline constexpr const char* linear = "linear";
inline constexpr const char* normalize = "normalize";
inline constexpr const char* softmax = "softmax";
inline constexpr const char* pointwise = "pointwise";
} // namespace operation

struct Entry {
    const char* operation;
    uint32_t version;
    void (*function)();
};

struct Table {
    uint32_t version;
    uint32_t entryCount;
    const Entry* entries;
};

using GetTable = const Table* (*)();
/// The one symbol that the module exports.
inline constexpr const char* tableSymbol = "fovea_cuda_table";

} // namespace fovea::cuda
