// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace fovea {

class MainWindow;

/// Notes to places in a trace: what is written, changed and removed, and the list of them beside the panels.
class NoteCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::NoteCommands)
public:
    static void add(MainWindow& window);
};

} // namespace fovea
