// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problem.h"

#include <QObject>
#include <QString>

class QMimeData;

namespace fovea {

class RecentFiles;
class RunControl;
class WorkbenchHost;

/// Opens what the user names or drops; what it is, is judged by its content.
class FileOpener : public QObject {
    Q_OBJECT
public:
    FileOpener(QString engineProgram, RunControl& control, WorkbenchHost& workbench, RecentFiles& recent,
        QObject* parent = nullptr);

    /// A model folder or file, a trace, any HDF5 file, or `file.h5::/path[slice]`.
    void open(const QString& path);
    /// Every file and folder of a drop.
    void openAll(const QMimeData& dropped);

signals:
    void failed(const fovea::Problem& problem);
    /// Something for the status line; empty when it is over.
    void told(const QString& message);
    void modelAsked();
    /// The trace is open and selected, but only the trace browser can show it.
    void browserNeeded();

private:
    void openTrace(const QString& path, const QString& place);
    void showTrace(int key, const QString& place);

    QString m_engineProgram;
    RunControl& m_control;
    WorkbenchHost& m_workbench;
    RecentFiles& m_recent;
};

} // namespace fovea
