// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/attention.h"

#include "ops/attention_cpu.h"
#include "ops/check.h"
#include "ops/moment_reduction.h"

#include <algorithm>

namespace fovea {

namespace {

void check(const Tensor& query, const Tensor& key, const Tensor& value, std::span<const int64_t> begin)
{
    const Shape& shape = query.shape();
    requireShape(shape.rank() == 3 && shape[1] > 0 && shape[2] > 0,
        "attention: the query has shape " + shape.text() + ", expected [tokens, heads, headWidth]");
    requireShape(query.dtype() == DType::F32 || query.dtype() == DType::BF16,
        "attention: the query is " + std::string(name(query.dtype())) + ", expected f32 or bf16");
    for (const Tensor* other : { &key, &value }) {
        requireShape(other->shape() == shape && other->dtype() == query.dtype(),
            "attention: key or value is " + std::string(name(other->dtype())) + " " + other->shape().text()
                + ", expected " + std::string(name(query.dtype())) + " " + shape.text() + " like the query");
    }
    requireShape(!begin.empty() && begin.front() == 0 && begin.back() == shape[0]
            && std::is_sorted(begin.begin(), begin.end()),
        "attention: the examples do not cover the " + std::to_string(shape[0]) + " tokens in order");
}

/// Some queries of one example, for every head.
struct Piece {
    std::size_t example;
    int64_t firstToken, tokenCount, queryBegin, queryEnd;
    /// Where the example's weights start.
    int64_t weightOffset;
};

std::vector<Piece> piecesOf(std::span<const int64_t> begin, int64_t headCount, const AttentionKernel& kernel)
{
    // Packing an example's keys and values again for each piece costs a few percent at this length.
    constexpr int64_t wantedQueries = 256;
    std::vector<Piece> pieces;
    int64_t offset = 0;
    for (std::size_t example = 0; example + 1 < begin.size(); ++example) {
        const int64_t count = begin[example + 1] - begin[example];
        if (count == 0) {
            continue;
        }
        const int64_t tile = kernel.queryTile(count);
        const int64_t step = (wantedQueries + tile - 1) / tile * tile;
        for (int64_t first = 0; first < count; first += step) {
            pieces.push_back(
                { example, begin[example], count, first, std::min(first + step, count), offset });
        }
        offset += headCount * count * count;
    }
    return pieces;
}

/// What the pieces of each head add up to; `parts` is [pieces, heads].
std::vector<Moments> momentsOfHeads(std::span<const Piece> pieces, const std::vector<Moments>& parts,
    std::size_t exampleCount, std::size_t headCount)
{
    std::vector<Moments> heads(exampleCount * headCount);
    std::vector<Moments> ofHead;
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        while (last < pieces.size() && pieces[last].example == pieces[first].example) {
            ++last;
        }
        for (std::size_t head = 0; head < headCount; ++head) {
            ofHead.clear();
            for (std::size_t piece = first; piece < last; ++piece) {
                ofHead.push_back(parts[piece * headCount + head]);
            }
            heads[pieces[first].example * headCount + head] = merged(ofHead);
        }
        first = last;
    }
    return heads;
}

int64_t weightCount(std::span<const int64_t> begin, int64_t headCount)
{
    int64_t total = 0;
    for (std::size_t example = 0; example + 1 < begin.size(); ++example) {
        const int64_t count = begin[example + 1] - begin[example];
        const int64_t extents[] = { headCount, count, count };
        const std::optional<int64_t> here = Shape::checkedElementCount(extents);
        requireShape(here && *here <= std::numeric_limits<int64_t>::max() - total,
            "attention: the weights of " + std::to_string(count) + " tokens cannot be counted");
        total += *here;
    }
    return total;
}

} // namespace

AttentionResult attention(const Tensor& query, const Tensor& key, const Tensor& value,
    std::span<const int64_t> begin, float scale, Mask mask, KeepWeights keepWeights)
{
    check(query, key, value, begin);
    CpuDevice& device = cpuOf(query, "attention");
    const int64_t tokenCount = query.shape()[0], headCount = query.shape()[1], headWidth = query.shape()[2];
    const int64_t width = headCount * headWidth;
    AttentionResult result { Tensor(device, query.dtype(), { tokenCount, width }),
        Tensor(device, DType::F32, { tokenCount, headCount }), Tensor(), {} };
    if (keepWeights == KeepWeights::Yes) {
        result.weights = Tensor(device, DType::F32, { weightCount(begin, headCount) });
    }

    const AttentionKernel& kernel = attentionKernel(device.isa());
    const std::vector<Piece> pieces = piecesOf(begin, headCount, kernel);
    int64_t scratchCount = 0, pieceWeights = 0;
    for (const Piece& piece : pieces) {
        scratchCount = std::max(scratchCount, kernel.scratchCount(piece.tokenCount, headWidth));
        pieceWeights = std::max(pieceWeights, (piece.queryEnd - piece.queryBegin) * piece.tokenCount);
    }
    scratchCount = (scratchCount + 15) / 16 * 16;
    const Tensor scratch(device, DType::F32, { device.threadCount(), scratchCount });
    const bool isReduced = keepWeights == KeepWeights::Moments;
    const Tensor hotWeights(device, DType::F32, { device.threadCount(), isReduced ? pieceWeights : 0 });
    std::vector<Moments> parts(isReduced ? pieces.size() * static_cast<std::size_t>(headCount) : 0);
    const int64_t size = byteSize(query.dtype());
    device.parallel(static_cast<int64_t>(pieces.size()) * headCount, [&](int64_t index, int thread) {
        const Piece& piece = pieces[static_cast<std::size_t>(index / headCount)];
        const int64_t head = index % headCount;
        const auto at = [&](const Tensor& tensor) {
            return tensor.data<std::byte>()
                + (piece.firstToken * tensor.rowStride() + head * headWidth) * size;
        };
        AttentionTask task;
        task.query = at(query);
        task.key = at(key);
        task.value = at(value);
        task.queryStride = query.rowStride();
        task.keyStride = key.rowStride();
        task.valueStride = value.rowStride();
        task.dtype = query.dtype();
        task.tokenCount = piece.tokenCount;
        task.headWidth = headWidth;
        task.queryBegin = piece.queryBegin;
        task.queryEnd = piece.queryEnd;
        task.scale = scale;
        task.isCausal = mask == Mask::Causal;
        task.context = at(result.context);
        task.contextStride = width;
        task.logSumExp = result.logSumExp.data<float>() + piece.firstToken * headCount + head;
        task.logSumExpStride = headCount;
        if (keepWeights == KeepWeights::Yes) {
            task.weights = result.weights.data<float>() + piece.weightOffset
                + (head * piece.tokenCount + piece.queryBegin) * piece.tokenCount;
        } else if (isReduced) {
            task.weights = hotWeights.data<float>() + thread * pieceWeights;
        }
        task.scratch = scratch.data<float>() + thread * scratchCount;
        kernel.attend(task);
        if (isReduced) {
            parts[static_cast<std::size_t>(index)] = momentsOfRun(device.isa(), task.weights, DType::F32,
                (piece.queryEnd - piece.queryBegin) * piece.tokenCount);
        }
    });
    if (isReduced) {
        result.weightMoments
            = momentsOfHeads(pieces, parts, begin.size() - 1, static_cast<std::size_t>(headCount));
    }
    return result;
}

} // namespace fovea
