// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/pooler.h"
#include "nn/blueprint.h"
#include "nn/norm.h"

#include <memory>
#include <string_view>

namespace fovea {

/// What turns a model's last hidden states into logits.
class Head : public Module {
public:
    /// The head that `blueprint` names, or nullptr when it has none.
    static std::unique_ptr<Head> create(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint);

    /// `hidden` is [tokens, width], `pooled` [examples, width] or empty. Gives [tokens, vocabulary] or
    /// [examples, classes].
    virtual Tensor forward(const Tensor& hidden, const Tensor& pooled, Pass& pass) const = 0;

protected:
    Head(Module& parent, std::string_view name)
        : Module(parent, name)
    {
    }
};

} // namespace fovea
