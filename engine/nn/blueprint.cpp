// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/blueprint.h"

#include <cmath>

namespace fovea {

float Blueprint::attentionScale(int layer) const
{
    double scale = 1;
    if (attention.isScaledByWidth) {
        scale /= std::sqrt(static_cast<double>(headWidth()));
    }
    if (attention.isScaledByLayer) {
        scale /= layer + 1;
    }
    return static_cast<float>(scale);
}

} // namespace fovea
