// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/parameter_map.h"

#include <algorithm>
#include <set>
#include <utility>

namespace fovea {

Shape ParameterPlace::storedShape() const
{
    if (isTransposed) {
        return { shape[1], shape[0] };
    }
    std::vector<int64_t> extents(shape.extents().begin(), shape.extents().end());
    extents[0] /= static_cast<int64_t>(tensors.size());
    return Shape(extents);
}

std::string ParameterMap::prefixOf(std::string_view suffix, std::string_view usual) const
{
    const std::string dotted = std::string(1, '.').append(suffix);
    std::vector<std::string> prefixes;
    for (const auto& [name, tensor] : m_weights.tensors()) {
        if (name == suffix || name.ends_with(dotted)) {
            prefixes.push_back(name.substr(0, name.size() - suffix.size()));
        }
    }
    return prefixes.size() == 1 ? prefixes.front() : std::string(usual);
}

std::string ParameterMap::present(std::initializer_list<std::string> names) const
{
    const auto* found = std::ranges::find_if(
        names, [this](const std::string& name) { return m_weights.find(name) != nullptr; });
    return found != names.end() ? *found : *names.begin();
}

void ParameterMap::add(std::string name, Shape shape, std::vector<std::string> tensors, bool isTransposed)
{
    m_places.push_back({ std::move(name), shape, std::move(tensors), isTransposed });
}

void ParameterMap::addLinear(const std::string& name, int64_t inputs, int64_t outputs,
    const std::vector<std::string>& tensors, StoredOrder order)
{
    std::vector<std::string> weights, biases;
    for (const std::string& tensor : tensors) {
        weights.push_back(tensor + ".weight");
        biases.push_back(tensor + ".bias");
    }
    add(name + ".weight", { outputs, inputs }, std::move(weights), order == StoredOrder::InputsFirst);
    add(name + ".bias", { outputs }, std::move(biases));
}

void ParameterMap::addNorm(const std::string& name, int64_t width, const std::string& tensor)
{
    add(name + ".gain", { width }, { present({ tensor + ".weight", tensor + ".gamma" }) });
    add(name + ".bias", { width }, { present({ tensor + ".bias", tensor + ".beta" }) });
}

int64_t ParameterMap::parameterCount() const
{
    int64_t count = 0;
    for (const ParameterPlace& place : m_places) {
        count += place.shape.elementCount();
    }
    return count;
}

Result<void> ParameterMap::check(const std::string& configFile) const
{
    for (const ParameterPlace& place : m_places) {
        const Shape expected = place.storedShape();
        for (const std::string& name : place.tensors) {
            const StoredTensor* tensor = m_weights.find(name);
            const auto other = m_weights.otherTensors().find(name);
            if (tensor == nullptr && other == m_weights.otherTensors().end()) {
                return inputError(FOVEA_TEXT("Weights",
                                      "%1: asks for a tensor \"%2\" of shape %3, and the weights have none; "
                                      "configuration and weights are not of the same model"),
                    { configFile, name, expected.text() });
            }
            const std::string file(tensor != nullptr ? tensor->file : other->second.file);
            const Shape& found = tensor != nullptr ? tensor->shape : other->second.shape;
            if (found != expected) {
                return inputError(
                    FOVEA_TEXT("Weights", "%1: tensor \"%2\" has shape %3, expected %4 by the sizes in %5"),
                    { file, name, found.text(), expected.text(), configFile });
            }
            const std::string type(tensor != nullptr ? fovea::name(tensor->dtype) : other->second.type);
            if (type != "f32" && type != "f16" && type != "bf16") {
                return inputError(
                    FOVEA_TEXT("Weights", "%1: tensor \"%2\" is of type %3, expected f32, f16 or bf16"),
                    { file, name, type });
            }
        }
    }
    return {};
}

std::vector<std::string> ParameterMap::unusedTensors() const
{
    std::set<std::string, std::less<>> used;
    for (const ParameterPlace& place : m_places) {
        used.insert(place.tensors.begin(), place.tensors.end());
    }
    std::vector<std::string> unused;
    for (const auto& [name, tensor] : m_weights.tensors()) {
        if (!used.contains(name)) {
            unused.push_back(name);
        }
    }
    for (const auto& [name, tensor] : m_weights.otherTensors()) {
        unused.push_back(name);
    }
    return unused;
}

} // namespace fovea
