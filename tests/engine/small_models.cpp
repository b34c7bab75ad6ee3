// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/small_models.h"

#include <fstream>
#include <utility>
#include <vector>

namespace fovea::test {

std::filesystem::path wideModel(const TemporaryFolder& folder, int layers, int width, int positions)
{
    const int hidden = 4 * width;
    std::vector<std::pair<std::string, std::vector<int>>> tensors {
        { "embeddings.word_embeddings.weight", { 40, width } },
        { "embeddings.position_embeddings.weight", { positions, width } },
        { "embeddings.token_type_embeddings.weight", { 2, width } },
        { "embeddings.LayerNorm.weight", { width } },
        { "embeddings.LayerNorm.bias", { width } },
    };
    for (int layer = 0; layer < layers; ++layer) {
        const std::string block = "encoder.layer." + std::to_string(layer) + ".";
        for (const char* const name : { "attention.self.query", "attention.self.key", "attention.self.value",
                 "attention.output.dense" }) {
            tensors.push_back({ block + name + ".weight", { width, width } });
            tensors.push_back({ block + name + ".bias", { width } });
        }
        tensors.push_back({ block + "intermediate.dense.weight", { hidden, width } });
        tensors.push_back({ block + "intermediate.dense.bias", { hidden } });
        tensors.push_back({ block + "output.dense.weight", { width, hidden } });
        tensors.push_back({ block + "output.dense.bias", { width } });
        for (const char* const name : { "attention.output.LayerNorm", "output.LayerNorm" }) {
            tensors.push_back({ block + name + ".weight", { width } });
            tensors.push_back({ block + name + ".bias", { width } });
        }
    }
    std::string header = "{";
    int64_t offset = 0;
    for (const auto& [name, extents] : tensors) {
        int64_t bytes = 4;
        std::string shape;
        for (const int extent : extents) {
            bytes *= extent;
            shape += (shape.empty() ? "" : ",") + std::to_string(extent);
        }
        header += (offset == 0 ? "\"" : ",\"") + name + R"(":{"dtype":"F32","shape":[)" + shape
            + R"(],"data_offsets":[)" + std::to_string(offset) + "," + std::to_string(offset + bytes) + "]}";
        offset += bytes;
    }
    header += "}";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    const std::filesystem::path file
        = folder.write("wide/model.safetensors", lengthBytes(header.size()) + header);
    // Zeros that are not there: a hole in the file.
    std::filesystem::resize_file(file, static_cast<std::uintmax_t>(offset) + 8 + header.size());
    folder.write("wide/vocab.txt", smallVocabulary());
    folder.write("wide/config.json",
        R"({"model_type":"bert","hidden_size":)" + std::to_string(width) + R"(,"intermediate_size":)"
            + std::to_string(hidden) + R"(,"num_hidden_layers":)" + std::to_string(layers)
            + R"(,"num_attention_heads":8,"vocab_size":40,"max_position_embeddings":)"
            + std::to_string(positions) + R"(,"type_vocab_size":2,"hidden_act":"gelu"})");
    return file.parent_path();
}

} // namespace fovea::test
