// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <string>

namespace fovea {

/// The details of an `information` event as a person reads them.
std::string informationText(const Value& details);

} // namespace fovea
