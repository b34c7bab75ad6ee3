// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as the config.json beside real weights of each family.
#include "weights/model_folder.h"
#include "weights/model_plan.h"

#include <fovea/json.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace fovea;

std::array<ModelFolder, 2> openFolders()
{
    std::array<ModelFolder, 2> folders;
    const std::filesystem::path models = std::filesystem::path(FOVEA_TEST_DATA) / "reference/models";
    const std::array<const char*, 2> names { "bert_classes", "gpt2_plain" };
    for (std::size_t i = 0; i < names.size(); ++i) {
        Result<ModelFolder> folder = ModelFolder::open(models / names[i]);
        if (!folder || !planModel(*folder)) {
            std::fprintf(stderr, "%s cannot be opened\n", names[i]);
            std::exit(1);
        }
        folders[i] = *std::move(folder);
    }
    return folders;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    static std::array<ModelFolder, 2> folders = openFolders();
    const Result<Value> config = parseJson({ reinterpret_cast<const char*>(data), size }, "config.json");
    if (!config) {
        return 0;
    }
    const Result<Value> again = parseJson(formatJson(*config), "again");
    if (!again || *again != *config) {
        std::abort();
    }
    for (ModelFolder& folder : folders) {
        folder.config = *config;
        const Result<ModelPlan> plan = planModel(folder);
        if (!plan) {
            continue;
        }
        const ModelDescription description = describe(*plan);
        if (description.width < 1 || description.width % description.headCount != 0
            || description.attentionScale.size() != static_cast<std::size_t>(description.layerCount)) {
            std::abort();
        }
    }
    return 0;
}
