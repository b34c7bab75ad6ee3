// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/activation.h"
#include "ops/epilogue.h"
#include "ops/random_tensor.h"
#include "ops/reference.h"

#include <fstream>
#include <sstream>

namespace fovea {
namespace {

constexpr int activationCount = static_cast<int>(Activation::Laplace) + 1;

std::vector<float> apply(Activation activation, std::vector<float> values, Isa isa)
{
    Epilogue epilogue;
    epilogue.product = values.data();
    epilogue.output = values.data();
    epilogue.rowCount = 1;
    epilogue.columnCount = static_cast<int64_t>(values.size());
    epilogue.activation = activation;
    epilogueKernel(isa)(epilogue);
    return values;
}

TEST(Activation, AgreesWithTheReferenceOverTheWholeRange)
{
    const auto device = openCpu(1);
    std::vector<float> values;
    for (int i = -4001; i <= 4000; ++i) {
        values.push_back(static_cast<float>(i) * 0.0071F);
    }
    for (const float extreme : { -1e30F, -200.0F, -88.0F, -1e-5F, -0.0F, 0.0F, 1e-5F, 88.0F, 200.0F }) {
        values.push_back(extreme);
    }
    for (int index = 0; index < activationCount; ++index) {
        const auto activation = static_cast<Activation>(index);
        const std::vector<float> found = apply(activation, values, static_cast<CpuDevice&>(*device).isa());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double expected = activationReference(activation, static_cast<double>(values[i]));
            EXPECT_NEAR(static_cast<double>(found[i]), expected, 4e-7 * std::max(1.0, std::fabs(expected)))
                << "activation " << index << " of " << values[i];
        }
    }
}

TEST(Activation, AgreesWithTorch)
{
    std::ifstream file(FOVEA_TEST_DATA "/ops/activation_golden.txt");
    ASSERT_TRUE(file);
    const auto device = openCpu(1);
    std::string line;
    int lineCount = 0;
    std::vector<float> inputs;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string activationName;
        words >> activationName;
        std::vector<float> values;
        for (std::string word; words >> word;) {
            values.push_back(std::stof(word));
        }
        if (activationName == "input") {
            inputs = values;
            continue;
        }
        const std::optional<Activation> activation = activationFromName(activationName);
        ASSERT_TRUE(activation) << activationName;
        const std::vector<float> found = apply(*activation, inputs, static_cast<CpuDevice&>(*device).isa());
        ASSERT_EQ(found.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            EXPECT_NEAR(found[i], values[i], 1e-6F * std::max(1.0F, std::fabs(values[i])))
                << activationName << " of " << inputs[i];
        }
        ++lineCount;
    }
    EXPECT_EQ(lineCount, 19);
}

TEST(Activation, KnowsNoOtherName)
{
    EXPECT_FALSE(activationFromName("gelu_11"));
    EXPECT_FALSE(activationFromName(""));
    EXPECT_FALSE(activationFromName("GELU"));
}

TEST(Activation, KeepsNaN)
{
    const auto device = openCpu(1);
    for (int index = 0; index < activationCount; ++index) {
        const std::vector<float> found = apply(static_cast<Activation>(index),
            { std::numeric_limits<float>::quiet_NaN() }, static_cast<CpuDevice&>(*device).isa());
        EXPECT_TRUE(std::isnan(found[0])) << index;
    }
}

} // namespace
} // namespace fovea
