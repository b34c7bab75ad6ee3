// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tokenizer.h"
#include "engine/observing.h"
#include "weights/load_model.h"

#include <fovea/random.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace fovea {

namespace {

/// The model of our own that comes with Fovea: see resources/models/sorter/README.md.
class Sorter : public testing::TestWithParam<DType> {
protected:
    void SetUp() override
    {
        Result<ModelFolder> folder
            = ModelFolder::open(std::filesystem::path(FOVEA_TEST_DATA "/../resources/models/sorter"));
        ASSERT_TRUE(folder) << folder.error().message();
        Result<std::unique_ptr<Tokenizer>> tokenizer = Tokenizer::open(*folder);
        ASSERT_TRUE(tokenizer) << tokenizer.error().message();
        m_tokenizer = *std::move(tokenizer);
        m_device = *Device::open({ .name = "cpu" });
        Result<std::unique_ptr<Model>> model = loadModel(*folder, *m_device, GetParam());
        ASSERT_TRUE(model) << model.error().message();
        m_model = *std::move(model);
    }

    /// Continues each text with the likeliest token, `count` times.
    void continueGreedily(std::vector<std::vector<int32_t>>& texts, int count)
    {
        for (int step = 0; step < count; ++step) {
            TokenBatch batch;
            for (const std::vector<int32_t>& text : texts) {
                batch.ids.insert(batch.ids.end(), text.begin(), text.end());
                batch.begin.push_back(static_cast<int64_t>(batch.ids.size()));
            }
            const Tensor logits = run(*m_model, batch).logits;
            for (std::size_t example = 0; example < texts.size(); ++example) {
                const int64_t last = batch.begin[example + 1] - 1;
                const std::vector<float> row = toHost(logits.rows(last, last + 1));
                texts[example].push_back(static_cast<int32_t>(std::ranges::max_element(row) - row.begin()));
            }
        }
    }

    std::unique_ptr<Tokenizer> m_tokenizer;
    std::unique_ptr<Device> m_device;
    std::unique_ptr<Model> m_model;
};

TEST_P(Sorter, SortsDigits)
{
    const Philox random(7, 0);
    uint64_t counter = 0;
    for (int length = 1; length <= 8; ++length) {
        std::vector<std::vector<int32_t>> texts;
        std::vector<std::string> expected;
        for (int example = 0; example < 10; ++example) {
            std::string digits;
            for (int place = 0; place < length; ++place) {
                digits += static_cast<char>('0' + random(counter++)[0] % 10);
            }
            texts.push_back(m_tokenizer->encode(digits + "=").ids);
            std::ranges::sort(digits);
            expected.push_back(digits + "<|endoftext|>");
        }
        continueGreedily(texts, length + 1);
        for (std::size_t example = 0; example < texts.size(); ++example) {
            std::string answer;
            for (std::size_t token = static_cast<std::size_t>(length) + 1; token < texts[example].size();
                 ++token) {
                answer += m_tokenizer->tokenText(texts[example][token]);
            }
            EXPECT_EQ(answer, expected[example]);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(In, Sorter, testing::Values(DType::F32, DType::BF16),
    [](const auto& parameter) { return std::string(name(parameter.param)); });

} // namespace

} // namespace fovea
