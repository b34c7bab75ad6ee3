// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/activation.h"
#include "ops/norm.h"
#include "tensor/tensor.h"

/// What operations do with tensors on a GPU: fill in the arguments of the module's table. Shapes and types
/// were checked.
namespace fovea {

inline bool isOnCuda(const Tensor& tensor)
{
    return tensor.device().kind() == DeviceKind::Cuda;
}

/// A weight [outputs, inputs] of the compute type, and its bias as f32 and as that type (or empty).
struct CudaWeight {
    Tensor weight, bias, biasInElement;
};

CudaWeight packOnCuda(const Tensor& weight, const Tensor& bias, DType compute);
/// Throws DeviceError for an activation that has no kernel there.
Tensor linearOnCuda(const Tensor& input, const CudaWeight& weight, Activation activation);
NormResult normalizeOnCuda(const Tensor& input, const Tensor* residual, const Tensor& gain,
    const Tensor& bias, float epsilon, KeepSum keepSum);
Tensor addOnCuda(const Tensor& input, const Tensor& residual);
Tensor softmaxOnCuda(const Tensor& input);
/// From f32, bf16 or f16 to f32 or bf16, dense.
Tensor convertOnCuda(const Tensor& input, DType dtype);

} // namespace fovea
