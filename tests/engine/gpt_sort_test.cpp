// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observing.h"
#include "engine/safetensors_bytes.h"
#include "engine/temporary_folder.h"
#include "weights/load_model.h"

#include <fovea/json.h>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fovea {

namespace {

/// A JSON file of named tensors: shape, and base64 of little-endian floats.
struct NamedTensors {
    struct Entry {
        std::vector<int64_t> shape;
        std::vector<float> values;
    };
    Value config;
    std::map<std::string, Entry> tensors;
};

std::vector<float> decodeFloats(const std::string& text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    uint32_t bits = 0;
    int count = 0;
    for (const char letter : text) {
        const std::size_t digit = digits.find(letter);
        if (digit == std::string_view::npos) {
            break;
        }
        bits = bits << 6U | static_cast<uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xffU);
        }
    }
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

NamedTensors readNamedTensors(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    Result<Value> json = parseJson(text.str(), path.string());
    EXPECT_TRUE(json) << json.error().message();
    NamedTensors named;
    named.config = *json->find("config");
    for (const auto& [name, value] : *json->as<Value::Object>()) {
        if (name != "config") {
            NamedTensors::Entry& entry = named.tensors[name];
            for (const Value& extent : *value.find("shape")->as<Value::List>()) {
                entry.shape.push_back(*extent.as<int64_t>());
            }
            entry.values = decodeFloats(*value.find("data")->as<std::string>());
        }
    }
    return named;
}

/// GPT-2 stores its linear maps as [inputs, outputs]; this model has them the other way round.
NamedTensors::Entry transposed(const NamedTensors::Entry& entry)
{
    const int64_t rows = entry.shape[0];
    const int64_t columns = entry.shape[1];
    NamedTensors::Entry result { { columns, rows }, std::vector<float>(entry.values.size()) };
    for (int64_t row = 0; row < rows; ++row) {
        for (int64_t column = 0; column < columns; ++column) {
            result.values[static_cast<std::size_t>(column * rows + row)]
                = entry.values[static_cast<std::size_t>(row * columns + column)];
        }
    }
    return result;
}

/// Writes the model as a Hugging Face folder.
void convert(const NamedTensors& model, const std::filesystem::path& folder)
{
    Value header;
    std::string data;
    for (const auto& [name, entry] : model.tensors) {
        const bool isConvolution = name.ends_with(".weight") && name.find(".c_") != std::string::npos;
        const NamedTensors::Entry stored = isConvolution ? transposed(entry) : entry;
        Value::List shape;
        for (const int64_t extent : stored.shape) {
            shape.emplace_back(extent);
        }
        const auto begin = static_cast<int64_t>(data.size());
        data.append(
            reinterpret_cast<const char*>(stored.values.data()), stored.values.size() * sizeof(float));
        header[name]["dtype"] = "F32";
        header[name]["shape"] = shape;
        header[name]["data_offsets"] = Value::List { begin, static_cast<int64_t>(data.size()) };
    }
    std::ofstream(folder / "model.safetensors", std::ios::binary)
        << test::safetensorsBytes(formatJson(header), data);
    Value config;
    config["model_type"] = "gpt2";
    config["architectures"] = Value::List { "GPT2LMHeadModel" };
    config["tie_word_embeddings"] = false;
    config["n_positions"] = *model.config.find("block_size");
    for (const char* key : { "n_layer", "n_head", "n_embd", "vocab_size" }) {
        config[key] = *model.config.find(key);
    }
    std::ofstream(folder / "config.json") << formatJson(config);
}

/// [token, head, feature], as a probe shows it, to [example, head, token, feature], as it is stored.
std::vector<float> headsFirst(const std::vector<float>& rows, int64_t examples, int64_t tokens, int64_t heads)
{
    const int64_t width = static_cast<int64_t>(rows.size()) / (examples * tokens * heads);
    std::vector<float> result;
    for (int64_t example = 0; example < examples; ++example) {
        for (int64_t head = 0; head < heads; ++head) {
            for (int64_t token = 0; token < tokens; ++token) {
                const auto first = rows.begin() + ((example * tokens + token) * heads + head) * width;
                result.insert(result.end(), first, first + width);
            }
        }
    }
    return result;
}

