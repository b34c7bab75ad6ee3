// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fovea::test {

/// A trace of stored attention maps with patterns that real heads have: diagonal, first token, separators,
/// spread.
struct AttentionTraceSpec {
    std::string text = "The animal did not cross the street because it was too tired.";
    std::vector<std::string> tokens { "[CLS]", "the", "animal", "did", "n't", "cross", "the", "street",
        "because", "it", "was", "too", "tired", ".", "[SEP]" };
    std::string family = "bert";
    int layers = 2;
    int heads = 3;
    int examples = 1;
    /// Examples whose rows are written; the others are planned only.
    int committed = -1;
    /// Other numbers for the same shape.
    int seed = 0;
    /// Record block outputs instead of attention.
    bool hasAttention = true;
};

/// The map of one head [query, key]; rows sum to 1.
std::vector<float> patternedMap(int tokens, int layer, int head, int example);

std::shared_ptr<const Trace> writeAttentionTrace(
    const std::filesystem::path& path, const AttentionTraceSpec& spec);

/// A folder of this test program that is removed at its end.
std::filesystem::path scratchFolder();

} // namespace fovea::test
