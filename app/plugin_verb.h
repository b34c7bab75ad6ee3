// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QStringList>

namespace fovea {

/// `fovea plugin list | check FILE | new NAME | enable ID | disable ID`. The exit code.
int runPluginVerb(const QStringList& arguments, QSettings& settings);

} // namespace fovea
