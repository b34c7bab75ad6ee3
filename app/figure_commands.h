// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace fovea {

class MainWindow;

/// Figures: written with their recipe, and brought back from it.
class FigureCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::FigureCommands)
public:
    static void add(MainWindow& window);
};

} // namespace fovea
