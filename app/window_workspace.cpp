// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_workspace.h"

#include "main_window.h"
#include "missing_files.h"
#include "status_line.h"
#include "top_bar.h"
#include "welcome_page.h"
#include "workspace_banners.h"
#include "workspace_file.h"

#include <fovea/error_text.h>

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace fovea {

namespace {

// While a user drags through the heads nothing is to be drawn twice.
constexpr int pictureDelayMilliseconds = 2000;

} // namespace

WindowWorkspace::WindowWorkspace(MainWindow& window, MissingFiles& missing, const QString& stateFolder)
    : QObject(&window)
    , m_window(window)
    , m_missing(missing)
    , m_layouts(window.panels(), window.settings())
    , m_workspace({ window.workbench(), window.control(), window.panels(), window.commands(),
                      window.history(), m_layouts, window.regions().topBar(), window.engineProgram() },
          stateFolder)
    , m_thumbnails(window.pictureFolder())
{
    m_workspace.setQuestion([this] { return mayClose(); });
    m_pictureTimer.setSingleShot(true);
    m_pictureTimer.setInterval(pictureDelayMilliseconds);
    connect(&m_pictureTimer, &QTimer::timeout, this, &WindowWorkspace::takePicture);
    connect(&window.workbench(), &Workbench::selectionChanged, &m_pictureTimer, qOverload<>(&QTimer::start));
    auto* banners = new WorkspaceBanners(m_workspace, window.banners(), this);
    connect(banners, &WorkspaceBanners::saveAsWanted, this, qOverload<>(&WindowWorkspace::saveAs));
    connect(&m_workspace, &Workspace::told, &window.statusLine(), &StatusLine::setMessage);
    connect(&m_workspace, &Workspace::changed, &window.commands(), &CommandRegistry::refresh);
    connect(&m_workspace, &Workspace::troublesFound, &m_missing, &MissingFiles::show);
    for (const auto signal : { &Workspace::opened, &Workspace::saved }) {
        connect(&m_workspace, signal, this, [this](const QString& path) {
            if (!path.isEmpty()) {
                m_window.recentFiles().add(path);
            }
        });
    }
    connect(&m_missing, &MissingFiles::locateRequested, this, &WindowWorkspace::locate);
    connect(&m_missing, &MissingFiles::leaveOutRequested, &m_workspace, &Workspace::leaveOut);
    connect(&window.workbench(), &Workbench::traceOpened, this, [this](int key) {
        const QString path = QString::fromStdString(m_window.workbench().trace(key)->path().string());
        for (const FileTrouble& trouble : m_missing.troubles()) {
            if (trouble.path == path) {
                m_workspace.leaveOut(path);
                m_missing.remove(path);
                return;
            }
        }
    });
    WelcomePage& welcome = window.regions().welcome();
    connect(&m_workspace, &Workspace::lastSessionFound, &welcome, [&welcome] { welcome.offerLast(true); });
    connect(&welcome, &WelcomePage::locateRequested, this, &WindowWorkspace::repairRecent);
    connect(&welcome, &WelcomePage::lastWanted, this, [this, &welcome] {
        welcome.offerLast(false);
        m_workspace.continueLastSession();
    });
}

void WindowWorkspace::start()
{
    // The panels are there only now.
    m_layouts.setLocked(m_layouts.isLocked());
    m_workspace.start();
    QStringList workspaces;
    for (const QString& path : m_window.recentFiles().paths()) {
        if (path.endsWith(workspaceSuffix)) {
            workspaces << path;
        }
    }
    m_workspace.lookForAbandoned(workspaces);
}

QString WindowWorkspace::title() const
{
    const QString name = m_workspace.name();
    return name.isEmpty() || !m_workspace.isModified() ? name : name + "*";
}

WindowWorkspace::Answer WindowWorkspace::ask() const
{
    if (m_ask) {
        return m_ask();
    }
    QMessageBox box(QMessageBox::Question, tr("Save the workspace?"),
        tr("%1 has changes that are not saved.").arg(m_workspace.name()), QMessageBox::NoButton, &m_window);
    QPushButton* save = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    const QPushButton* discard = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.exec();
    return box.clickedButton() == save   ? Answer::Save
        : box.clickedButton() == discard ? Answer::DoNotSave
                                         : Answer::Cancel;
}

bool WindowWorkspace::mayClose()
{
    // Without a name it is kept, and can be gone on with.
    if (m_workspace.path().isEmpty() || !m_workspace.isModified()) {
        return true;
    }
    switch (ask()) {
    case Answer::Save:
        if (const Result<void> saved = m_workspace.saveNow(); !saved) {
            m_window.showProblem({ tr("The workspace was not saved"), errorText(saved.error()), {} });
            return false;
        }
        return true;
    case Answer::DoNotSave:
        return true;
    case Answer::Cancel:
        break;
    }
    return false;
}

void WindowWorkspace::open(const QString& path)
{
    if (mayClose()) {
        m_workspace.open(path);
    }
}

void WindowWorkspace::saveAs()
{
    bool withTraces = false;
    const QString path = m_window.dialogs().workspaceToSave(m_workspace.name(), withTraces);
    if (!path.isEmpty()) {
        saveAs(path, withTraces);
    }
}

void WindowWorkspace::saveAs(const QString& path, bool withTraces)
{
    m_workspace.saveAs(path.endsWith(workspaceSuffix) ? path : path + workspaceSuffix, withTraces);
}

void WindowWorkspace::locate(const FileTrouble& trouble)
{
    const QString name = QFileInfo(trouble.path).fileName();
    const QString found
        = trouble.isModel ? m_window.dialogs().folderToLocate(name) : m_window.dialogs().fileToLocate(name);
    if (!found.isEmpty()) {
        m_window.commands().trigger("workspace.locate",
            Value::Object { { "missing", trouble.path.toStdString() }, { "found", found.toStdString() } });
    }
}

void WindowWorkspace::repairRecent(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const QString found = QFileInfo(path).suffix().isEmpty() ? m_window.dialogs().folderToLocate(name)
                                                             : m_window.dialogs().fileToLocate(name);
    if (!found.isEmpty()) {
        m_window.recentFiles().repair(path, found);
        m_window.open(found);
    }
}

void WindowWorkspace::takePicture()
{
    PanelFrame* frame = m_window.panels().activeFrame();
    const std::optional<int> key = m_window.workbench().selection().trace;
    const std::shared_ptr<const Trace> trace = key ? m_window.workbench().trace(*key) : nullptr;
    if (m_window.pictureFolder().isEmpty() || trace == nullptr || frame == nullptr || !frame->isVisible()) {
        return;
    }
    if (m_window.panels().isLoading()) {
        m_pictureTimer.start();
        return;
    }
    const QImage picture = frame->panel().grab().toImage();
    m_thumbnails.keep(QString::fromStdString(trace->path().string()), picture);
    if (!m_workspace.path().isEmpty()) {
        m_thumbnails.keep(m_workspace.path(), picture);
    }
}

} // namespace fovea
