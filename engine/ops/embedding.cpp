// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/embedding.h"

#include "ops/check.h"

#include <algorithm>

namespace fovea {

namespace {

template <typename Element>
void addEntry(const Tensor& table, int64_t entry, bool isFirst, float* sum)
{
    const auto* values = table.data<Element>() + entry * table.rowStride();
    const int64_t width = table.shape()[1];
    for (int64_t i = 0; i < width; ++i) {
        float value = 0;
        if constexpr (std::is_same_v<Element, float>) {
            value = values[i];
        } else {
            value = toFloat(values[i]);
        }
        sum[i] = isFirst ? value : sum[i] + value;
    }
}

void addEntry(const Tensor& table, int64_t entry, bool isFirst, float* sum)
{
    switch (table.dtype()) {
    case DType::F32:
        return addEntry<float>(table, entry, isFirst, sum);
    case DType::BF16:
        return addEntry<BFloat16>(table, entry, isFirst, sum);
    default:
        return addEntry<Float16>(table, entry, isFirst, sum);
    }
}

void check(std::span<const EmbeddingTerm> terms, DType dtype)
{
    requireShape(!terms.empty(), "embedding sum: there is no table");
    requireShape(dtype == DType::F32 || dtype == DType::BF16,
        "embedding sum: the output is " + std::string(name(dtype)) + ", expected f32 or bf16");
    const std::size_t tokenCount = terms.front().indices.size();
    for (const EmbeddingTerm& term : terms) {
        const Shape& shape = term.table.shape();
        const DType stored = term.table.dtype();
        requireShape(shape.rank() == 2 && shape[1] == terms.front().table.shape()[1],
            "embedding sum: a table has shape " + shape.text() + ", expected the width of the first, "
                + terms.front().table.shape().text());
        requireShape(stored == DType::F32 || stored == DType::BF16 || stored == DType::F16,
            "embedding sum: a table is " + std::string(name(stored)) + ", expected f32, bf16 or f16");
        requireShape(term.indices.size() == tokenCount,
            "embedding sum: " + std::to_string(term.indices.size()) + " indices, expected "
                + std::to_string(tokenCount));
        for (const int32_t index : term.indices) {
            requireShape(index >= 0 && index < shape[0],
                "embedding sum: index " + std::to_string(index) + " is outside a table of "
                    + std::to_string(shape[0]) + " entries");
        }
    }
}

} // namespace

Tensor embeddingSum(std::span<const EmbeddingTerm> terms, DType dtype)
{
    check(terms, dtype);
    const auto tokenCount = static_cast<int64_t>(terms.front().indices.size());
    const int64_t width = terms.front().table.shape()[1];
    CpuDevice& device = cpuOf(terms.front().table, "embedding sum");
    Tensor output(device, dtype, { tokenCount, width });
    const Tensor scratch(device, DType::F32, { device.threadCount(), width });
    const int64_t length = rangeLength(tokenCount, device.threadCount(), 8);
    device.parallel((tokenCount + length - 1) / length, [&](int64_t task, int thread) {
        for (int64_t token = task * length; token < std::min((task + 1) * length, tokenCount); ++token) {
            float* sum = dtype == DType::F32 ? output.data<float>() + token * width
                                             : scratch.data<float>() + thread * width;
            for (std::size_t term = 0; term < terms.size(); ++term) {
                addEntry(
                    terms[term].table, terms[term].indices[static_cast<std::size_t>(token)], term == 0, sum);
            }
            if (dtype == DType::BF16) {
                std::transform(sum, sum + width, output.data<BFloat16>() + token * width, toBFloat16);
            }
        }
    });
    return output;
}

} // namespace fovea
