// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/special_tokens.h"

namespace fovea {

/// Puts what tokenizer_config.json says about lower case, accents, ideographs and the blank before the first
/// word in the place of what tokenizer.json says, as transformers does for BERT's, GPT-2's and RoBERTa's
/// tokenizers. Returns a sentence for each difference.
std::vector<std::string> applyOverrides(const TokenizerConfig& config, Value& settings);

} // namespace fovea
