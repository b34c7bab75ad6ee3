// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/model.h"
#include "weights/config_reader.h"
#include "weights/model_folder.h"
#include "weights/parameter_map.h"

namespace fovea {

/// What a folder's configuration asks for, read but not yet held against the tensors.
struct ModelPlan {
    Blueprint blueprint;
    ParameterMap parameters;
    /// What the folder holds and the model does without, one sentence each.
    std::vector<std::string> notes;
};

/// BERT: encoder with or without pooler; head for masked tokens or for classes of a text. Tensors with and
/// without the prefix bert., norms as weight/bias and as gamma/beta.
ModelPlan planBert(ConfigReader& config, const Weights& weights);

/// GPT-2: decoder without a head, with one for the next token, or for classes of a text. Tensors with and
/// without the prefix transformer..
ModelPlan planGpt2(ConfigReader& config, const Weights& weights);

/// The plan of `folder`, whole and checked: a known family, options that Fovea computes, and every tensor
/// there with the right shape. No weight is read. The error names the file, the key or tensor, what was
/// expected and what was found.
Result<ModelPlan> planModel(const ModelFolder& folder);

/// What may be asked of the model that `plan` describes.
ModelDescription describe(const ModelPlan& plan);

} // namespace fovea
