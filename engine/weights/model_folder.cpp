// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/model_folder.h"

#include "weights/content_digest.h"
#include "weights/mapped_file.h"

#include <fovea/json.h>

#include <algorithm>

namespace fovea {

namespace {

constexpr std::size_t configByteLimit = 4U << 20U;
constexpr std::ptrdiff_t configValueLimit = 100'000;

Result<Value> readConfig(const std::filesystem::path& path, std::string& hash)
{
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const std::span<const std::byte> bytes = (*file)->bytes();
    if (bytes.size() > configByteLimit) {
        return inputError(
            FOVEA_TEXT("ModelFolder", "%1: has %2 bytes; a configuration of at most %3 is read"),
            { path.string(), std::to_string(bytes.size()), std::to_string(configByteLimit) });
    }
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    // A value takes two bytes to write and tens to keep: counted before it is kept.
    const auto valueCount = std::count_if(text.begin(), text.end(),
        [](char letter) { return letter == ',' || letter == '[' || letter == '{'; });
    if (valueCount > configValueLimit) {
        return inputError(FOVEA_TEXT("ModelFolder", "%1: has more than %2 values, which is the limit"),
            { path.string(), std::to_string(configValueLimit) });
    }
    ContentDigest digest;
    digest.addBytes(bytes);
    hash = digest.text();
    Result<Value> config = parseJson(text, path.string());
    if (config && config->as<Value::Object>() == nullptr) {
        return inputError(FOVEA_TEXT("ModelFolder", "%1: must be one JSON object of configuration keys"),
            { path.string() });
    }
    return config;
}

/// What was named, as the folder and the file of weights in it (the folder again when none was named).
struct Place {
    std::filesystem::path folder, weights;
};

Result<Place> locate(const std::filesystem::path& path)
{
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) {
        return Place { path, path };
    }
    if (!std::filesystem::exists(path, problem)) {
        return inputError(FOVEA_TEXT("ModelFolder",
                              "%1: no such file or folder; expected a folder with config.json and "
                              "model.safetensors"),
            { path.string() });
    }
    const std::filesystem::path folder
        = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const std::string name = path.filename().string();
    if (name == "config.json") {
        return Place { folder, folder };
    }
    if (name.ends_with(".safetensors.index.json")) {
        return Place { folder, path };
    }
    if (path.extension() == ".safetensors") {
        // One shard of several stands for all of them.
        const bool isShard = name != "model.safetensors"
            && std::filesystem::exists(folder / "model.safetensors.index.json", problem);
        return Place { folder, isShard ? folder : path };
    }
    return inputError(
        FOVEA_TEXT("ModelFolder",
            "%1: is no model; expected a folder, its config.json, or a .safetensors file beside a "
            "config.json"),
        { path.string() });
}

} // namespace

Result<ModelFolder> ModelFolder::open(const std::filesystem::path& path)
{
    const Result<Place> place = locate(path);
    if (!place) {
        return place.error();
    }
    std::error_code problem;
    const std::filesystem::path configPath = place->folder / "config.json";
    if (!std::filesystem::exists(configPath, problem)) {
        return inputError(FOVEA_TEXT("ModelFolder",
                              "%1: holds no config.json, which says what the weights mean; put the model's "
                              "config.json there"),
            { place->folder.string() });
    }
    std::string configHash;
    Result<Value> config = readConfig(configPath, configHash);
    if (!config) {
        return config.error();
    }
    Result<Weights> weights = Weights::open(place->weights);
    if (!weights) {
        return weights.error();
    }
    const auto find = [&](const char* name) -> std::optional<std::filesystem::path> {
        std::filesystem::path file = place->folder / name;
        if (!std::filesystem::is_regular_file(file, problem)) {
            return std::nullopt;
        }
        return file;
    };
    ModelFolder folder;
    folder.path = place->folder;
    folder.config = *std::move(config);
    folder.configHash = std::move(configHash);
    folder.weights = *std::move(weights);
    folder.tokenizerJson = find("tokenizer.json");
    folder.tokenizerConfig = find("tokenizer_config.json");
    folder.vocabText = find("vocab.txt");
    folder.vocabJson = find("vocab.json");
    folder.mergesText = find("merges.txt");
    folder.specialTokensMap = find("special_tokens_map.json");
    return folder;
}

} // namespace fovea
