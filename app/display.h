// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace fovea {

/// Whether a window can be shown: tried in a child, because Qt aborts the program when the display that the
/// environment names is out of reach. To be called before there is an application or a second thread.
bool canOpenDisplay(int count, char** arguments);

} // namespace fovea
