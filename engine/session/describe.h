// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/open_models.h"

namespace fovea {

/// What SERVE.md's `model_opened` and `information` say of any model, without what only loading tells.
Value describe(const ModelDescription& description);
/// null, or kind, vocabulary and notes.
Value describe(const Tokenizer* tokenizer);
/// All members of `forecast` but what is available.
Value describe(const MemoryForecast& forecast);
/// All of `model_opened`.
Value describe(const OpenModel& model);

} // namespace fovea