class GptSort : public testing::Test {
protected:
    static constexpr int64_t examples = 3, tokens = 11, heads = 3, width = 48;

    void SetUp() override
    {
        const char* elsewhere = std::getenv("FOVEA_DATA");
        const std::filesystem::path data
            = std::filesystem::path(elsewhere != nullptr ? elsewhere : FOVEA_SHARED_DATA) / "w-gpt-nano-sort";
        if (!std::filesystem::exists(data)) {
            GTEST_SKIP() << data << " is not there";
        }
        m_weights = readNamedTensors(data / "gpt-nano-sort-model.json");
        m_partials = readNamedTensors(data / "gpt-nano-sort-t0-partials.json");
        convert(m_weights, m_folder.path());
        Result<ModelFolder> folder = ModelFolder::open(m_folder.path());
        ASSERT_TRUE(folder) << folder.error().message();
        m_device = *Device::open({ .name = "cpu" });
        Result<std::unique_ptr<Model>> model = loadModel(*folder, *m_device, DType::F32);
        ASSERT_TRUE(model) << model.error().message();
        TokenBatch batch;
        for (const float id : m_partials.tensors["idx"].values) {
            batch.ids.push_back(static_cast<int32_t>(id));
        }
        batch.begin = { 0, tokens, 2 * tokens, 3 * tokens };
        run(**model, batch, m_sink);
    }

    const std::vector<float>& seen(const std::string& probe) { return m_sink.seen.at(probe).values; }
    const std::vector<float>& stored(const std::string& name)
    {
        m_unchecked.erase(name);
        return m_partials.tensors.at(name).values;
    }
    void expectClose(const std::string& name, const std::vector<float>& found)
    {
        const std::vector<float>& expected = stored(name);
        ASSERT_EQ(found.size(), expected.size()) << name;
        for (std::size_t i = 0; i < found.size(); ++i) {
            ASSERT_TRUE(std::abs(found[i] - expected[i]) <= 1e-5F || found[i] == expected[i])
                << name << "[" << i << "] is " << found[i] << ", expected " << expected[i];
        }
    }

    test::TemporaryFolder m_folder;
    NamedTensors m_weights, m_partials;
    std::unique_ptr<Device> m_device;
    KeepingSink m_sink;
    std::set<std::string> m_unchecked;
};

/// q.k / sqrt(head width) where a token may look, -infinity elsewhere.
std::vector<float> scores(
    const std::vector<float>& query, const std::vector<float>& key, int64_t tokens, int64_t headWidth)
{
    std::vector<float> result;
    const auto maps = static_cast<int64_t>(query.size()) / (tokens * headWidth);
    for (int64_t map = 0; map < maps; ++map) {
        for (int64_t row = 0; row < tokens; ++row) {
            for (int64_t column = 0; column < tokens; ++column) {
                double sum = 0;
                for (int64_t feature = 0; feature < headWidth; ++feature) {
                    sum += static_cast<double>(
                               query[static_cast<std::size_t>((map * tokens + row) * headWidth + feature)])
                        * key[static_cast<std::size_t>((map * tokens + column) * headWidth + feature)];
                }
                result.push_back(column > row
                        ? -INFINITY
                        : static_cast<float>(sum / std::sqrt(static_cast<double>(headWidth))));
            }
        }
    }
    return result;
}

