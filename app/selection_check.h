// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/selection.h>
#include <fovea/trace.h>

namespace fovea {

/// Refuses a selection that `trace` has no place for; the sentence names what it has. Only what is chosen is
/// checked. A window follows the user and falls back on what is there; a command that names a head must draw
/// that head or none.
Result<void> checkSelection(const Selection& selection, const Trace& trace);

} // namespace fovea
