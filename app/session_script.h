// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_registry.h"

#include <fovea/selection.h>

#include <QStringList>

namespace fovea {

class RunControl;
class Workbench;

/// What the user has done since the window opened, in order, as a script that does it again. The trace of a
/// run has another path every time, so a script calls that of the first run `run:1`.
class SessionScript : public QObject {
    Q_OBJECT
public:
    SessionScript(
        CommandRegistry& commands, RunControl& control, Workbench& workbench, QObject* parent = nullptr);

    const std::vector<Command>& done() const { return m_done; }
    /// One line a command, as `fovea --run` reads them.
    std::string lines() const;
    /// A shell script that runs them without a display.
    std::string shell() const;
    /// A Python script that reads the numbers that are shown, and those of each figure, with h5py alone.
    std::string python() const;

    /// Texts `run:N` of a command are the trace of the Nth run of this window.
    Command resolved(const Command& command) const;

private:
    void record(const Command& command, const CommandEffect& effect);

    struct View {
        QString trace;
        Selection selection;
        friend bool operator==(const View&, const View&) = default;
    };
    std::optional<View> viewNow() const;

    Workbench& m_workbench;
    std::vector<Command> m_done;
    std::vector<View> m_exported;
    QStringList m_runs;
    QString m_mergeKey;
};

} // namespace fovea
