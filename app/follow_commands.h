// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace fovea {

class MainWindow;

/// Traces that another process writes.
class FollowCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::FollowCommands)
public:
    static void add(MainWindow& window);
};

} // namespace fovea
