// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin_manifest.h"

namespace fovea {

/// One plugin file and what became of it.
struct PluginFile {
    /// Found as a file; Read: its manifest was; Accepted: it may be loaded; Tried: a child process has loaded
    /// and drawn it; Running: it is loaded here; Stopped: it failed, or was switched off while it ran.
    enum class State { Found, Read, Accepted, Refused, Disabled, Tried, Running, Stopped };
    struct Step {
        State state;
        QString reason;
    };

    QString path;
    State state = State::Found;
    /// Why it is refused, disabled or stopped; how it was tried.
    QString reason;
    PluginManifest manifest;
    /// Every state it has been in, oldest first.
    std::vector<Step> steps { { State::Found, {} } };
    /// It comes with the program: it needs no trial.
    bool isOwn = false;
    /// A child process must load it first.
    bool isUntried = false;

    void become(State next, const QString& why = {});
    /// Its panels can be made.
    bool isUsable() const;
    /// `translations/ID` beside it: the language and `.qm` follow.
    QString translationPrefix() const;
};

/// "accepted", in the language of the window.
QString stateText(PluginFile::State state);
/// The same in English, as command lines print it.
const char* stateName(PluginFile::State state);

/// What the manifest of one file says, which is read without running the file.
PluginFile inspectPlugin(const QString& path);

} // namespace fovea
