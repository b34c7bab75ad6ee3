// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// cuBLASLt with bias and tanh-GELU as epilogues; GELU(erf), which it has not, follows in a pointwise kernel.
// The algorithm is chosen once for a weight, at a fixed number of rows and without splitting the sum over
// inputs: choosing for each row count would be faster for few rows and would give a row other bits in another
// batch.
#include "device/cuda/context.h"
#include "ops/row_kernel.h"

#include <memory>
#include <optional>
#include <type_traits>

namespace fovea::cuda {

namespace {

/// What algorithms are chosen for: two tiles of the largest kernels.
constexpr int64_t plannedRowCount = 512;

template <auto destroy>
struct Destroy {
    template <typename Handle>
    void operator()(Handle* handle) const
    {
        destroy(handle);
    }
};
using Layout
    = std::unique_ptr<std::remove_pointer_t<cublasLtMatrixLayout_t>, Destroy<cublasLtMatrixLayoutDestroy>>;
using Operation
    = std::unique_ptr<std::remove_pointer_t<cublasLtMatmulDesc_t>, Destroy<cublasLtMatmulDescDestroy>>;
using Preference = std::unique_ptr<std::remove_pointer_t<cublasLtMatmulPreference_t>,
    Destroy<cublasLtMatmulPreferenceDestroy>>;

cudaDataType_t typeOf(Element element)
{
    return element == Element::BF16 ? CUDA_R_16BF : CUDA_R_32F;
}

Layout makeLayout(cudaDataType_t type, int64_t rows, int64_t columns, int64_t stride)
{
    cublasLtMatrixLayout_t layout = nullptr;
    check(cublasLtMatrixLayoutCreate(
              &layout, type, static_cast<uint64_t>(rows), static_cast<uint64_t>(columns), stride),
        "cublasLtMatrixLayoutCreate");
    return Layout(layout);
}

template <typename Value>
void set(const Operation& operation, cublasLtMatmulDescAttributes_t attribute, const Value& value)
{
    check(cublasLtMatmulDescSetAttribute(operation.get(), attribute, &value, sizeof value),
        "cublasLtMatmulDescSetAttribute");
}

template <typename Value>
void set(const Preference& preference, cublasLtMatmulPreferenceAttributes_t attribute, const Value& value)
{
    check(cublasLtMatmulPreferenceSetAttribute(preference.get(), attribute, &value, sizeof value),
        "cublasLtMatmulPreferenceSetAttribute");
}

/// The product as column-major cuBLASLt sees it: output^T [outputs, rows] = weight [outputs, inputs] input^T,
/// where a row-major matrix is its own transpose in column-major order.
struct Product {
    Operation operation;
    Layout weight, input, output;
};

Product makeProduct(
    const LinearArguments& arguments, const MatrixPlan& plan, int64_t rowCount, int64_t outputStride)
{
    const cudaDataType_t type = typeOf(arguments.element);
    const cublasComputeType_t compute = arguments.element == Element::F32 && arguments.allowsTf32 != 0
        ? CUBLAS_COMPUTE_32F_FAST_TF32
        : CUBLAS_COMPUTE_32F;
    cublasLtMatmulDesc_t operation = nullptr;
    check(cublasLtMatmulDescCreate(&operation, compute, CUDA_R_32F), "cublasLtMatmulDescCreate");
    Product product { Operation(operation),
        makeLayout(type, arguments.inputCount, arguments.outputCount, arguments.inputCount),
        makeLayout(type, arguments.inputCount, rowCount, arguments.input.rowStride),
        makeLayout(plan.isFinishedApart ? CUDA_R_32F : type, arguments.outputCount, rowCount, outputStride) };
    set(product.operation, CUBLASLT_MATMUL_DESC_TRANSA, CUBLAS_OP_T);
    set(product.operation, CUBLASLT_MATMUL_DESC_EPILOGUE, plan.epilogue);
    if (plan.fusesBias) {
        // The bias has the type of what is written.
        const void* bias = plan.isFinishedApart ? arguments.bias : arguments.biasInElement;
        set(product.operation, CUBLASLT_MATMUL_DESC_BIAS_POINTER, bias);
    }
    return product;
}

std::optional<MatrixPlan> findAlgorithm(
    Context& context, const LinearArguments& arguments, const PlanKey& key, MatrixPlan plan)
{
    cublasLtMatmulPreference_t created = nullptr;
    check(cublasLtMatmulPreferenceCreate(&created), "cublasLtMatmulPreferenceCreate");
    const Preference preference(created);
    set(preference, CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES, static_cast<uint64_t>(workspaceByteCount));
    set(preference, CUBLASLT_MATMUL_PREF_REDUCTION_SCHEME_MASK,
        static_cast<uint32_t>(CUBLASLT_REDUCTION_SCHEME_NONE));
    set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES, key.weightAlignment);
    set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES, key.inputAlignment);
    set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES, key.outputAlignment);
    set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES, key.outputAlignment);
    const Product product = makeProduct(arguments, plan, plannedRowCount, arguments.outputCount);
    cublasLtMatmulHeuristicResult_t found {};
    int count = 0;
    const cublasStatus_t status = cublasLtMatmulAlgoGetHeuristic(context.blas, product.operation.get(),
        product.weight.get(), product.input.get(), product.output.get(), product.output.get(),
        preference.get(), 1, &found, &count);
    if (status != CUBLAS_STATUS_SUCCESS || count == 0 || found.state != CUBLAS_STATUS_SUCCESS) {
        return std::nullopt;
    }
    plan.algorithm = found.algo;
    return plan;
}

