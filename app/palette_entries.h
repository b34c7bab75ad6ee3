// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace fovea {

class MainWindow;

/// One thing that the palette finds: a command, or an object with the command that goes there.
struct PaletteEntry {
    std::string command;
    /// Null: the command's own; what is required is asked for.
    Value parameters;
    QString title, group, help, key, whyDisabled;
    /// Shown before anything is typed.
    bool isCommand = true;

    /// What the settings remember of it.
    QString name() const;
};

/// Commands, then panels, settings, open traces and models, layers, heads, and the tokens of the example that
/// is selected.
class PaletteEntries {
    Q_DECLARE_TR_FUNCTIONS(fovea::PaletteEntries)
public:
    static std::vector<PaletteEntry> of(MainWindow& window);
};

} // namespace fovea
