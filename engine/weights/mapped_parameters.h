// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/parameters.h"
#include "weights/parameter_map.h"

#include <map>
#include <memory>
#include <string>

namespace fovea {

/// Parameters of a model out of its mapped files. One that lies there as the model wants it is lent, not
/// copied; its pages are given back to the system when the last user lets go of it.
class MappedParameters final : public ParameterSource {
public:
    /// `map` and `device` outlive it; tensors that it gave keep the mapping.
    MappedParameters(const Weights& weights, const ParameterMap& map, Device& device);

    bool has(std::string_view name) const override;
    Tensor get(std::string_view name, const Shape& expected) override;

private:
    Tensor lend(const StoredTensor& stored, const Shape& shape) const;
    Tensor stack(const ParameterPlace& place, DType dtype) const;
    Tensor transpose(const StoredTensor& stored, const Shape& shape) const;

    std::shared_ptr<const Weights> m_weights;
    Device& m_device;
    std::map<std::string_view, const ParameterPlace*> m_places;
};

} // namespace fovea
