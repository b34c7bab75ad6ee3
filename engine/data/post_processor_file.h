// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/settings.h"
#include "data/text_tokenizer.h"

namespace fovea {

/// What `post_processor` of a tokenizer.json asks for. Its special tokens must be among those of `parts`.
PostProcessor readPostProcessor(const Settings& settings, const TokenizerParts& parts);

/// BERT's: `first` A `last`, and for a pair `first` A `last` B `last`, the second of type 1.
PostProcessor bertProcessor(int32_t first, int32_t last);
/// RoBERTa's: `first` A `last`, and for a pair `first` A `last` `last` B `last`, all of type 0.
PostProcessor robertaProcessor(int32_t first, int32_t last);

} // namespace fovea
