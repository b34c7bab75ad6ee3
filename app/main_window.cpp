// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include "appearance.h"
#include "draw_clock.h"
#include "engine_banners.h"
#include "inspector.h"
#include "outlet.h"
#include "plugins_dialog.h"
#include "status_line.h"
#include "top_bar.h"
#include "welcome_page.h"
#include "window_menus.h"
#include "workspace_view.h"

#include <fovea/labels.h>
#include <fovea/version.h>

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QMimeData>

namespace fovea {

MainWindow::MainWindow(WindowSetup setup, QSettings& settings, Language& language)
    : m_setup(std::move(setup))
    , m_settings(settings)
    , m_languageSwitch(language)
    , m_engine(m_setup.engineProgram)
    , m_workbench(m_engine)
    , m_control(m_engine, m_workbench, m_setup.runFolder)
    , m_plugins(m_setup.pluginFolders, settings.value("disabledPlugins").toStringList())
    , m_recent(settings)
    , m_opener(m_setup.engineProgram, m_control, m_workbench, m_recent)
    , m_dialogs(this, settings)
    , m_menus(new WindowMenus(*menuBar(), m_recent, this))
    , m_regions(new WindowRegions({ m_engine, m_control, m_workbench, m_plugins, m_recent }, m_menus->models,
          m_setup.exampleModel, this))
    , m_outlet(new Outlet(panels(), m_workbench, m_dialogs, m_recent, m_languageSwitch, this))
    , m_drawClock(new DrawClock(m_control, m_workbench, panels(), this))
{
    setObjectName("window");
    setWindowTitle("Fovea");
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    resize(1280, 800);
    setCentralWidget(m_regions);
    new EngineBanners(m_engine, banners(), this);
    connectFileMenu();
    connectViewMenu();
    connectRunMenu();
    connectParts();
    panels().createPanels();
    restore();
    listModels();
    m_regions->topBar().focusInput();
    m_engine.start();
}

MainWindow::~MainWindow()
{
    // The panels go before the Workbench that they were built for.
    m_workbench.disconnect();
    m_engine.disconnect();
    m_control.disconnect();
    delete takeCentralWidget();
}

void MainWindow::restore()
{
    m_menus->listPanels(panels());
    panels().restoreLayout(m_settings);
    restoreGeometry(m_settings.value("geometry").toByteArray());
    m_menus->setTheme(currentTheme().isDark ? "dark" : "light");
    m_menus->setLanguage(m_languageSwitch.code());
    statusLine().setLanguage(m_languageSwitch.code());
}

void MainWindow::connectFileMenu()
{
    const auto openAnswer = [this](const QString& path) {
        if (!path.isEmpty()) {
            open(path);
        }
    };
    const auto askForModel = [this, openAnswer] { openAnswer(m_dialogs.modelToOpen()); };
    const auto askForTrace = [this, openAnswer] { openAnswer(m_dialogs.traceToOpen()); };
    connect(m_menus->openModel, &QAction::triggered, this, askForModel);
    connect(m_menus->openTrace, &QAction::triggered, this, askForTrace);
    connect(m_menus, &WindowMenus::openRequested, this, &MainWindow::open);
    connect(m_menus->closeTrace, &QAction::triggered, this,
        [this] { m_workbench.close(m_workbench.selection().trace.value_or(0)); });
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    m_outlet->connectMenus(*m_menus);
    const WelcomePage& welcome = m_regions->welcome();
    connect(&welcome, &WelcomePage::openModelRequested, this, askForModel);
    connect(&welcome, &WelcomePage::openTraceRequested, this, askForTrace);
    connect(&welcome, &WelcomePage::openRequested, this, &MainWindow::open);
}

void MainWindow::connectViewMenu()
{
    connect(m_menus->showWorkspace, &QAction::toggled, &m_regions->workspace(), &QWidget::setVisible);
    connect(m_menus->showInspector, &QAction::toggled, &inspector(), &QWidget::setVisible);
    m_menus->showWorkspace->setChecked(true);
    m_menus->showInspector->setChecked(true);
    connect(m_menus->resetLayout, &QAction::triggered, &panels(), &PanelHost::resetLayout);
    connect(m_menus->fullScreen, &QAction::toggled, this,
        [this](bool isFull) { isFull ? showFullScreen() : showNormal(); });
    connect(m_menus, &WindowMenus::themeChosen, this, &MainWindow::setThemeName);
    connect(m_menus, &WindowMenus::languageChosen, this, &MainWindow::setLanguage);
    connect(m_menus->plugins, &QAction::triggered, this,
        [this] { (new PluginsDialog(m_plugins, this))->show(); });
    connect(m_menus->about, &QAction::triggered, this, &MainWindow::tellOfAbout);
}

void MainWindow::connectRunMenu()
{
    TopBar& topBar = m_regions->topBar();
    connect(m_menus->goToInput, &QAction::triggered, &topBar, &TopBar::focusInput);
    connect(m_menus->run, &QAction::triggered, this, [this] { m_control.run(m_regions->topBar().text()); });
    connect(m_menus->cancel, &QAction::triggered, &m_control, &RunControl::cancel);
    connect(m_menus->restartEngine, &QAction::triggered, this, &MainWindow::restartEngine);
    connect(&topBar, &TopBar::runRequested, &m_control, &RunControl::run);
    connect(&topBar, &TopBar::cancelRequested, &m_control, &RunControl::cancel);
}

void MainWindow::connectParts()
{
    connect(&m_opener, &FileOpener::failed, this, &MainWindow::showProblem);
    connect(&m_opener, &FileOpener::told, &statusLine(), &StatusLine::setMessage);
    connect(&m_opener, &FileOpener::modelAsked, &m_regions->topBar(), &TopBar::focusInput);
    connect(
        &m_opener, &FileOpener::browserNeeded, this, [this] { panels().raisePanel("trace_browser.tree"); });
    connect(m_outlet, &Outlet::failed, this, &MainWindow::showProblem);
    connect(m_outlet, &Outlet::told, &statusLine(), &StatusLine::setMessage);
    connect(&m_regions->workspace(), &WorkspaceView::saveTraceRequested, m_outlet, &Outlet::askForTrace);
    connect(&inspector(), &Inspector::exportRequested, m_outlet, &Outlet::askForFigure);
    connect(&inspector(), &Inspector::copyCommandRequested, m_outlet, &Outlet::copyActiveCommand);
    connect(&panels(), &PanelHost::failed, this, &MainWindow::showProblem);

    connect(&m_control, &RunControl::failed, this, &MainWindow::showProblem);
    connect(&m_control, &RunControl::modelsChanged, this, &MainWindow::listModels);
    connect(&m_control, &RunControl::memoryShort, this, [this](const Problem& problem, const QString& path) {
        banners().add(Banner::Kind::Error, problem)->setAction(tr("Open anyway"), [this, path] {
            m_control.openAnyway(path);
        });
    });
    connect(&m_control, &RunControl::stateChanged, this, &MainWindow::updateActions);
    connect(&m_control, &RunControl::modelOpened, this, [this](const QString& path) {
        m_recent.add(path);
        for (const OpenModel& model : m_control.models()) {
            if (model.path == path) {
                statusLine().setMessage(tr("%1 is open").arg(model.name));
            }
        }
    });
    connect(&m_control, &RunControl::interrupted, this,
        [this] { statusLine().setMessage(tr("Cancelled. What was recorded before stays.")); });
    connect(&m_control, &RunControl::noted, this, [this](const QString& sentence) {
        if (m_control.isRunning()) {
            banners().add(Banner::Kind::Note, { tr("Note on this run"), sentence, {} });
        } else {
            statusLine().setMessage(sentence);
        }
    });
    connect(m_drawClock, &DrawClock::frameNeeded, &statusLine(), qOverload<>(&QWidget::update));
    connect(m_drawClock, &DrawClock::drawn, this, [this](double milliseconds) {
        statusLine().setMessage(
            tr("maps drawn %1 ms after Enter; the engine took %2 ms")
                .arg(formatNumber(milliseconds), formatNumber(m_control.engineMilliseconds())));
        emit drawn(milliseconds);
    });
    connect(&m_engine, &EngineProcess::died, this, &MainWindow::updateActions);
    connect(&m_workbench, &Workbench::traceOpened, this, &MainWindow::updateActions);
    connect(&m_workbench, &Workbench::traceClosed, this, &MainWindow::updateActions);
    connect(&m_workbench, &Workbench::selectionChanged, this, [this] {
        updateTitle();
        updateActions();
    });
}

void MainWindow::run(const QString& text)
{
    m_regions->topBar().setText(text);
    m_control.run(text);
}

double MainWindow::drawnMilliseconds() const
{
    return m_drawClock->milliseconds();
}

void MainWindow::setThemeName(const QString& name)
{
    applyTheme(themeNamed(name));
    m_settings.setValue("theme", name);
    m_menus->setTheme(name);
    emit m_workbench.themeChanged();
}

void MainWindow::setLanguage(const QString& code)
{
    if (m_languageSwitch.choose(code)) {
        m_settings.setValue("language", m_languageSwitch.code());
    }
    m_menus->setLanguage(m_languageSwitch.code());
    statusLine().setLanguage(m_languageSwitch.code());
}

void MainWindow::showProblem(const Problem& problem)
{
    banners().add(Banner::Kind::Error, problem);
}

void MainWindow::listModels()
{
    m_menus->listModels(m_control);
    updateActions();
}

void MainWindow::updateActions()
{
    m_regions->showWelcome(m_workbench.traces().empty() && m_control.models().empty());
    m_menus->enable(m_workbench.selection().trace.has_value(), m_control);
}

void MainWindow::updateTitle()
{
    const std::optional<int> trace = m_workbench.selection().trace;
    const QString title = trace ? m_workbench.traceTitle(*trace) : QString();
    setWindowTitle(title.isEmpty() ? QString("Fovea") : title + QString::fromUtf8(" – Fovea"));
}

void MainWindow::tellOfAbout()
{
    QMessageBox::about(this, tr("About Fovea"),
        tr("Fovea %1, a research workbench for Transformer internals.\n\nIt sends nothing "
           "anywhere.\n\nOur "
           "sources: Apache-2.0.")
            .arg(version));
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() != QEvent::UpdateRequest) {
        return QMainWindow::event(event);
    }
    // Everything that is dirty is painted inside this one event.
    QElapsedTimer frame;
    frame.start();
    const bool isHandled = QMainWindow::event(event);
    statusLine().setFrameMilliseconds(static_cast<double>(frame.nsecsElapsed()) / 1e6);
    m_drawClock->framePainted();
    return isHandled;
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_menus->retranslate();
        listModels();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    panels().saveLayout(m_settings);
    m_settings.setValue("geometry", saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_opener.openAll(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace fovea
