// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <string>

namespace fovea {

/// A group or a dataset that an address names, as a person reads it.
std::string addressText(const Value& details);

/// One line for each node of a list: its name, type and shape, and where a link leads.
std::string nodeLines(const Value* nodes);

/// "mean 0.1, standard deviation 1.2 …" and, where there are some, what is not finite.
std::string statisticsText(const Value& statistics);

/// 64 bins as eight heights of blocks.
std::string histogramText(const Value* counts);

} // namespace fovea
