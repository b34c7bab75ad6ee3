// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Bias, residual, activation and change of type of what a product left, in one read and one write. A block
// takes a segment of a row, so that the bias needs no division to find its column.
#include "device/cuda/context.h"
#include "ops/gelu_functor.h"
#include "ops/row_functor.h"
#include "ops/row_kernel.h"

namespace fovea::cuda {

namespace {

constexpr int threadCount = 256;

template <Function function>
__device__ __forceinline__ float apply(float x)
{
    if constexpr (function == Function::GeluErf) {
        return geluErf(x);
    } else if constexpr (function == Function::GeluTanh) {
        return geluTanh(x);
    } else {
        return x;
    }
}

template <typename Input, typename Output, Function function, int vectorWidth>
__global__ void __launch_bounds__(threadCount, 4) pointwiseSegments(const PointwiseArguments arguments)
{
    const Segments segments { arguments.rowCount, arguments.width };
    const int64_t segment = blockIdx.x;
    const int64_t row = segments.row(segment), begin = segments.begin(segment);
    const auto* input
        = static_cast<const Input*>(arguments.input.data) + row * arguments.input.rowStride + begin;
    const auto* residual = arguments.residual.data == nullptr
        ? nullptr
        : static_cast<const Input*>(arguments.residual.data) + row * arguments.residual.rowStride + begin;
    auto* output = static_cast<Output*>(arguments.output.data) + row * arguments.output.rowStride + begin;
    const float* bias = arguments.bias == nullptr ? nullptr : arguments.bias + begin;
    const RowShare<vectorWidth> share { segments.size(segment), static_cast<int>(threadIdx.x), threadCount };

    const auto compute = [&](int64_t first, auto& values) {
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
#pragma unroll
        for (int i = 0; i < count; ++i) {
            if (bias != nullptr) {
                values[i] += bias[first + i];
            }
            values[i] = apply<function>(values[i]);
        }
        store<count>(output + first, values);
    };
    share.visit(
        [&](int64_t first) {
            float values[vectorWidth];
            compute(first, values);
        },
        [&](int64_t index) {
            float values[1];
            compute(index, values);
        });
}

template <typename Input, typename Output, Function function>
void launchFunction(const PointwiseArguments& arguments, cudaStream_t stream)
{
    // Four elements are 16 bytes of f32 and 8 of bf16: enough for both ends at once.
    const bool isVector = isAligned(arguments.input, sizeof(Input))
        && isAligned(arguments.residual, sizeof(Input)) && isAligned(arguments.output, sizeof(Output));
    const auto blocks = static_cast<unsigned>(Segments { arguments.rowCount, arguments.width }.count());
    if (isVector) {
        pointwiseSegments<Input, Output, function, 4><<<blocks, threadCount, 0, stream>>>(arguments);
    } else {
        pointwiseSegments<Input, Output, function, 1><<<blocks, threadCount, 0, stream>>>(arguments);
    }
    checkLaunch("pointwiseSegments");
}

template <typename Input, typename Output>
void launch(const PointwiseArguments& arguments, cudaStream_t stream)
{
    switch (arguments.function) {
    case Function::Identity:
        return launchFunction<Input, Output, Function::Identity>(arguments, stream);
    case Function::GeluErf:
        return launchFunction<Input, Output, Function::GeluErf>(arguments, stream);
    case Function::GeluTanh:
        return launchFunction<Input, Output, Function::GeluTanh>(arguments, stream);
    }
    throw Failure(Status::Failed, "pointwise: an unknown function was asked for");
}

template <typename Input>
void launchFrom(const PointwiseArguments& arguments, cudaStream_t stream)
{
    if (arguments.outputElement == Element::BF16) {
        launch<Input, BFloat16>(arguments, stream);
    } else {
        launch<Input, float>(arguments, stream);
    }
}

} // namespace

Status pointwise(Context* context, const PointwiseArguments* arguments, Message* message)
{
    return guarded(context, message, [&] {
        if (arguments->rowCount == 0 || arguments->width == 0) {
            return;
        }
        if (arguments->outputElement == Element::F16) {
            throw Failure(Status::Failed, "pointwise: f16 is read, never written");
        }
        switch (arguments->inputElement) {
        case Element::F32:
            return launchFrom<float>(*arguments, context->stream);
        case Element::BF16:
            return launchFrom<BFloat16>(*arguments, context->stream);
        case Element::F16:
            return launchFrom<Float16>(*arguments, context->stream);
        }
    });
}

} // namespace fovea::cuda
