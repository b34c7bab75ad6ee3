// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "weights/weights.h"

#include <fovea/result.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// Where a parameter of a model lies in its files.
struct ParameterPlace {
    /// The model's name for it: encoder.layer.3.attention.query_key_value.weight.
    std::string name;
    Shape shape;
    /// Tensors of the file, stacked along axis 0; usually one.
    std::vector<std::string> tensors;
    /// The file stores [inputs, outputs].
    bool isTransposed = false;

    /// The shape that each of `tensors` must have.
    Shape storedShape() const;
};

/// Whether a linear map's weight lies as [outputs, inputs] or as [inputs, outputs].
enum class StoredOrder : uint8_t { OutputsFirst, InputsFirst };

/// All parameters of a model and where they lie: made from a Blueprint by one function for each family.
class ParameterMap {
public:
    explicit ParameterMap(const Weights& weights)
        : m_weights(weights)
    {
    }

    /// The text before `suffix` in the one tensor that ends in it: "bert." or "". `usual` when there is none
    /// or more than one.
    std::string prefixOf(std::string_view suffix, std::string_view usual) const;
    /// The first of `names` that the file has; the first of all when it has none.
    std::string present(std::initializer_list<std::string> names) const;

    void add(std::string name, Shape shape, std::vector<std::string> tensors, bool isTransposed = false);
    /// weight [outputs, inputs] and bias [outputs] of a linear map; several tensors are stacked.
    void addLinear(const std::string& name, int64_t inputs, int64_t outputs,
        const std::vector<std::string>& tensors, StoredOrder order = StoredOrder::OutputsFirst);
    /// gain and bias of a norm: `tensor`.weight and .bias, or .gamma and .beta as old files call them.
    void addNorm(const std::string& name, int64_t width, const std::string& tensor);

    const std::vector<ParameterPlace>& places() const { return m_places; }
    int64_t parameterCount() const;

    /// Every tensor must be there, with its shape and a floating-point type; nothing is read for it. The
    /// error names file, tensor, expected and found.
    Result<void> check(const std::string& configFile) const;
    /// Tensors of the files that no parameter uses, by name.
    std::vector<std::string> unusedTensors() const;

private:
    const Weights& m_weights;
    std::vector<ParameterPlace> m_places;
};

} // namespace fovea
