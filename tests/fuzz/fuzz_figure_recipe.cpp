// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as an exported figure: SVG, PDF, PNG, HDF5 or CSV. What is found says the same when it is written
// again.
#include <fovea/figure_recipe.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    using namespace fovea;
    const std::optional<Value> recipe = findRecipe({ reinterpret_cast<const char*>(data), size });
    if (!recipe) {
        return 0;
    }
    const std::string text = recipeText(*recipe);
    if (text.find_first_of("<>&\n") != std::string::npos) {
        std::abort();
    }
    const std::optional<Value> again = findRecipe("<x>" + text + "</x>");
    if (!again || recipeText(*again) != text) {
        std::abort();
    }
    return 0;
}
