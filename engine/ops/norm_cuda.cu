// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// One block a row; its elements stay in shared memory between the three passes (sum, squared deviations,
// output) as far as they fit, and are read again from global memory beyond. Statistics in one pass (Welford)
// would save a barrier and cost a division for each element.
#include "device/cuda/context.h"
#include "ops/norm_functor.h"
#include "ops/row_functor.h"
#include "ops/row_kernel.h"

namespace fovea::cuda {

namespace {

/// What a block may use without asking for more.
constexpr int64_t cachedWidth = 40 * 1024 / sizeof(float);

template <typename Value, int vectorWidth, int threadCount>
__global__ void __launch_bounds__(threadCount) normalizeRows(const NormalizeArguments arguments)
{
    extern __shared__ float4 sharedRow[];
    float* cached = reinterpret_cast<float*>(sharedRow);
    const int64_t width = arguments.width;
    const int64_t row = blockIdx.x;
    const bool isCached = width <= cachedWidth;
    const auto* input = static_cast<const Value*>(arguments.input.data) + row * arguments.input.rowStride;
    const auto* residual = arguments.residual.data == nullptr
        ? nullptr
        : static_cast<const Value*>(arguments.residual.data) + row * arguments.residual.rowStride;
    auto* output = static_cast<Value*>(arguments.output.data) + row * arguments.output.rowStride;
    auto* kept = arguments.sum == nullptr ? nullptr : static_cast<Value*>(arguments.sum) + row * width;
    const RowShare<vectorWidth> share { width, static_cast<int>(threadIdx.x), threadCount };

    // From where the element is on the first pass, and on later ones when it is not cached.
    const auto read = [&](int64_t first, auto& values) {
        constexpr int count = sizeof(values) / sizeof(float);
        load<count>(input + first, values);
        if (residual != nullptr) {
            float more[count];
            load<count>(residual + first, more);
#pragma unroll
            for (int i = 0; i < count; ++i) {
                values[i] += more[i];
            }
        }
    };
    const auto readAgain = [&](int64_t first, auto& values) {
        constexpr int count = sizeof(values) / sizeof(float);
        if (isCached) {
#pragma unroll
            for (int i = 0; i < count; ++i) {
                values[i] = cached[first + i];
            }
        } else {
            read(first, values);
        }
    };

    PartialSum total;
    const auto sumUp = [&](int64_t first, auto& values) {
        constexpr int count = sizeof(values) / sizeof(float);
        read(first, values);
        if (kept != nullptr) {
            store<count>(kept + first, values);
        }
#pragma unroll
        for (int i = 0; i < count; ++i) {
            if (isCached) {
                cached[first + i] = values[i];
            }
            total.value += values[i];
        }
    };
    share.visit(
        [&](int64_t first) {
            float values[vectorWidth];
            sumUp(first, values);
        },
        [&](int64_t index) {
            float values[1];
            sumUp(index, values);
        });
    const float mean = mergeOverBlock<threadCount>(total).value / static_cast<float>(width);

    PartialSum squares;
    const auto deviate = [&](int64_t first, auto& values) {
        readAgain(first, values);
        for (const float value : values) {
            squares.value = fmaf(value - mean, value - mean, squares.value);
        }
    };
    share.visit(
        [&](int64_t first) {
            float values[vectorWidth];
            deviate(first, values);
        },
        [&](int64_t index) {
            float values[1];
            deviate(index, values);
        });
    const RowNorm norm = RowNorm::of(
        mean, mergeOverBlock<threadCount>(squares).value, static_cast<float>(width), arguments.epsilon);
    if (threadIdx.x == 0) {
        arguments.scale[row] = norm.scale;
    }

    const auto finish = [&](int64_t first, auto& values) {
        constexpr int count = sizeof(values) / sizeof(float);
        float gain[count], bias[count];
        load<count>(arguments.gain + first, gain);
        load<count>(arguments.bias + first, bias);
        readAgain(first, values);
#pragma unroll
        for (int i = 0; i < count; ++i) {
            values[i] = norm(values[i], gain[i], bias[i]);
        }
        store<count>(output + first, values);
    };
    share.visit(
        [&](int64_t first) {
            float values[vectorWidth];
            finish(first, values);
        },
        [&](int64_t index) {
            float values[1];
            finish(index, values);
        });
}

template <typename Value, int vectorWidth>
void launch(const NormalizeArguments& arguments, cudaStream_t stream)
{
    const auto blocks = static_cast<unsigned>(arguments.rowCount);
    const std::size_t shared
        = arguments.width <= cachedWidth ? static_cast<std::size_t>(arguments.width) * sizeof(float) : 0;
    if (arguments.width <= 1024) {
        normalizeRows<Value, vectorWidth, 128><<<blocks, 128, shared, stream>>>(arguments);
    } else {
        normalizeRows<Value, vectorWidth, 512><<<blocks, 512, shared, stream>>>(arguments);
    }
    checkLaunch("normalizeRows");
}

} // namespace

Status normalize(Context* context, const NormalizeArguments* given, Message* message)
{
    return guarded(context, message, [&] {
        const NormalizeArguments& arguments = *given;
        if (arguments.rowCount == 0) {
            return;
        }
        const int64_t size = byteCount(arguments.element);
        const Matrix sum { arguments.sum, arguments.width };
        const Matrix gain { const_cast<float*>(arguments.gain), 0 },
            bias { const_cast<float*>(arguments.bias), 0 };
        const bool isVector = isAligned(arguments.input, size) && isAligned(arguments.residual, size)
            && isAligned(arguments.output, size) && isAligned(sum, size) && isAligned(gain, size)
            && isAligned(bias, size);
        if (arguments.element == Element::BF16) {
            isVector ? launch<BFloat16, 8>(arguments, context->stream)
                     : launch<BFloat16, 1>(arguments, context->stream);
        } else {
            isVector ? launch<float, 4>(arguments, context->stream)
                     : launch<float, 1>(arguments, context->stream);
        }
    });
}

} // namespace fovea::cuda
