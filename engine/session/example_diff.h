// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/file_diff.h"

namespace fovea {

/// The part of `compareFiles` that knows traces: their examples up to what both have committed, tokens first,
/// then every reading and every attention map, in blocks of rows.
Result<void> compareExamples(
    Job& job, const Trace& a, const Trace& b, const DiffRules& rules, FileDiff& diff);

} // namespace fovea
