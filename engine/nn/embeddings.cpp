// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/embeddings.h"

#include "ops/embedding.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace fovea {

namespace {

[[noreturn]] void refuse(const std::string& what)
{
    throw ShapeError(what);
}

void checkIndices(const std::vector<int32_t>& indices, int64_t limit, const char* what, const char* table)
{
    for (std::size_t token = 0; token < indices.size(); ++token) {
        if (indices[token] < 0 || indices[token] >= limit) {
            refuse(std::string(what) + " " + std::to_string(indices[token]) + " of token "
                + std::to_string(token) + " is outside " + table + ": 0 to " + std::to_string(limit - 1));
        }
    }
}

} // namespace

Embeddings::Embeddings(
    Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
    : Module(parent, name)
    , m_token(construction.parameters.get(
          path() + ".token", { blueprint.embedding.vocabularySize, blueprint.width }))
    , m_position(construction.parameters.get(
          path() + ".position", { blueprint.embedding.maximumPositions, blueprint.width }))
{
    const EmbeddingPart& part = blueprint.embedding;
    if (part.typeCount > 0) {
        m_type = construction.parameters.get(path() + ".type", { part.typeCount, blueprint.width });
    }
    if (part.isNormed) {
        m_norm.emplace(*this, "norm", construction, blueprint.width, blueprint.norm.epsilon);
    }
}

void Embeddings::check(const TokenBatch& batch) const
{
    if (batch.begin.size() < 2 || batch.begin.front() != 0
        || batch.begin.back() != static_cast<int64_t>(batch.ids.size())) {
        refuse("the batch has no examples, or their bounds do not cover its "
            + std::to_string(batch.ids.size()) + " tokens");
    }
    for (std::size_t example = 0; example + 1 < batch.begin.size(); ++example) {
        const int64_t length = batch.begin[example + 1] - batch.begin[example];
        if (length <= 0) {
            refuse("example " + std::to_string(example) + " has no tokens");
        }
        if (length > m_position.shape()[0]) {
            refuse("example " + std::to_string(example) + " has " + std::to_string(length)
                + " tokens, the model has positions for " + std::to_string(m_position.shape()[0]));
        }
    }
    checkIndices(batch.ids, m_token.shape()[0], "id", "the vocabulary");
    if (!batch.typeIds.empty()) {
        if (batch.typeIds.size() != batch.ids.size()) {
            refuse(std::to_string(batch.typeIds.size()) + " segments for " + std::to_string(batch.ids.size())
                + " tokens");
        }
        // A model without a segment table has one segment: 0.
        checkIndices(
            batch.typeIds, m_type.isEmpty() ? 1 : m_type.shape()[0], "segment", "the model's segments");
    }
}

Tensor Embeddings::forward(const TokenBatch& batch, Pass& pass) const
{
    check(batch);
    if (!std::ranges::equal(batch.begin, pass.examples().begin)) {
        refuse("the pass is for other examples than the batch");
    }
    std::vector<int32_t> positions(batch.ids.size());
    for (std::size_t example = 0; example + 1 < batch.begin.size(); ++example) {
        std::iota(positions.begin() + batch.begin[example], positions.begin() + batch.begin[example + 1], 0);
    }
    std::vector<EmbeddingTerm> terms { { m_token, batch.ids } };
    const std::vector<int32_t> firstSegment(batch.typeIds.empty() ? batch.ids.size() : 0, 0);
    if (!m_type.isEmpty()) {
        terms.push_back({ m_type, batch.typeIds.empty() ? firstSegment : batch.typeIds });
    }
    terms.push_back({ m_position, positions });
    const Tensor sum = m_sum(embeddingSum(terms, DType::F32), pass);
    return m_norm.has_value() ? m_norm->forward(sum, pass) : sum;
}

} // namespace fovea
