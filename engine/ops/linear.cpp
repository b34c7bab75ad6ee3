// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/linear.h"

#include "ops/check.h"
#include "ops/convert.h"
#include "ops/cuda_calls.h"
#include "ops/matrix_product.h"

namespace fovea {

struct PackedLinear::Implementation {
    Device* device = nullptr;
    DType compute = DType::F32;
    int64_t inputCount = 0, outputCount = 0;
    /// On a CPU.
    std::unique_ptr<MatrixProduct> product;
    /// f32 [outputs], or empty.
    Tensor bias;
    /// On a GPU.
    CudaWeight onCuda;
};

PackedLinear::PackedLinear(Device& device, const Tensor& weight, const Tensor& bias, DType compute)
    : m_implementation(std::make_unique<Implementation>())
{
    const Shape& shape = weight.shape();
    requireShape(shape.rank() == 2 && shape[0] > 0 && shape[1] > 0,
        "linear: the weight has shape " + shape.text() + ", expected [outputs, inputs]");
    requireShape(bias.isEmpty() || bias.shape() == Shape { shape[0] },
        "linear: the bias has shape " + bias.shape().text() + ", expected [" + std::to_string(shape[0])
            + "]");
    requireShape(compute == DType::F32 || compute == DType::BF16,
        "linear: the compute type is " + std::string(name(compute)) + ", expected f32 or bf16");
    requireShape(&weight.device() == &device, "linear: the weight lies on another device");
    m_implementation->device = &device;
    m_implementation->compute = compute;
    m_implementation->inputCount = shape[1];
    m_implementation->outputCount = shape[0];
    if (isOnCuda(weight)) {
        m_implementation->onCuda = packOnCuda(weight, bias, compute);
        return;
    }
    CpuDevice& cpu = cpuOf(weight, "linear");
    m_implementation->product = MatrixProduct::create(cpu, weight, compute);
    if (!bias.isEmpty()) {
        m_implementation->bias = convert(bias, DType::F32).clone();
    }
}

PackedLinear::~PackedLinear() = default;
PackedLinear::PackedLinear(PackedLinear&&) noexcept = default;
PackedLinear& PackedLinear::operator=(PackedLinear&&) noexcept = default;

int64_t PackedLinear::inputCount() const
{
    return m_implementation->inputCount;
}
int64_t PackedLinear::outputCount() const
{
    return m_implementation->outputCount;
}

std::size_t PackedLinear::byteCount() const
{
    const auto bytesOf = [](const Tensor& tensor) {
        return tensor.isEmpty() ? 0
                                : static_cast<std::size_t>(tensor.elementCount() * byteSize(tensor.dtype()));
    };
    const Implementation& held = *m_implementation;
    return (held.product != nullptr ? held.product->byteCount() : 0) + bytesOf(held.bias)
        + bytesOf(held.onCuda.weight) + bytesOf(held.onCuda.bias) + bytesOf(held.onCuda.biasInElement);
}

Tensor linear(const Tensor& input, const PackedLinear& weight, Activation activation)
{
    return linear(input, weight, activation, weight.implementation().compute);
}

Tensor linear(const Tensor& input, const PackedLinear& weight, Activation activation, DType outputType)
{
    requireShape(outputType == DType::F32 || outputType == DType::BF16,
        "linear: the output type is " + std::string(name(outputType)) + ", expected f32 or bf16");
    const PackedLinear::Implementation& packed = weight.implementation();
    const int64_t inputCount = packed.inputCount, outputCount = packed.outputCount;
    requireShape(input.shape().rank() == 2 && input.shape()[1] == inputCount,
        "linear: the input has shape " + input.shape().text() + ", expected [rows, "
            + std::to_string(inputCount) + "]");
    requireShape(
        &input.device() == packed.device, "linear: the input lies on another device than the weight");
    if (isOnCuda(input)) {
        return convert(linearOnCuda(input, packed.onCuda, activation), outputType);
    }
    CpuDevice& device = cpuOf(input, "linear");
    const MatrixProduct& product = *packed.product;
    const int64_t rowCount = input.shape()[0];
    Tensor output(device, outputType, { rowCount, outputCount });
    if (rowCount == 0) {
        return output;
    }

    // With f32 products for bf16, the input is bf16 first, so that both kinds of machine see the same values.
    const Tensor rounded = packed.compute == DType::BF16 ? convert(input, DType::BF16) : input;
    const Tensor rows = convert(rounded, product.rowType());
    product.apply(
        device, rows, { packed.bias.isEmpty() ? nullptr : packed.bias.data<float>(), activation }, output);
    return output;
}

} // namespace fovea
