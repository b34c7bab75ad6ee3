// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>

#include <string>

namespace fovea {

/// Writes an element in the shortest decimal form that reads back to the same value; nan, inf and -inf as
/// words.
void appendElement(std::string& out, const Array& array, std::size_t index);

/// The name of an axis, or "axis2".
std::string axisName(const Array& array, int axis);

} // namespace fovea
