// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_menus.h"

#include "language.h"
#include "panel_host.h"
#include "recent_files.h"
#include "run_control.h"

#include <QFileInfo>

namespace fovea {

WindowMenus::WindowMenus(QMenuBar& bar, RecentFiles& recent, QWidget* window)
    : QObject(window)
    , m_recentFiles(recent)
    , m_window(window)
    , m_file(bar.addMenu(QString()))
    , m_edit(bar.addMenu(QString()))
    , m_view(bar.addMenu(QString()))
    , m_runMenu(bar.addMenu(QString()))
    , m_help(bar.addMenu(QString()))
    , m_themes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    models = new QMenu(window);
    openModel = action(m_file, { QKeySequence("Ctrl+O") });
    openTrace = action(m_file, { QKeySequence("Ctrl+Shift+O") });
    m_recent = m_file->addMenu(QString());
    m_file->addSeparator();
    saveTrace = action(m_file, { QKeySequence("Ctrl+S") });
    exportFigure = action(m_file, { QKeySequence("Ctrl+E") });
    closeTrace = action(m_file, { QKeySequence("Ctrl+W") });
    m_file->addSeparator();
    quit = action(m_file, { QKeySequence("Ctrl+Q") });

    copyPicture = action(m_edit, { QKeySequence("Ctrl+Shift+C") });
    copyNumbers = action(m_edit, { QKeySequence("Ctrl+Shift+N") });
    copyCommand = action(m_edit, { QKeySequence("Ctrl+Alt+C") });
    m_edit->addSeparator();
    goToInput = action(m_edit, { QKeySequence("Ctrl+L") });

    m_panels = m_view->addMenu(QString());
    showWorkspace = action(m_view, { QKeySequence("F8") });
    showInspector = action(m_view, { QKeySequence("F9") });
    resetLayout = action(m_view);
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString());
    m_language = m_view->addMenu(QString());
    m_view->addSeparator();
    fullScreen = action(m_view, { QKeySequence("F11") });
    for (QAction* each : { showWorkspace, showInspector, fullScreen }) {
        each->setCheckable(true);
    }

    run = action(m_runMenu, { QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter") });
    cancel = action(m_runMenu, { QKeySequence("Esc") });
    m_runMenu->addSeparator();
    restartEngine = action(m_runMenu, { QKeySequence("Ctrl+Shift+R") });

    plugins = action(m_help);
    about = action(m_help);

    for (const char* name : { "dark", "light" }) {
        QAction* each = m_theme->addAction(QString());
        each->setData(name);
        each->setCheckable(true);
        m_themes->addAction(each);
        connect(each, &QAction::triggered, this, [this, name] { emit themeChosen(name); });
    }
    for (const auto& [code, name] : Language::all()) {
        QAction* each = m_language->addAction(name);
        each->setData(code);
        each->setCheckable(true);
        m_languages->addAction(each);
        connect(each, &QAction::triggered, this, [this, code = code] { emit languageChosen(code); });
    }
    connect(&recent, &RecentFiles::changed, this, &WindowMenus::listRecent);
    retranslate();
}

QAction* WindowMenus::action(QMenu* menu, const QList<QKeySequence>& keys)
{
    QAction* made = menu->addAction(QString());
    made->setShortcuts(keys);
    return made;
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_runMenu->setTitle(tr("&Run"));
    m_help->setTitle(tr("&Help"));
    openModel->setText(tr("&Open model…"));
    openTrace->setText(tr("Open &trace…"));
    m_recent->setTitle(tr("Open &again"));
    saveTrace->setText(tr("&Save trace as…"));
    exportFigure->setText(tr("&Export figure…"));
    closeTrace->setText(tr("&Close trace"));
    quit->setText(tr("&Quit"));
    copyPicture->setText(tr("Copy &picture"));
    copyNumbers->setText(tr("Copy &numbers"));
    copyCommand->setText(tr("Copy as &command"));
    goToInput->setText(tr("Go to the &text field"));
    m_panels->setTitle(tr("&Panels"));
    showWorkspace->setText(tr("&Workspace"));
    showInspector->setText(tr("&Inspector"));
    resetLayout->setText(tr("&Reset the layout"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    fullScreen->setText(tr("&Full screen"));
    run->setText(tr("&Run the text"));
    cancel->setText(tr("&Cancel"));
    restartEngine->setText(tr("Restart the &engine"));
    plugins->setText(tr("&Plugins…"));
    about->setText(tr("&About Fovea"));
    m_themes->actions().at(0)->setText(tr("&Dark"));
    m_themes->actions().at(1)->setText(tr("&Light"));
    listRecent();
}

void WindowMenus::setTheme(const QString& name)
{
    for (QAction* each : m_themes->actions()) {
        each->setChecked(each->data().toString() == name);
    }
}

void WindowMenus::setLanguage(const QString& code)
{
    for (QAction* each : m_languages->actions()) {
        each->setChecked(each->data().toString() == code);
    }
}

void WindowMenus::listPanels(const PanelHost& host)
{
    m_panels->clear();
    for (PanelFrame* frame : host.frames()) {
        m_panels->addAction(frame->toggleViewAction());
    }
    m_panels->setEnabled(!m_panels->isEmpty());
}

void WindowMenus::listModels(RunControl& control)
{
    const OpenModel* current = control.currentModel();
    models->clear();
    for (const OpenModel& model : control.models()) {
        QAction* each = models->addAction(
            model.name, this, [&control, path = model.path] { control.setCurrentModel(path); });
        each->setCheckable(true);
        each->setChecked(current != nullptr && current->path == model.path);
        each->setToolTip(model.path);
    }
    if (!control.models().empty()) {
        models->addSeparator();
    }
    models->addAction(openModel);
}

void WindowMenus::enable(bool hasTrace, const RunControl& control)
{
    for (QAction* each : { saveTrace, closeTrace, exportFigure, copyPicture, copyNumbers, copyCommand }) {
        each->setEnabled(hasTrace);
    }
    run->setEnabled(control.currentModel() != nullptr && !control.isRunning());
    cancel->setEnabled(control.isRunning() || control.isLoading());
}

void WindowMenus::listRecent()
{
    m_recent->clear();
    const QStringList paths = m_recentFiles.paths();
    for (int i = 0; i < paths.size(); ++i) {
        const QFileInfo file(paths[i]);
        QAction* each = m_recent->addAction(QString("&%1  %2").arg(i + 1).arg(file.fileName()), this,
            [this, path = paths[i]] { emit openRequested(path); });
        each->setShortcut(QKeySequence(QString("Ctrl+%1").arg(i + 1)));
        each->setToolTip(paths[i]);
        if (!file.exists()) {
            each->setText(each->text() + QString::fromUtf8(" · ") + tr("not there any more"));
        }
    }
    m_recent->setEnabled(!paths.isEmpty());
}

} // namespace fovea
