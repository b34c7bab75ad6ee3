// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/model.h"

#include <memory>
#include <string_view>
#include <vector>

namespace fovea::bench {

/// A published shape with one batch, as peer_worker.py names them too.
struct ModelCase {
    std::string_view name;
    int64_t depth, width, headCount, feedForwardWidth, exampleCount, tokenCount;
};

const std::vector<ModelCase>& modelCases();
const ModelCase* findCase(std::string_view name);

/// Multiply-adds of one forward, twice: 2MNK of each linear map, 4HLSd of each attention.
double floatingPointOperations(const ModelCase& shape);
/// Bytes of the packed weights of the blocks, each read once in a forward.
double weightBytes(const ModelCase& shape, DType compute);

/// BERT of that shape without a pooler, weights random: time does not depend on the values.
std::unique_ptr<Model> randomModel(const ModelCase& shape, Device& device, DType compute);
/// The same as a Hugging Face folder.
void writeRandomModel(const ModelCase& shape, const std::string& folder);
TokenBatch randomBatch(const ModelCase& shape);

} // namespace fovea::bench
