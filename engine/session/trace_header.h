// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/open_models.h"

namespace fovea {

/// What somebody needs to run the same again: enough for `verify`, together with the tokens in the trace.
struct RunSpec {
    std::string watch, reduce, layers;
    std::string inputSource;
    std::string commandLine;
    int64_t seed = 0;
    int64_t batchTokens = 0;
};

/// The attributes of a trace's root, as trace/SCHEMA.md lists them. Waits for the model's hash.
Value traceHeader(const OpenModel& model, const RunSpec& spec);

/// "0.1.0 (6bb2be2)": the product's version and the commit it was built from, where that is known.
std::string codeVersion();

} // namespace fovea
