// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace fovea {

/// `fovea VERB …` for a verb that a plugin contributes: the exit code, or nothing when the first word is
/// none.
std::optional<int> runContributedVerb(int count, char** arguments);

} // namespace fovea
