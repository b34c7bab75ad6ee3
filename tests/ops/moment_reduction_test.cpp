// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/isa.h"
#include "ops/moment_reduction.h"
#include "ops/moments_reference.h"
#include "ops/random_tensor.h"

#include <limits>

namespace fovea {
namespace {

/// Units over tensors that they keep, with room for their records.
struct Units {
    void add(const Tensor& input, int64_t begin, int64_t end, MomentChannels along)
    {
        list.push_back({ input, begin, end, along });
        records.emplace_back(static_cast<std::size_t>(list.back().channelCount() * momentRecordSize), -1.0F);
        list.back().records = records.back().data();
    }
    void reduce() { reduceMoments(list); }

    std::vector<MomentUnit> list;
    std::vector<std::vector<float>> records;
};

void expectSameBits(const Moments& first, const Moments& second)
{
    EXPECT_EQ(first.count, second.count);
    EXPECT_EQ(first.mean, second.mean);
    EXPECT_EQ(first.m2, second.m2);
    EXPECT_EQ(first.m3, second.m3);
    EXPECT_EQ(first.m4, second.m4);
    EXPECT_EQ(first.minimum, second.minimum);
    EXPECT_EQ(first.maximum, second.maximum);
    EXPECT_EQ(first.absoluteMaximum, second.absoluteMaximum);
    EXPECT_EQ(first.notFinite, second.notFinite);
}

void expectRecord(const float* record, const Moments& expected)
{
    const double deviation = expected.count > 0 ? std::sqrt(expected.m2 / expected.count) : 0;
    EXPECT_EQ(record[0], static_cast<float>(expected.count));
    EXPECT_NEAR(record[1], expected.mean, 1e-6 * (deviation + std::fabs(expected.mean)));
    EXPECT_NEAR(record[2], expected.m2, 2e-5 * expected.m2);
    EXPECT_NEAR(record[3], expected.m3,
        2e-5 * std::pow(deviation, 3) * expected.count + 2e-5 * std::fabs(expected.m3));
    EXPECT_NEAR(record[4], expected.m4, 2e-5 * expected.m4);
    EXPECT_EQ(record[5], static_cast<float>(expected.minimum));
    EXPECT_EQ(record[6], static_cast<float>(expected.maximum));
    EXPECT_EQ(record[7], static_cast<float>(expected.absoluteMaximum));
    EXPECT_EQ(record[8], static_cast<float>(expected.notFinite));
}

/// Several widths and lengths: tails of registers, more columns than a task has, more rows than a sum.
Units everyShape(Device& device)
{
    Units units;
    uint64_t seed = 1;
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        for (const Shape& shape : { Shape { 1, 1 }, Shape { 1, 100 }, Shape { 7, 17 }, Shape { 129, 385 },
                 Shape { 300, 8 }, Shape { 32, 1000 } }) {
            const Tensor input = randomTensor(device, dtype, shape, seed++, 2.0F);
            units.add(input, 0, shape[0], MomentChannels::Columns);
            units.add(input, shape[0] / 3, shape[0], MomentChannels::Columns);
            units.add(input, 0, shape[0], MomentChannels::Rows);
        }
    }
    units.add(randomTensor(device, DType::F32, { 2, 70000 }, seed++), 0, 2, MomentChannels::Rows);
    units.add(stridedTensor(device, DType::F32, 40, 24, seed), 3, 40, MomentChannels::Columns);
    return units;
}

TEST(MomentReduction, LeavesTheRecordOfEachChannel)
{
    const auto device = openCpu();
    Units units = everyShape(*device);
    units.reduce();
    for (std::size_t index = 0; index < units.list.size(); ++index) {
        const MomentUnit& unit = units.list[index];
        const bool isColumns = unit.along == MomentChannels::Columns;
        const int64_t size = byteSize(unit.input.dtype());
        for (int64_t channel = 0; channel < unit.channelCount(); ++channel) {
            const int64_t offset = isColumns ? unit.begin * unit.input.rowStride() + channel
                                             : (unit.begin + channel) * unit.input.rowStride();
            const Moments expected = momentsReference(unit.input.data<std::byte>() + offset * size,
                unit.input.dtype(), isColumns ? unit.input.rowStride() : 1,
                isColumns ? unit.end - unit.begin : unit.input.shape()[1]);
            expectRecord(units.records[index].data() + channel * momentRecordSize, expected);
        }
    }
}

TEST(MomentReduction, GivesTheSameBitsTogetherAloneAndWithAnyNumberOfThreads)
{
    const auto one = openCpu(1), three = openCpu(3);
    Units together = everyShape(*three), alone = everyShape(*one);
    together.reduce();
    for (std::size_t index = 0; index < alone.list.size(); ++index) {
        reduceMoments({ &alone.list[index], 1 });
        expectSameBits(together.list[index].total, alone.list[index].total);
        EXPECT_EQ(together.records[index], alone.records[index]);
    }
}

TEST(MomentReduction, GivesTheSameBitsOnBothInstructionSets)
{
    if (detectIsa() != Isa::Avx512) {
        GTEST_SKIP() << "this processor has no AVX-512";
    }
    CpuDevice narrow(1, Isa::Avx2), wide(2, Isa::Avx512);
    Units first = everyShape(narrow), second = everyShape(wide);
    first.reduce();
    second.reduce();
    for (std::size_t index = 0; index < first.list.size(); ++index) {
        expectSameBits(first.list[index].total, second.list[index].total);
        EXPECT_EQ(first.records[index], second.records[index]);
    }
}

TEST(MomentReduction, ServesATensorThatIsAskedForTwice)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, DType::F32, { 20, 50 }, 3);
    Units units;
    units.add(input, 0, 20, MomentChannels::Columns);
    units.add(input, 0, 20, MomentChannels::Columns);
    units.add(input, 0, 19, MomentChannels::Columns);
    units.add(input, 0, 20, MomentChannels::Rows);
    units.reduce();
    expectSameBits(units.list[0].total, units.list[1].total);
    EXPECT_EQ(units.records[0], units.records[1]);
    EXPECT_EQ(units.list[2].total.count, 19 * 50);
    EXPECT_EQ(units.records[3][0], 50);
}

