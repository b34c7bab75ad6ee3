// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/token.h"
#include "data/vocabulary.h"

#include <string>
#include <vector>

namespace fovea {

/// Cuts one word into tokens of a vocabulary. Used from several threads at once.
class SubwordModel {
public:
    virtual ~SubwordModel() = default;

    /// Appends the tokens of `word`.
    virtual void tokenize(const TextView& word, std::vector<Token>& tokens) const = 0;
    virtual const Vocabulary& vocabulary() const = 0;
    virtual std::string kind() const = 0;
    /// A token of the vocabulary as a person reads it.
    virtual std::string displayText(std::string_view token) const = 0;
};

} // namespace fovea
