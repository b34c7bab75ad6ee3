// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/bench.h"

#include <vector>

namespace fovea::bench {

/// Lines of a million and a hundred million points to pictures, and Qt Charts given all points as the peer.
/// `memory` is the bandwidth of one processor in GB/s.
std::vector<Case> plotCases(double memory);

} // namespace fovea::bench
