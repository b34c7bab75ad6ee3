// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace fovea {

class MainWindow;

/// The weights of a model, looked at without running it.
class WeightCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::WeightCommands)
public:
    static void add(MainWindow& window);
};

} // namespace fovea
