// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/random_model.h"

#include "models/encoder.h"

#include <fovea/json.h>

#include <algorithm>
#include <bit>
#include <filesystem>
#include <fstream>
#include <string>

namespace fovea::bench {

namespace {

constexpr int64_t vocabularySize = 30522, maximumPositions = 512, typeCount = 2;

/// xorshift32, made uniform around zero with the spread that trained weights have.
void fillRandom(float* values, int64_t count, uint32_t seed)
{
    uint32_t state = seed * 2654435761U + 1;
    for (int64_t i = 0; i < count; ++i) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        values[i] = (static_cast<float>(state >> 8U) * 0x1p-24F - 0.5F) * 0.1F;
    }
}

class RandomParameters final : public ParameterSource {
public:
    explicit RandomParameters(Device& device)
        : m_device(device)
    {
    }

    bool has(std::string_view) const override { return true; }
    Tensor get(std::string_view name, const Shape& expected) override
    {
        Tensor tensor(m_device, DType::F32, expected);
        if (name.ends_with(".gain")) {
            std::fill_n(tensor.data<float>(), tensor.elementCount(), 1.0F);
        } else {
            fillRandom(tensor.data<float>(), tensor.elementCount(), ++m_seed);
        }
        return tensor;
    }

private:
    Device& m_device;
    uint32_t m_seed = 0;
};

Blueprint blueprintOf(const ModelCase& shape)
{
    Blueprint blueprint;
    blueprint.family = "bert";
    blueprint.width = shape.width;
    blueprint.depth = shape.depth;
    blueprint.embedding = { vocabularySize, maximumPositions, typeCount, true };
    blueprint.attention.headCount = shape.headCount;
    blueprint.feedForward.width = shape.feedForwardWidth;
    blueprint.norm.epsilon = 1e-12F;
    return blueprint;
}

} // namespace

const std::vector<ModelCase>& modelCases()
{
    static const std::vector<ModelCase> cases { { "bert-base-b1-l128", 12, 768, 12, 3072, 1, 128 },
        { "bert-base-b8-l128", 12, 768, 12, 3072, 8, 128 },
        { "bert-base-b1-l384", 12, 768, 12, 3072, 1, 384 }, { "minilm-b1-l32", 6, 384, 12, 1536, 1, 32 },
        { "minilm-b1-l128", 6, 384, 12, 1536, 1, 128 } };
    return cases;
}

const ModelCase* findCase(std::string_view name)
{
    const auto found = std::ranges::find(modelCases(), name, &ModelCase::name);
    return found != modelCases().end() ? &*found : nullptr;
}

double floatingPointOperations(const ModelCase& shape)
{
    const auto width = static_cast<double>(shape.width);
    const double perToken = 2 * (4 * width * width + 2 * width * static_cast<double>(shape.feedForwardWidth))
        + 4 * static_cast<double>(shape.tokenCount) * width;
    return perToken * static_cast<double>(shape.depth * shape.exampleCount * shape.tokenCount);
}

double weightBytes(const ModelCase& shape, DType compute)
{
    const auto width = static_cast<double>(shape.width);
    return static_cast<double>(shape.depth * byteSize(compute))
        * (4 * width * width + 2 * width * static_cast<double>(shape.feedForwardWidth));
}

std::unique_ptr<Model> randomModel(const ModelCase& shape, Device& device, DType compute)
{
    RandomParameters parameters(device);
    return std::make_unique<Encoder>(
        blueprintOf(shape), ModelDescription {}, Construction { parameters, device, compute });
}

void writeRandomModel(const ModelCase& shape, const std::string& folder)
{
    struct Entry {
        std::string name;
        Shape shape;
    };
    const int64_t width = shape.width, inner = shape.feedForwardWidth;
    std::vector<Entry> entries { { "embeddings.word_embeddings.weight", { vocabularySize, width } },
        { "embeddings.position_embeddings.weight", { maximumPositions, width } },
        { "embeddings.token_type_embeddings.weight", { typeCount, width } } };
    const auto addNorm = [&](const std::string& name) {
        entries.push_back({ name + ".weight", { width } });
        entries.push_back({ name + ".bias", { width } });
    };
    const auto addLinear = [&](const std::string& name, int64_t inputs, int64_t outputs) {
        entries.push_back({ name + ".weight", { outputs, inputs } });
        entries.push_back({ name + ".bias", { outputs } });
    };
    addNorm("embeddings.LayerNorm");
    for (int64_t layer = 0; layer < shape.depth; ++layer) {
        const std::string block = "encoder.layer." + std::to_string(layer) + ".";
        for (const char* part : { "query", "key", "value" }) {
            addLinear(block + "attention.self." + part, width, width);
        }
        addLinear(block + "attention.output.dense", width, width);
        addNorm(block + "attention.output.LayerNorm");
        addLinear(block + "intermediate.dense", width, inner);
        addLinear(block + "output.dense", inner, width);
        addNorm(block + "output.LayerNorm");
    }

    Value header;
    int64_t offset = 0;
    for (const Entry& entry : entries) {
        Value::List extents;
        for (const int64_t extent : entry.shape.extents()) {
            extents.emplace_back(extent);
        }
        const int64_t end = offset + entry.shape.elementCount() * byteSize(DType::F32);
        header[entry.name]["dtype"] = "F32";
        header[entry.name]["shape"] = extents;
        header[entry.name]["data_offsets"] = Value::List { offset, end };
        offset = end;
    }
    std::string text = formatJson(header);
    text.resize((text.size() + 7) / 8 * 8, ' ');
    std::filesystem::create_directories(folder);
    std::ofstream file(folder + "/model.safetensors", std::ios::binary);
    const uint64_t length = text.size();
    static_assert(std::endian::native == std::endian::little);
    file.write(reinterpret_cast<const char*>(&length), sizeof length);
    file << text;
    uint32_t seed = 0;
    std::vector<float> values;
    for (const Entry& entry : entries) {
        values.resize(static_cast<std::size_t>(entry.shape.elementCount()));
        fillRandom(values.data(), entry.shape.elementCount(), ++seed);
        file.write(reinterpret_cast<const char*>(values.data()),
            static_cast<std::streamsize>(values.size() * sizeof(float)));
    }
    Value config;
    config["model_type"] = "bert";
    config["architectures"] = Value::List { "BertModel" };
    config["num_hidden_layers"] = shape.depth;
    config["hidden_size"] = width;
    config["num_attention_heads"] = shape.headCount;
    config["intermediate_size"] = inner;
    std::ofstream(folder + "/config.json") << formatJson(config);
}

TokenBatch randomBatch(const ModelCase& shape)
{
    TokenBatch batch;
    for (int64_t example = 0; example < shape.exampleCount; ++example) {
        for (int64_t token = 0; token < shape.tokenCount; ++token) {
            batch.ids.push_back(
                static_cast<int32_t>((token * 7919 + example * 104729 + 1000) % vocabularySize));
        }
        batch.begin.push_back(static_cast<int64_t>(batch.ids.size()));
    }
    return batch;
}

} // namespace fovea::bench
