// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "models/pooler.h"

#include "ops/embedding.h"

#include <vector>

namespace fovea {

Tensor rowOfEachExample(const Tensor& hidden, const Pass& pass, Place place)
{
    const std::span<const int64_t> begin = pass.examples().begin;
    std::vector<int32_t> rows;
    for (std::size_t example = 0; example + 1 < begin.size(); ++example) {
        const int64_t row = place == Place::First ? begin[example] : begin[example + 1] - 1;
        rows.push_back(static_cast<int32_t>(row));
    }
    const EmbeddingTerm term { hidden, rows };
    return embeddingSum({ &term, 1 }, hidden.dtype());
}

Pooler::Pooler(Module& parent, std::string_view name, Construction& construction, int64_t width)
    : Module(parent, name)
    , m_dense(*this, "dense", construction, width, width)
{
}

Tensor Pooler::forward(const Tensor& hidden, Pass& pass) const
{
    return m_output(m_dense.forward(rowOfEachExample(hidden, pass, Place::First), Activation::Tanh), pass);
}

} // namespace fovea
