// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tokenizer.h"
#include "engine/observing.h"
#include "weights/load_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace fovea {

namespace {

/// The folder of all-MiniLM-L6-v2, where FOVEA_MINILM or packaging/run.sh put it.
std::filesystem::path miniLm()
{
    const char* elsewhere = std::getenv("FOVEA_MINILM");
    return elsewhere != nullptr ? elsewhere : FOVEA_TEST_DATA "/../build/models/all-MiniLM-L6-v2";
}

class MiniLm : public testing::Test {
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(miniLm() / "config.json")) {
            GTEST_SKIP() << miniLm() << " is not there; set FOVEA_MINILM to its folder";
        }
        Result<ModelFolder> folder = ModelFolder::open(miniLm());
        ASSERT_TRUE(folder) << folder.error().message();
        Result<std::unique_ptr<Tokenizer>> tokenizer = Tokenizer::open(*folder);
        ASSERT_TRUE(tokenizer) << tokenizer.error().message();
        m_tokenizer = *std::move(tokenizer);
        m_device = *Device::open({ .name = "cpu" });
        Result<std::unique_ptr<Model>> model = loadModel(*folder, *m_device, DType::F32);
        ASSERT_TRUE(model) << model.error().message();
        m_model = *std::move(model);
    }

    /// The mean of the tokens' last hidden states, one for each text.
    std::vector<std::vector<double>> embed(const std::vector<std::string>& texts)
    {
        TokenBatch batch;
        for (const std::string& text : texts) {
            const Encoding encoding = m_tokenizer->encode(text);
            batch.ids.insert(batch.ids.end(), encoding.ids.begin(), encoding.ids.end());
            batch.begin.push_back(static_cast<int64_t>(batch.ids.size()));
        }
        const Tensor hidden = run(*m_model, batch).hidden;
        const std::vector<float> values = toHost(hidden);
        const int64_t width = hidden.shape()[1];
        std::vector<std::vector<double>> means;
        for (std::size_t example = 0; example + 1 < batch.begin.size(); ++example) {
            std::vector<double>& mean = means.emplace_back(static_cast<std::size_t>(width), 0.0);
            for (int64_t row = batch.begin[example]; row < batch.begin[example + 1]; ++row) {
                for (int64_t feature = 0; feature < width; ++feature) {
                    mean[static_cast<std::size_t>(feature)]
                        += values[static_cast<std::size_t>(row * width + feature)];
                }
            }
        }
        return means;
    }

    std::unique_ptr<Tokenizer> m_tokenizer;
    std::unique_ptr<Device> m_device;
    std::unique_ptr<Model> m_model;
};

double cosine(const std::vector<double>& first, const std::vector<double>& second)
{
    double product = 0, firstSquare = 0, secondSquare = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        product += first[i] * second[i];
        firstSquare += first[i] * first[i];
        secondSquare += second[i] * second[i];
    }
    return product / std::sqrt(firstSquare * secondSquare);
}

// The figures of the model's own documentation.
TEST_F(MiniLm, FindsTheSentencesAsSimilarAsPublished)
{
    const auto means
        = embed({ "The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium." });
    EXPECT_NEAR(cosine(means[0], means[1]), 0.6660, 5e-5);
    EXPECT_NEAR(cosine(means[0], means[2]), 0.1046, 5e-5);
    EXPECT_NEAR(cosine(means[1], means[2]), 0.1411, 5e-5);
}

TEST_F(MiniLm, GivesATextTheSameBitsAloneAndInABatch)
{
    const auto together
        = embed({ "The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium." });
    EXPECT_EQ(embed({ "It's so sunny outside!" })[0], together[1]);
    EXPECT_EQ(embed({ "He drove to the stadium." })[0], together[2]);
}

} // namespace

} // namespace fovea
