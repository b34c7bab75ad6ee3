// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/cuda_calls.h"

#include "device/cuda/cuda_device.h"

#include <optional>

namespace fovea {

namespace {

CudaDevice& cudaOf(const Tensor& tensor)
{
    return static_cast<CudaDevice&>(tensor.device());
}

[[noreturn]] void refuse(const Tensor& tensor, const std::string& what)
{
    throw DeviceError({ ErrorKind::Device,
        FOVEA_TEXT("ops", "%1 runs on the CPU only in this version, not on device %2; use --device cpu."),
        { what, tensor.device().name() } });
}

cuda::Element elementOf(const Tensor& tensor)
{
    switch (tensor.dtype()) {
    case DType::F32:
        return cuda::Element::F32;
    case DType::BF16:
        return cuda::Element::BF16;
    case DType::F16:
        return cuda::Element::F16;
    default:
        refuse(tensor, "type " + std::string(name(tensor.dtype())));
    }
}

/// A tensor of any rank as rows; absent when it is empty.
cuda::Matrix matrixOf(const Tensor& tensor)
{
    return { tensor.data<std::byte>(), tensor.rowStride() };
}

int64_t widthOf(const Tensor& tensor)
{
    const int64_t rows = tensor.shape().rank() == 0 ? 1 : tensor.shape()[0];
    return rows == 0 ? 0 : tensor.elementCount() / rows;
}

Tensor pointwise(const Tensor& input, const Tensor* residual, DType dtype)
{
    CudaDevice& device = cudaOf(input);
    Tensor output(device, dtype, input.shape());
    cuda::PointwiseArguments arguments {};
    arguments.input = matrixOf(input);
    arguments.output = matrixOf(output);
    if (residual != nullptr) {
        arguments.residual = matrixOf(*residual);
    }
    arguments.rowCount = input.shape().rank() == 0 ? 1 : input.shape()[0];
    arguments.width = widthOf(input);
    if (residual == nullptr && input.isDense()) {
        // One long row: segments of it keep every block busy whatever the shape.
        arguments.width *= arguments.rowCount;
        arguments.rowCount = 1;
    }
    arguments.inputElement = elementOf(input);
    arguments.outputElement = elementOf(output);
    cuda::Message message {};
    device.check(device.module().pointwise(device.context(), &arguments, &message), message);
    return output;
}

cuda::Function functionOf(const Tensor& input, Activation activation)
{
    switch (activation) {
    case Activation::Identity:
        return cuda::Function::Identity;
    case Activation::Gelu:
        return cuda::Function::GeluErf;
    case Activation::GeluTanh:
        return cuda::Function::GeluTanh;
    default:
        refuse(input, "an activation other than GELU");
    }
}

} // namespace

CudaWeight packOnCuda(const Tensor& weight, const Tensor& bias, DType compute)
{
    // Its own memory in any case: what the weight shares may be given back after packing.
    CudaWeight packed;
    packed.weight = weight.dtype() == compute ? weight.clone() : convertOnCuda(weight, compute);
    if (!bias.isEmpty()) {
        packed.bias = bias.dtype() == DType::F32 ? bias.clone() : convertOnCuda(bias, DType::F32);
        packed.biasInElement = convertOnCuda(packed.bias, compute);
    }
    return packed;
}

Tensor linearOnCuda(const Tensor& input, const CudaWeight& weight, Activation activation)
{
    CudaDevice& device = cudaOf(input);
    const DType compute = weight.weight.dtype();
    const Tensor rows = input.dtype() == compute ? input : convertOnCuda(input, compute);
    cuda::LinearArguments arguments {};
    arguments.rowCount = rows.shape()[0];
    arguments.inputCount = weight.weight.shape()[1];
    arguments.outputCount = weight.weight.shape()[0];
    arguments.function = functionOf(input, activation);
    Tensor output(device, compute, { arguments.rowCount, arguments.outputCount });
    arguments.input = matrixOf(rows);
    arguments.output = matrixOf(output);
    arguments.weight = weight.weight.data<std::byte>();
    arguments.bias = weight.bias.data<float>();
    arguments.biasInElement = weight.biasInElement.data<std::byte>();
    arguments.element = elementOf(rows);
    cuda::Message message {};
    device.check(device.module().linear(device.context(), &arguments, &message), message);
    return output;
}

NormResult normalizeOnCuda(const Tensor& input, const Tensor* residual, const Tensor& gain,
    const Tensor& bias, float epsilon, KeepSum keepSum)
{
    CudaDevice& device = cudaOf(input);
    const int64_t rowCount = input.shape()[0];
    NormResult result { Tensor(device, input.dtype(), input.shape()),
        Tensor(device, DType::F32, { rowCount }),
        keepSum == KeepSum::Yes ? Tensor(device, input.dtype(), input.shape()) : Tensor() };
    cuda::NormalizeArguments arguments {};
    arguments.input = matrixOf(input);
    if (residual != nullptr) {
        arguments.residual = matrixOf(*residual);
    }
    arguments.output = matrixOf(result.output);
    arguments.sum = result.sum.data<std::byte>();
    arguments.gain = gain.data<float>();
    arguments.bias = bias.data<float>();
    arguments.scale = result.scale.data<float>();
    arguments.rowCount = rowCount;
    arguments.width = input.shape()[1];
    arguments.epsilon = epsilon;
    arguments.element = elementOf(input);
    cuda::Message message {};
    device.check(device.module().normalize(device.context(), &arguments, &message), message);
    return result;
}

Tensor addOnCuda(const Tensor& input, const Tensor& residual)
{
    return pointwise(input, &residual, input.dtype());
}

Tensor softmaxOnCuda(const Tensor& input)
{
    CudaDevice& device = cudaOf(input);
    Tensor output(device, input.dtype(), input.shape());
    cuda::SoftmaxArguments arguments {};
    arguments.input = matrixOf(input);
    arguments.output = matrixOf(output);
    arguments.rowCount = input.shape()[0];
    arguments.width = input.shape()[1];
    arguments.element = elementOf(input);
    cuda::Message message {};
    device.check(device.module().softmax(device.context(), &arguments, &message), message);
    return output;
}

Tensor convertOnCuda(const Tensor& input, DType dtype)
{
    return input.dtype() == dtype && input.isDense() ? input : pointwise(input, nullptr, dtype);
}

} // namespace fovea
