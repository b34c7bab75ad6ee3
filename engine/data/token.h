// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/normalized_text.h"

#include <cstdint>

namespace fovea {

/// A token with the range of the original text that it stands for.
struct Token {
    int32_t id = 0;
    TextRange range;
    /// Of an added token: white space that its text has at both ends. The model's tokens say it themselves.
    bool isAdded = false;
    int32_t blanksBefore = 0;
    int32_t blanksAfter = 0;
};

} // namespace fovea
