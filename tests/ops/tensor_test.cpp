// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/random_tensor.h"

namespace fovea {
namespace {

TEST(Tensor, ViewsShareMemoryAndClonesDoNot)
{
    const auto device = openCpu();
    const Tensor matrix = randomTensor(*device, DType::F32, { 4, 6 }, 1);
    const Tensor view = matrix.columns(2, 5).rows(1, 3);
    EXPECT_EQ(view.shape(), (Shape { 2, 3 }));
    EXPECT_EQ(view.rowStride(), 6);
    EXPECT_FALSE(view.isDense());
    EXPECT_EQ(view.data<float>(), matrix.data<float>() + 8);
    const Tensor copy = view.clone();
    EXPECT_TRUE(copy.isDense());
    EXPECT_TRUE(areSameBits(copy, view));
    matrix.data<float>()[8] = 100;
    EXPECT_EQ(toHost(view)[0], 100);
    EXPECT_NE(toHost(copy)[0], 100);
}

TEST(Tensor, ReshapesStridedRowsOnlyBySplittingTheLastAxis)
{
    const auto device = openCpu();
    const Tensor view = randomTensor(*device, DType::F32, { 4, 12 }, 1).columns(0, 6);
    EXPECT_EQ(view.reshape({ 4, 2, 3 }).rowStride(), 12);
    EXPECT_EQ(toHost(view.reshape({ 4, 2, 3 })), toHost(view));
    EXPECT_THROW(view.reshape({ 8, 3 }), ShapeError);
    EXPECT_THROW(view.reshape({ 4, 5 }), ShapeError);
}

TEST(Tensor, RefusesRangesOutsideAndSizesBeyondCounting)
{
    const auto device = openCpu();
    const Tensor matrix = randomTensor(*device, DType::F32, { 4, 6 }, 1);
    EXPECT_THROW(matrix.columns(2, 7), ShapeError);
    EXPECT_THROW(matrix.rows(3, 2), ShapeError);
    EXPECT_THROW(Tensor(*device, DType::F32, { int64_t { 1 } << 40, int64_t { 1 } << 40 }), ShapeError);
}

TEST(Tensor, OfNoRowsIsNotEmptyOfShape)
{
    const auto device = openCpu();
    const Tensor none(*device, DType::BF16, { 0, 5 });
    EXPECT_FALSE(none.isEmpty());
    EXPECT_EQ(toHost(none).size(), 0U);
    EXPECT_EQ(none.clone().shape(), (Shape { 0, 5 }));
}

} // namespace
} // namespace fovea
