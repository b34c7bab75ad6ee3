// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"
#include "problem.h"

#include <fovea/value.h>

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace fovea {

class CommandRegistry;
class FileOpener;
class WorkbenchHost;

/// Brings the view back that an exported figure shows: opens its traces, shows the panel, and gives it what
/// its recipe says. A trace is found where the figure says, else by its print near the figure, the open
/// traces and the recent files; else the user is asked.
class FigureReturn : public QObject {
    Q_OBJECT
public:
    /// `recent` gives the files that were opened last.
    FigureReturn(CommandRegistry& commands, FileOpener& opener, WorkbenchHost& workbench,
        std::function<QStringList()> recent, QObject* parent = nullptr);

    void open(const QString& figure);
    /// Goes on with a trace that could not be found, from where the user says that it is.
    void locate(const QString& trace);
    bool isBusy() const { return m_current != nullptr; }

signals:
    void failed(const fovea::Problem& problem);
    void told(const QString& message);
    /// A trace is nowhere: the user should be asked, then `locate` called.
    void traceMissing(const fovea::Problem& problem);
    /// The view is back; exporting it with these settings would give the same figure.
    void returned(const QString& figure, const fovea::ExportSettings& settings);

private:
    struct Wanted {
        /// Where in the recipe: "trace", "a", "b".
        QString role;
        Value trace;
        QString path = {};
        bool isChanged = false;
    };
    struct Return {
        QString figure;
        Value recipe;
        std::vector<Wanted> traces = {};
    };

    void take(const QString& figure, const Value& recipe);
    /// The next step: finds and opens one trace after the other, then restores.
    void goOn();
    void find(std::size_t index);
    void openTrace(std::size_t index);
    void restore();
    void giveUp(const QString& sentence);
    QStringList foldersToSearch() const;
    bool isOpen(const QString& path) const;

    CommandRegistry& m_commands;
    FileOpener& m_opener;
    WorkbenchHost& m_workbench;
    std::function<QStringList()> m_recent;
    std::unique_ptr<Return> m_current;
    QString m_opening;
};

} // namespace fovea
