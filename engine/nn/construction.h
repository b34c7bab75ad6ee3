// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/parameters.h"

#include <fovea/dtype.h>

namespace fovea {

/// What every part needs while a model is built; lives as long as that takes.
struct Construction {
    ParameterSource& parameters;
    Device& device;
    /// F32 or BF16: the type of packed weights and of activations.
    DType compute;
};

} // namespace fovea