MatrixPlan makePlan(Context& context, const LinearArguments& arguments, const PlanKey& key)
{
    MatrixPlan fused;
    fused.fusesBias = key.hasBias;
    fused.isFinishedApart = key.function == Function::GeluErf;
    if (key.function == Function::GeluTanh) {
        fused.epilogue = key.hasBias ? CUBLASLT_EPILOGUE_GELU_BIAS : CUBLASLT_EPILOGUE_GELU;
    } else if (key.hasBias) {
        fused.epilogue = CUBLASLT_EPILOGUE_BIAS;
    }
    if (std::optional<MatrixPlan> plan = findAlgorithm(context, arguments, key, fused)) {
        return *plan;
    }
    // Not every type and alignment has every epilogue.
    MatrixPlan plain;
    plain.isFinishedApart = true;
    if (std::optional<MatrixPlan> plan = findAlgorithm(context, arguments, key, plain)) {
        return *plan;
    }
    throw Failure(Status::Failed, "cuBLASLt has no algorithm for a product of this size");
}

/// The largest power of two, at most 16, that divides the address of every row.
uint32_t alignmentOf(const void* data, int64_t rowBytes)
{
    const auto bits = reinterpret_cast<std::uintptr_t>(data) | static_cast<std::uintptr_t>(rowBytes) | 16U;
    return static_cast<uint32_t>(bits & (~bits + 1));
}

void multiply(
    Context& context, const LinearArguments& arguments, const MatrixPlan& plan, void* output, int64_t stride)
{
    const Product product = makeProduct(arguments, plan, arguments.rowCount, stride);
    const float one = 1.0F, zero = 0.0F;
    check(cublasLtMatmul(context.blas, product.operation.get(), &one, arguments.weight, product.weight.get(),
              arguments.input.data, product.input.get(), &zero, output, product.output.get(), output,
              product.output.get(), &plan.algorithm, context.workspace, workspaceByteCount, context.stream),
        "cublasLtMatmul");
}

void computeLinear(Context& context, const LinearArguments& arguments)
{
    const int64_t size = byteCount(arguments.element);
    const PlanKey key { arguments.inputCount, arguments.outputCount, arguments.element, arguments.function,
        arguments.bias != nullptr, arguments.allowsTf32 != 0,
        alignmentOf(arguments.input.data, arguments.input.rowStride * size),
        alignmentOf(arguments.weight, arguments.inputCount * size),
        alignmentOf(arguments.output.data, arguments.output.rowStride * size) };
    auto found = context.plans.find(key);
    if (found == context.plans.end()) {
        found = context.plans.emplace(key, makePlan(context, arguments, key)).first;
    }
    const MatrixPlan& plan = found->second;
    if (!plan.isFinishedApart) {
        return multiply(context, arguments, plan, arguments.output.data, arguments.output.rowStride);
    }
    std::optional<Scratch> scratch;
    Matrix product = arguments.output;
    if (arguments.element != Element::F32) {
        scratch.emplace(
            context, static_cast<std::size_t>(arguments.rowCount * arguments.outputCount) * sizeof(float));
        product = { scratch->data(), arguments.outputCount };
    }
    multiply(context, arguments, plan, product.data, product.rowStride);
    const PointwiseArguments finish { product, {}, arguments.output,
        plan.fusesBias ? nullptr : arguments.bias, arguments.rowCount, arguments.outputCount, Element::F32,
        arguments.element, arguments.function };
    Message message {};
    if (const Status status = pointwise(&context, &finish, &message); status != Status::Done) {
        throw Failure(status, message.text);
    }
}

} // namespace

Status linear(Context* context, const LinearArguments* arguments, Message* message)
{
    return guarded(context, message, [&] {
        if (arguments->rowCount > 0 && arguments->outputCount > 0) {
            computeLinear(*context, *arguments);
        }
    });
}

} // namespace fovea::cuda
