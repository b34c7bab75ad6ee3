// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cuda/table.h"

#include <fovea/dtype.h>

#include <cstdint>

/// What the row kernels of `fovea_cuda` share: vectors of 16 bytes, and block-wide merging in a fixed order.
namespace fovea::cuda {

template <typename Value>
__device__ __forceinline__ float widen(Value value)
{
    return toFloat(value);
}
template <>
__device__ __forceinline__ float widen(float value)
{
    return value;
}

template <typename Value>
__device__ __forceinline__ Value narrow(float value);
template <>
__device__ __forceinline__ float narrow<float>(float value)
{
    return value;
}
template <>
__device__ __forceinline__ BFloat16 narrow<BFloat16>(float value)
{
    return toBFloat16(value);
}

/// `count` elements that are read or written at once, as far as 16 bytes go.
template <typename Value, int count>
struct alignas(sizeof(Value) * count < 16 ? sizeof(Value) * count : 16) Vector {
    Value elements[count];
};

template <int count, typename Value>
__device__ __forceinline__ void load(const Value* from, float (&to)[count])
{
    const auto vector = *reinterpret_cast<const Vector<Value, count>*>(from);
#pragma unroll
    for (int i = 0; i < count; ++i) {
        to[i] = widen(vector.elements[i]);
    }
}

template <int count, typename Value>
__device__ __forceinline__ void store(Value* to, const float (&from)[count])
{
    Vector<Value, count> vector;
#pragma unroll
    for (int i = 0; i < count; ++i) {
        vector.elements[i] = narrow<Value>(from[i]);
    }
    *reinterpret_cast<Vector<Value, count>*>(to) = vector;
}

/// Merges one State of each thread over the block; every thread gets the whole. First over the lanes of each
/// warp by halves, then over the warps in turn: an order that depends on nothing but the block's size.
template <int threadCount, typename State>
__device__ __forceinline__ State mergeOverBlock(State state)
{
    constexpr int laneCount = 32, warpCount = threadCount / laneCount;
    static_assert(threadCount % laneCount == 0 && sizeof(State) % sizeof(float) == 0);
    constexpr int floatCount = sizeof(State) / sizeof(float);
    union Words {
        State state;
        float words[floatCount];
        __device__ Words() { }
    };
#pragma unroll
    for (int distance = laneCount / 2; distance > 0; distance /= 2) {
        Words mine, other;
        mine.state = state;
#pragma unroll
        for (int i = 0; i < floatCount; ++i) {
            other.words[i] = __shfl_down_sync(0xffffffffU, mine.words[i], distance);
        }
        state.merge(other.state);
    }
    __shared__ float shared[warpCount * floatCount];
    const int lane = static_cast<int>(threadIdx.x) % laneCount,
              warp = static_cast<int>(threadIdx.x) / laneCount;
    // The array may still be read from the merge before.
    __syncthreads();
    if (lane == 0) {
        Words mine;
        mine.state = state;
        for (int i = 0; i < floatCount; ++i) {
            shared[warp * floatCount + i] = mine.words[i];
        }
    }
    __syncthreads();
    Words whole;
    for (int i = 0; i < floatCount; ++i) {
        whole.words[i] = shared[i];
    }
    State merged = whole.state;
    for (int w = 1; w < warpCount; ++w) {
        for (int i = 0; i < floatCount; ++i) {
            whole.words[i] = shared[w * floatCount + i];
        }
        merged.merge(whole.state);
    }
    return merged;
}

/// Whether every row of `matrix` begins at a multiple of 16 bytes; a matrix that is absent does.
inline bool isAligned(const Matrix& matrix, int64_t elementBytes)
{
    return matrix.data == nullptr
        || (reinterpret_cast<std::uintptr_t>(matrix.data) % 16 == 0
            && matrix.rowStride * elementBytes % 16 == 0);
}

inline int64_t byteCount(Element element)
{
    return element == Element::F32 ? 4 : 2;
}

} // namespace fovea::cuda
