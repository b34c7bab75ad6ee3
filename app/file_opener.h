// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problem.h"

#include <fovea/value.h>

#include <QObject>
#include <QString>

#include <map>
#include <memory>

class QMimeData;

namespace fovea {

class RecentFiles;
class CommandRegistry;
class RunControl;
class WorkbenchHost;

struct TraceToOpen {
    QString path;
    /// What is looked at in it, as behind `::` of an address; may be empty.
    QString place;
    /// Empty: the recorded sentence, or the file's name.
    QString title;
    /// What is selected then, as parameters of `view.select`; null: what fits.
    Value select;
};

/// Opens what the user names or drops; what it is, is judged by its content.
class FileOpener : public QObject {
    Q_OBJECT
public:
    FileOpener(QString engineProgram, CommandRegistry& commands, RunControl& control,
        WorkbenchHost& workbench, RecentFiles& recent, QObject* parent = nullptr);

    /// A model folder or file, a trace, any HDF5 file, or `file.h5::/path[slice]`, by its command.
    void open(const QString& path);
    /// Every file and folder of a drop.
    void openAll(const QMimeData& dropped);

    void openModel(const QString& path);
    /// Checked in a child process first, and shown when it is open. The same file again, while it is on its
    /// way, is opened once and shown as the last request says.
    void openTrace(const TraceToOpen& trace);
    /// A trace is on its way.
    bool isBusy() const { return !m_underWay.empty(); }
    /// The trace is not shown, whatever becomes of it.
    void cancelOpening(const QString& path);

signals:
    void failed(const fovea::Problem& problem);
    /// Something for the status line; empty when it is over.
    void told(const QString& message);
    void modelAsked();
    /// The trace is open and selected, but only the trace browser can show it.
    void browserNeeded();
    void busyChanged();
    void openingBegan(const QString& path);
    void openingEnded(const QString& path, bool isOpen);

private:
    struct Opening {
        TraceToOpen trace;
        /// Nobody waits for it any more.
        bool isCancelled = false;
    };

    void openChecked(const std::shared_ptr<Opening>& opening);
    void showTrace(int key, const TraceToOpen& trace);
    /// `problem` is empty when there is nothing to tell.
    void end(const TraceToOpen& trace, const QString& problem, bool isOpen);

    QString m_engineProgram;
    CommandRegistry& m_commands;
    RunControl& m_control;
    WorkbenchHost& m_workbench;
    RecentFiles& m_recent;
    /// By path.
    std::map<QString, std::shared_ptr<Opening>> m_underWay;
};

} // namespace fovea