TEST(MomentReduction, CountsChannelsOneByOneThatFp32DoesNotHold)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, DType::F32, { 400, 6 }, 4);
    float* values = input.data<float>();
    for (int64_t row = 0; row < 400; ++row) {
        // The same value everywhere; one that is alike but in the rows that the pivot is taken from.
        values[row * 6 + 1] = 0.1F;
        values[row * 6 + 2] += row % 50 == 25 ? 1000.0F : 0.0F;
    }
    values[3] = std::numeric_limits<float>::quiet_NaN();
    values[6 * 399 + 4] = std::numeric_limits<float>::infinity();
    Units units;
    units.add(input, 0, 400, MomentChannels::Columns);
    units.reduce();
    for (int64_t channel = 0; channel < 6; ++channel) {
        expectRecord(units.records[0].data() + channel * momentRecordSize,
            momentsReference(values + channel, DType::F32, 6, 400));
    }
    EXPECT_EQ(units.records[0][momentRecordSize + 2], 0);
    EXPECT_EQ(units.list[0].total.notFinite, 2);
    EXPECT_EQ(units.list[0].total.count, 2398);
}

TEST(MomentReduction, OfNothingIsNothing)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, DType::F32, { 4, 6 }, 1);
    Units units;
    units.add(input, 2, 2, MomentChannels::Columns);
    units.add(input, 1, 1, MomentChannels::Rows);
    units.reduce();
    EXPECT_EQ(units.list[0].total.count, 0);
    EXPECT_EQ(units.records[0], std::vector<float>(54, 0.0F));
    EXPECT_TRUE(units.records[1].empty());
    units.add(input, 3, 5, MomentChannels::Rows);
    EXPECT_THROW(units.reduce(), ShapeError);
}

} // namespace
} // namespace fovea
