// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

namespace fovea {

class MainWindow;

/// `fovea --capture FOLDER`: what a user would do at the window, without a display. Waits for the model and
/// for the maps of `text`, then leaves first_light.png (the window at double density), first_light.svg (the
/// figure of the active panel) and first_light.h5 (the trace) in `folder`. Fails with the window's own
/// banner.
Result<void> runCapture(MainWindow& window, const QString& folder, const QString& text);

} // namespace fovea
