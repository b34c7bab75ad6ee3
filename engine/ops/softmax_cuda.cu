// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// One block a row, read twice: maximum and sum in one pass, then the output. The second read hits the cache
// for every row that fits one; keeping rows in registers would tie the kernel to a few widths.
#include "device/cuda/context.h"
#include "ops/row_functor.h"
#include "ops/row_kernel.h"
#include "ops/softmax_functor.h"

namespace fovea::cuda {

namespace {

template <typename Value, int vectorWidth, int threadCount>
__global__ void __launch_bounds__(threadCount) softmaxRows(const SoftmaxArguments arguments)
{
    const int64_t row = blockIdx.x;
    const auto* input = static_cast<const Value*>(arguments.input.data) + row * arguments.input.rowStride;
    auto* output = static_cast<Value*>(arguments.output.data) + row * arguments.output.rowStride;
    const RowShare<vectorWidth> share { arguments.width, static_cast<int>(threadIdx.x), threadCount };

    SoftmaxState state;
    share.visit(
        [&](int64_t first) {
            float values[vectorWidth];
            load<vectorWidth>(input + first, values);
            for (const float value : values) {
                state.add(value);
            }
        },
        [&](int64_t index) { state.add(widen(input[index])); });
    state = mergeOverBlock<threadCount>(state);

    share.visit(
        [&](int64_t first) {
            float values[vectorWidth];
            load<vectorWidth>(input + first, values);
            for (float& value : values) {
                value = state.share(value);
            }
            store<vectorWidth>(output + first, values);
        },
        [&](int64_t index) { output[index] = narrow<Value>(state.share(widen(input[index]))); });
}

template <typename Value, int vectorWidth>
void launch(const SoftmaxArguments& arguments, cudaStream_t stream)
{
    const auto blocks = static_cast<unsigned>(arguments.rowCount);
    if (arguments.width <= 1024) {
        softmaxRows<Value, vectorWidth, 128><<<blocks, 128, 0, stream>>>(arguments);
    } else {
        softmaxRows<Value, vectorWidth, 512><<<blocks, 512, 0, stream>>>(arguments);
    }
    checkLaunch("softmaxRows");
}

} // namespace

Status softmax(Context* context, const SoftmaxArguments* given, Message* message)
{
    return guarded(context, message, [&] {
        const SoftmaxArguments& arguments = *given;
        if (arguments.rowCount == 0 || arguments.width == 0) {
            return;
        }
        const int64_t size = byteCount(arguments.element);
        const bool isVector = isAligned(arguments.input, size) && isAligned(arguments.output, size);
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
