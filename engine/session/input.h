// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/examples.h"
#include "session/open_models.h"
#include "trace/trace_plan.h"

#include <cstdint>
#include <vector>

namespace fovea {

/// What a `record` reads: the examples, and where they came from in a few words.
struct Input {
    std::vector<Example> examples;
    /// "text", "ids", "examples" or the path of a file.
    std::string source;
};

/// The one input that the Command gives as text, ids, examples or input; a file is read. Wrong combinations
/// are usage errors.
Result<Input> readInput(Parameters& parameters);

struct PlannedInput {
    std::vector<PlannedExample> examples;
    int64_t tokenCount = 0, longestExample = 0;
    int64_t cutExampleCount = 0, cutTokenCount = 0;
};

/// Tokenises and checks every example against the model: what is longer than it reads is cut and said with
/// `note`; an id outside the vocabulary, an empty example or a wrong segment is an error that names the
/// example.
Result<PlannedInput> planInput(Job& job, const OpenModel& model, const Input& input);

} // namespace fovea
