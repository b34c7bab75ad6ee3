// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// The operations that run on a GPU, against fp64 on the host. Runs where a GPU and the module are;
// FOVEA_POISON fills fresh device memory with NaN.
#include "device/cuda/cuda_module.h"
#include "ops/convert.h"
#include "ops/embedding.h"
#include "ops/linear.h"
#include "ops/norm.h"
#include "ops/random_tensor.h"
#include "ops/reference.h"
#include "ops/softmax.h"

#include <algorithm>

namespace fovea {
namespace {

class OnCuda : public testing::Test {
protected:
    void SetUp() override
    {
        const Result<int> count = CudaModule::countDevices();
        if (!count || *count == 0) {
            GTEST_SKIP() << "no GPU: " << (count ? "the driver shows none" : count.error().message());
        }
        Result<std::unique_ptr<Device>> device = Device::open({ "cuda:0" });
        ASSERT_TRUE(device) << device.error().message();
        m_device = std::move(*device);
        m_host = openCpu();
    }

    Device& device() { return *m_device; }

    Tensor upload(const Tensor& host)
    {
        const Tensor dense = host.isDense() ? host : host.clone();
        Tensor tensor(device(), host.dtype(), host.shape());
        device().copyIn(tensor.data<std::byte>(), dense.data<std::byte>(),
            static_cast<std::size_t>(host.elementCount() * byteSize(host.dtype())));
        return tensor;
    }

    Tensor onHost(DType dtype, Shape shape, uint64_t seed, float deviation = 1.0F)
    {
        return randomTensor(*m_host, dtype, shape, seed, deviation);
    }

    /// The columns of a wider matrix on the GPU: rows that begin `offset` elements into theirs.
    Tensor uploadStrided(const Tensor& host, int64_t offset)
    {
        const int64_t width = host.shape()[1];
        const Tensor wide = onHost(host.dtype(), { host.shape()[0], width + 16 }, 99);
        const Tensor columns = wide.columns(offset, offset + width);
        const std::size_t rowBytes = static_cast<std::size_t>(width * byteSize(host.dtype()));
        for (int64_t row = 0; row < host.shape()[0]; ++row) {
            std::memcpy(columns.rows(row, row + 1).data<std::byte>(),
                host.rows(row, row + 1).data<std::byte>(), rowBytes);
        }
        return upload(wide).columns(offset, offset + width);
    }

private:
    std::unique_ptr<Device> m_device, m_host;
};

double bound(DType dtype)
{
    return dtype == DType::F32 ? 1e-5 : 1e-2;
}

} // namespace

TEST_F(OnCuda, CopiesGoThereAndBack)
{
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        const Tensor host = onHost(dtype, { 5, 37 }, 1);
        EXPECT_TRUE(areSameBits(upload(host), host));
        EXPECT_TRUE(areSameBits(uploadStrided(host, 3), host));
        EXPECT_TRUE(areSameBits(uploadStrided(host, 8).clone(), host));
    }
}

TEST_F(OnCuda, ConversionsRoundAsOnTheHost)
{
    const Tensor host = onHost(DType::F32, { 7, 1031 }, 2, 100.0F);
    const Tensor narrow = convert(host, DType::BF16);
    EXPECT_TRUE(areSameBits(convert(upload(host), DType::BF16), narrow));
    EXPECT_TRUE(areSameBits(convert(uploadStrided(host, 5), DType::BF16), narrow));
    EXPECT_TRUE(areSameBits(convert(upload(narrow), DType::F32), narrow));
}

TEST_F(OnCuda, LinearMapsWithBiasAndGeluAgreeWithTheReference)
{
    struct Size {
        int64_t rows, inputs, outputs;
    };
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        for (const Size size :
            { Size { 1, 64, 64 }, Size { 128, 384, 1536 }, Size { 33, 47, 61 }, Size { 300, 768, 5 } }) {
            const Tensor input = onHost(dtype, { size.rows, size.inputs }, 3);
            const Tensor weight = onHost(dtype, { size.outputs, size.inputs }, 4, 0.1F);
            const Tensor bias = onHost(DType::F32, { size.outputs }, 5);
            for (const bool hasBias : { true, false }) {
                const PackedLinear packed(device(), upload(weight), hasBias ? upload(bias) : Tensor(), dtype);
                for (const Activation activation :
                    { Activation::Identity, Activation::Gelu, Activation::GeluTanh }) {
                    const std::vector<double> expected = linearReference(toHost(input), toHost(weight),
                        hasBias ? toHost(bias) : std::vector<float>(), size.inputs, activation);
                    const std::vector<float> dense = toHost(linear(upload(input), packed, activation));
                    EXPECT_LT(relativeError<double>(dense, expected), bound(dtype))
                        << size.rows << "x" << size.inputs << "x" << size.outputs << " " << name(dtype);
                    const std::vector<float> strided
                        = toHost(linear(uploadStrided(input, 5), packed, activation));
                    EXPECT_LT(relativeError<double>(strided, expected), bound(dtype));
                }
            }
        }
    }
}