TEST_F(GptSort, AgreesWithEveryStoredActivation)
{
    for (const auto& [name, entry] : m_partials.tensors) {
        m_unchecked.insert(name);
    }
    stored("idx");
    const std::string block = "decoder.layer.0.";
    const std::map<std::string, std::string> sameLayout { { "x", "embeddings.sum" },
        { "ln1", block + "attention.norm.output" }, { "y", block + "attention.context" },
        { "yProj", block + "attention.output" }, { "attnResid", block + "attention.residual" },
        { "attSm", block + "attention.weights" }, { "ln2", block + "feed_forward.norm.output" },
        { "gelu", block + "feed_forward.hidden" }, { "mlp", block + "feed_forward.output" },
        { "mlpResid", block + "feed_forward.residual" }, { "block0", block + "output" },
        { "block1", "decoder.layer.1.output" }, { "block2", "decoder.layer.2.output" },
        { "ln_f", "decoder.norm.output" }, { "lm_head", "head.logits" } };
    for (const auto& [name, probe] : sameLayout) {
        expectClose(name, seen(probe));
    }
    const auto query = headsFirst(seen(block + "attention.query"), examples, tokens, heads);
    const auto key = headsFirst(seen(block + "attention.key"), examples, tokens, heads);
    const auto value = headsFirst(seen(block + "attention.value"), examples, tokens, heads);
    expectClose("q", query);
    expectClose("k", key);
    expectClose("v", value);
    expectClose("att", scores(query, key, tokens, width / heads));

    // What the engine never holds by itself is put together from what it showed.
    std::vector<float> fused, tokenRows, positionRows, hidden, probabilities;
    for (int64_t row = 0; row < examples * tokens; ++row) {
        for (const char* part : { "query", "key", "value" }) {
            const std::vector<float>& rows = seen(block + "attention." + part);
            fused.insert(fused.end(), rows.begin() + row * width, rows.begin() + (row + 1) * width);
        }
        const auto id = static_cast<int64_t>(m_partials.tensors["idx"].values[static_cast<std::size_t>(row)]);
        for (int64_t feature = 0; feature < width; ++feature) {
            const float position = m_weights.tensors["transformer.wpe.weight"]
                                       .values[static_cast<std::size_t>(row % tokens * width + feature)];
            tokenRows.push_back(
                seen("embeddings.sum")[static_cast<std::size_t>(row * width + feature)] - position);
            positionRows.push_back(seen("embeddings.sum")[static_cast<std::size_t>(row * width + feature)]
                - m_weights.tensors["transformer.wte.weight"]
                      .values[static_cast<std::size_t>(id * width + feature)]);
        }
        const std::vector<float>& normed = seen(block + "feed_forward.norm.output");
        const std::vector<float>& expand = m_weights.tensors["transformer.h.0.mlp.c_fc.weight"].values;
        for (int64_t unit = 0; unit < 4 * width; ++unit) {
            double sum
                = m_weights.tensors["transformer.h.0.mlp.c_fc.bias"].values[static_cast<std::size_t>(unit)];
            for (int64_t feature = 0; feature < width; ++feature) {
                sum += static_cast<double>(normed[static_cast<std::size_t>(row * width + feature)])
                    * expand[static_cast<std::size_t>(unit * width + feature)];
            }
            hidden.push_back(static_cast<float>(sum));
        }
        const auto logits = seen("head.logits").begin() + row * 3;
        const double total = std::exp(logits[0]) + std::exp(logits[1]) + std::exp(logits[2]);
        for (int64_t index = 0; index < 3; ++index) {
            probabilities.push_back(static_cast<float>(std::exp(logits[index]) / total));
        }
    }
    expectClose("qkv", fused);
    expectClose("tok_emb", tokenRows);
    // The positions are stored once, for every example.
    expectClose("pos_emb", { positionRows.begin(), positionRows.begin() + tokens * width });
    expectClose("fc", hidden);
    expectClose("probs", probabilities);
    EXPECT_TRUE(m_unchecked.empty()) << "not compared: " << *m_unchecked.begin();
}

} // namespace

} // namespace fovea
