// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"
#include "figure_origin.h"
#include "problem.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace fovea {

class Language;
class PanelHost;
class PluginLoader;
class RecentFiles;
class WorkbenchHost;

/// What leaves the window: figures and traces as files; pictures, numbers and commands by the clipboard. All
/// of it is made on the reading threads.
class Outlet : public QObject {
    Q_OBJECT
public:
    Outlet(PanelHost& panels, WorkbenchHost& workbench, PluginLoader& plugins, RecentFiles& recent,
        const Language& language, QObject* parent = nullptr);

    /// Writes what the active panel shows. `done` gets false, after `failed`, when that cannot be.
    void exportFigure(const QString& path, std::function<void(bool isWritten)> done = {})
    {
        exportFigure(path, ExportSettings(), std::move(done));
    }
    void exportFigure(
        const QString& path, const ExportSettings& settings, std::function<void(bool isWritten)> done = {});
    /// Nothing is written of an export that is cancelled before its last step.
    void cancelExport(int id);
    /// What the active panel shows; nothing, and `failed`, when that cannot be had.
    std::optional<Figure> activeFigure(const QString& problem);
    /// Copies a trace; `saved` is called when it is there.
    void saveTrace(int key, const QString& path, std::function<void()> saved = {});
    void cancelSaving(int id) { cancelExport(id); }

    /// Of what the active panel shows: its picture at double density, its numbers as tab-separated text, its
    /// address, and the `fovea export` command that draws it.
    void copyPicture();
    void copyNumbers();
    void copyAddress();
    void copyActiveCommand(const ExportSettings& settings = {});

signals:
    void failed(const fovea::Problem& problem);
    void told(const QString& message);
    /// An export is under way, and is over.
    void exportBegan(int id, const QString& path);
    void exportEnded(int id, bool isWritten);
    void savingBegan(int id, const QString& path);
    void savingMoved(int id, qint64 doneBytes, qint64 totalBytes);
    void savingEnded(int id, bool isSaved);

private:
    FigureOrigin activeOrigin() const;
    /// Code of the active panel on a reading thread; `done` gets nothing when it threw, which its frame is
    /// told.
    template <typename Work, typename Done>
    void later(const QString& tag, Work work, Done done);

    PanelHost& m_panels;
    WorkbenchHost& m_workbench;
    PluginLoader& m_plugins;
    RecentFiles& m_recent;
    const Language& m_language;
    std::map<int, std::shared_ptr<std::atomic<bool>>> m_running;
    int m_lastExport = 0;
};

} // namespace fovea
