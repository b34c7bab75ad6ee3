// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/normalized_text.h"

namespace fovea {

/// One step that rewrites a text before it is cut into words; the parts happen in the order of the members.
/// With all but `decomposes` and `removes` as BERT's tokenizer sets them this is BertNormalizer; with single
/// ones it is Lowercase, NFD or StripAccents of a tokenizer.json.
struct Normalizer {
    enum class Marks { Kept, NonspacingRemoved, AllRemoved };

    /// Control characters, NUL and U+FFFD go; each white space becomes a blank.
    bool cleansText = false;
    /// Each CJK ideograph gets a blank on both sides.
    bool spacesIdeographs = false;
    /// Canonical decomposition (NFD).
    bool decomposes = false;
    Marks marks = Marks::Kept;
    bool lowers = false;

    NormalizedText apply(const NormalizedText& text) const;
};

} // namespace fovea
