// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "named_layouts.h"
#include "thumbnails.h"
#include "workspace.h"

#include <functional>

namespace fovea {

class MainWindow;
class MissingFiles;

/// The workspace of a window and its layouts, connected with what the user sees of them: banners, the list of
/// missing files, the question when something would be lost.
class WindowWorkspace : public QObject {
    Q_OBJECT
public:
    WindowWorkspace(MainWindow& window, MissingFiles& missing, const QString& stateFolder);

    Workspace& workspace() { return m_workspace; }
    NamedLayouts& layouts() { return m_layouts; }

    /// Once the window has its panels.
    void start();
    /// False when the user wants to go on. Saves when he says so.
    bool mayClose();
    /// Asks before what is open is given up for another workspace.
    void open(const QString& path);
    void saveAs();
    void saveAs(const QString& path, bool withTraces);
    /// "My work*", or nothing for a workspace without a name.
    QString title() const;

    enum class Answer { Save, DoNotSave, Cancel };
    /// In place of the dialog.
    void setQuestion(std::function<Answer()> ask) { m_ask = std::move(ask); }

private:
    void locate(const FileTrouble& trouble);
    void repairRecent(const QString& path);
    void takePicture();
    Answer ask() const;

    MainWindow& m_window;
    MissingFiles& m_missing;
    NamedLayouts m_layouts;
    Workspace m_workspace;
    std::function<Answer()> m_ask;
    Thumbnails m_thumbnails;
    QTimer m_pictureTimer;
};

} // namespace fovea