TEST_F(OnCuda, ARowOfALinearMapHasTheSameBitsInEveryBatch)
{
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        const Tensor input = upload(onHost(dtype, { 1000, 384 }, 6));
        const PackedLinear packed(device(), upload(onHost(dtype, { 384, 384 }, 7)), Tensor(), dtype);
        const Tensor whole = linear(input, packed);
        for (const int64_t rows : { 1, 2, 7, 32, 129, 512, 999 }) {
            EXPECT_TRUE(areSameBits(linear(input.rows(0, rows), packed), whole.rows(0, rows))) << rows;
        }
    }
}

TEST_F(OnCuda, LayerNormsAgreeWithTheReference)
{
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        for (const int64_t width : { 1, 7, 384, 768, 1025, 4096, 12000 }) {
            const Tensor input = onHost(dtype, { 6, width }, 8, 3.0F),
                         residual = onHost(dtype, { 6, width }, 9);
            const Tensor gain = onHost(DType::F32, { width }, 10), bias = onHost(DType::F32, { width }, 11);
            const std::vector<float> x = toHost(input), r = toHost(residual), g = toHost(gain),
                                     b = toHost(bias);
            std::vector<double> sum(x.begin(), x.end());
            const std::vector<double> plain = layerNormReference(sum, g, b, 1e-5);
            for (std::size_t i = 0; i < sum.size(); ++i) {
                sum[i] += static_cast<double>(r[i]);
            }
            const std::vector<double> added = layerNormReference(sum, g, b, 1e-5);
            const Tensor onGpu = upload(input), shifted = uploadStrided(input, 3), more = upload(residual);
            const Tensor gainThere = upload(gain), biasThere = upload(bias);
            const NormResult first = layerNorm(onGpu, gainThere, biasThere, 1e-5F);
            EXPECT_LT(relativeError<double>(toHost(first.output), plain), bound(dtype)) << width;
            EXPECT_LT(
                relativeError<double>(toHost(layerNorm(shifted, gainThere, biasThere, 1e-5F).output), plain),
                bound(dtype))
                << width;
            const NormResult both = addLayerNorm(onGpu, more, gainThere, biasThere, 1e-5F, KeepSum::Yes);
            EXPECT_LT(relativeError<double>(toHost(both.output), added), bound(dtype)) << width;
            EXPECT_LT(relativeError<double>(toHost(both.sum), sum), bound(dtype)) << width;
            EXPECT_TRUE(areSameBits(
                both.output, addLayerNorm(onGpu, more, gainThere, biasThere, 1e-5F, KeepSum::No).output));
            EXPECT_TRUE(areSameBits(add(onGpu, more), add(input, residual)));
            for (const float scale : toHost(both.scale)) {
                EXPECT_TRUE(std::isfinite(scale));
            }
        }
    }
}

TEST_F(OnCuda, SoftmaxAgreesWithTheHost)
{
    for (const int64_t width : { 1, 5, 128, 1000, 5001 }) {
        const Tensor input = onHost(DType::F32, { 11, width }, 12, 5.0F);
        const std::vector<double> expected = widened(toHost(softmax(input)));
        EXPECT_LT(relativeError<double>(toHost(softmax(upload(input))), expected), 1e-5) << width;
        EXPECT_LT(relativeError<double>(toHost(softmax(uploadStrided(input, 1))), expected), 1e-5) << width;
        const Tensor narrow = convert(input, DType::BF16);
        EXPECT_LT(
            relativeError<double>(toHost(softmax(upload(narrow))), widened(toHost(softmax(narrow)))), 1e-2);
    }
}

TEST_F(OnCuda, WhatHasNoKernelThereSaysSo)
{
    const Tensor table = upload(onHost(DType::F32, { 4, 8 }, 13));
    const std::vector<int32_t> indices { 1, 2 };
    const std::vector<EmbeddingTerm> terms { { table, indices } };
    try {
        embeddingSum(terms, DType::F32);
        FAIL() << "computed on a device without a kernel";
    } catch (const DeviceError& problem) {
        EXPECT_NE(
            problem.error().message().find("runs on the CPU only in this version, not on device cuda:0"),
            std::string::npos)
            << problem.error().message();
    }
}

TEST_F(OnCuda, TooMuchMemoryIsRefusedAndTheDeviceGoesOn)
{
    EXPECT_THROW(device().allocate(std::size_t { 1 } << 50), DeviceError);
    const Tensor host = onHost(DType::F32, { 3, 3 }, 14);
    EXPECT_TRUE(areSameBits(upload(host), host));
}

} // namespace fovea
