// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include "appearance.h"
#include "command_actions.h"
#include "draw_clock.h"
#include "engine_banners.h"
#include "figure_commands.h"
#include "figure_return.h"
#include "follow_commands.h"
#include "history_dock.h"
#include "inspector.h"
#include "layout_menu.h"
#include "manual_changes.h"
#include "note_book.h"
#include "note_commands.h"
#include "notes_dock.h"
#include "outlet.h"
#include "overlay.h"
#include "status_line.h"
#include "top_bar.h"
#include "vision_effect.h"
#include "weight_commands.h"
#include "welcome_page.h"
#include "window_commands.h"
#include "window_habits.h"
#include "window_menus.h"
#include "window_plugins.h"
#include "window_workspace.h"
#include "workspace_view.h"

#include <fovea/error_text.h>
#include <fovea/labels.h>

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRegularExpression>
#include <QStatusTipEvent>

namespace fovea {

namespace {

// A disk that does not answer must not keep a window open.
constexpr int notesMilliseconds = 3000;

} // namespace

MainWindow::MainWindow(WindowSetup setup, QSettings& settings, Language& language)
    : m_setup(std::move(setup))
    , m_settings(settings)
    , m_languageSwitch(language)
    , m_shortcuts(m_commands, settings)
    , m_engine(m_setup.engineProgram)
    , m_workbench(m_engine)
    , m_control(m_engine, m_workbench, m_setup.runFolder)
    , m_plugins(m_setup.pluginFolders, settings.value("disabledPlugins").toStringList())
    , m_recent(settings)
    , m_opener(m_setup.engineProgram, m_commands, m_control, m_workbench, m_recent)
    , m_dialogs(this, settings)
    , m_actions(new CommandActions(m_commands, m_shortcuts, *this))
    , m_menus(new WindowMenus(*menuBar(), *m_actions, m_recent, this))
    , m_regions(new WindowRegions(
          { m_engine, m_control, m_workbench, m_plugins, m_recent, Thumbnails(m_setup.pictureFolder) },
          m_menus->models, m_setup.exampleModel, this))
    , m_historyDock(new HistoryDock(
          m_history, m_commands,
          [this]() -> QWidget* {
              PanelFrame* frame = panels().activeFrame();
              return frame != nullptr && frame->isInFront() ? &frame->panel() : nullptr;
          },
          &panels()))
    , m_outlet(new Outlet(panels(), m_workbench, m_plugins, m_recent, m_languageSwitch, this))
    , m_figureReturn(new FigureReturn(
          m_commands, m_opener, m_workbench, [this] { return m_recent.paths(); }, this))
    , m_workspaceFile(new WindowWorkspace(*this, m_regions->missingFiles(), m_setup.journalFolder))
    , m_drawClock(new DrawClock(m_control, m_workbench, panels(), this))
    , m_windowPlugins(new WindowPlugins(
          { m_plugins, panels(), m_workbench, m_commands, m_shortcuts, m_languageSwitch, m_settings },
          m_setup.pluginStateFolder, this))
    , m_habits(new WindowHabits(*this, m_setup.logFile, m_setup.exampleModel))
{
    setObjectName("window");
    setWindowTitle("Fovea");
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    resize(1280, 800);
    setCentralWidget(m_regions);
    new EngineBanners(m_engine, banners(), this);
    panels().addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();
    addCommands();
    connectCommands();
    connectParts();
    connect(&m_workspaceFile->workspace(), &Workspace::changed, this, &MainWindow::updateTitle);
    connect(m_windowPlugins, &WindowPlugins::told, this, &MainWindow::showProblem);
    connect(&panels(), &PanelHost::panelsChanged, this, [this] { m_menus->listPanels(panels()); });
    m_workspaceFile->workspace().state().addPart("plugins_off", m_windowPlugins->workspacePart());
    m_control.setKeepers([this] {
        QStringList keepers = m_recent.paths().filter(QRegularExpression("\\.fovea$"));
        if (!m_setup.journalFolder.isEmpty()) {
            keepers << m_setup.journalFolder;
        }
        if (const QString& path = m_workspaceFile->workspace().path(); !path.isEmpty()) {
            keepers << path;
        }
        return keepers;
    });
    m_windowPlugins->begin();
    panels().createPanels();
    restore();
    new ManualChanges(m_commands, m_workbench, panels(), this);
    m_layoutMenu = new LayoutMenu(*m_menus->layouts, *m_actions, layouts(), this);
    listModels();
    m_workspaceFile->start();
    m_regions->topBar().focusInput();
    m_engine.start();
}

MainWindow::~MainWindow()
{
    // The panels go before the Workbench that they were built for; the history tells of its end after both.
    m_history.disconnect();
    m_commands.disconnect();
    m_workbench.disconnect();
    m_engine.disconnect();
    m_control.disconnect();
    delete findChild<NotesDock*>();
    delete findChild<NoteBook*>();
    delete m_habits;
    delete m_workspaceFile;
    delete m_windowPlugins;
    delete takeCentralWidget();
}

void MainWindow::restore()
{
    m_menus->listPanels(panels());
    if (!m_setup.isLayoutFixed) {
        panels().restoreLayout(m_settings);
    }
    restoreGeometry(m_settings.value("geometry").toByteArray());
    showChoices();
    m_menus->setLanguage(m_languageSwitch.code());
    statusLine().setLanguage(m_languageSwitch.code());
}

void MainWindow::addCommands()
{
    FigureCommands::add(*this);
    FileCommands::add(*this);
    WorkspaceCommands::add(*this);
    EditCommands::add(*this);
    ViewCommands::add(*this);
    CompareCommands::add(*this);
    LayoutCommands::add(*this);
    NamedLayoutCommands::add(*this);
    RunCommands::add(*this);
    AppearanceCommands::add(*this);
    JobCommands::add(*this);
    SupportCommands::add(*this);
    HelpCommands::add(*this);
    NoteCommands::add(*this);
    FollowCommands::add(*this);
    WeightCommands::add(*this);
    m_menus->fill();
}

void MainWindow::connectCommands()
{
    const auto trigger = [this](const char* id) { return [this, id] { m_commands.trigger(id); }; };
    const auto notDone = [this](const QString& title, const Error& error) {
        showProblem({ tr("Not done: %1").arg(title), errorText(error), {} });
    };
    connect(&m_commands, &CommandRegistry::failed, this, notDone);
    connect(&m_history, &History::failed, this, notDone);
    connect(&m_history, &History::changed, &m_commands, &CommandRegistry::refresh);
    connect(&m_opener, &FileOpener::busyChanged, &m_commands, &CommandRegistry::refresh);
    connect(m_menus, &WindowMenus::openRequested, this, &MainWindow::open);
    const WelcomePage& welcome = m_regions->welcome();
    connect(&welcome, &WelcomePage::openModelRequested, this, trigger("model.open"));
    connect(&welcome, &WelcomePage::openTraceRequested, this, trigger("trace.open"));
    connect(&welcome, &WelcomePage::openRequested, this, &MainWindow::open);
    const TopBar& topBar = m_regions->topBar();
    connect(&topBar, &TopBar::runRequested, this, &MainWindow::run);
    connect(&topBar, &TopBar::cancelRequested, this, trigger("run.cancel"));
    connect(&inspector(), &Inspector::exportRequested, this, trigger("figure.export"));
    connect(&inspector(), &Inspector::copyCommandRequested, this, trigger("edit.copyCommand"));
    connect(&inspector(), &Inspector::copyAddressRequested, this, trigger("edit.copyAddress"));
    connect(&panels(), &PanelHost::exportRequested, this, [this](PanelFrame* frame) {
        panels().setActiveFrame(frame);
        m_commands.trigger("figure.export");
    });
    connect(&m_regions->workspace(), &WorkspaceView::saveTraceRequested, this, [this](int key) {
        const QString path = m_dialogs.traceToSave();
        if (!path.isEmpty()) {
            m_commands.trigger("trace.save",
                Value::Object {
                    { "path", path.toStdString() }, { "trace", m_workbench.trace(key)->path().string() } });
        }
    });
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
    connect(m_figureReturn, &FigureReturn::failed, this, &MainWindow::showProblem);
    connect(m_figureReturn, &FigureReturn::told, &statusLine(), &StatusLine::setMessage);
    connect(m_figureReturn, &FigureReturn::traceMissing, this, [this](const Problem& problem) {
        banners().add(Banner::Kind::Error, problem)->setAction(tr("Locate…"), [this] {
            const QString trace = m_dialogs.traceToOpen();
            if (!trace.isEmpty()) {
                m_figureReturn->locate(trace);
            }
        });
    });
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
    // Enter in the field of the text says nothing more while a run is under way.
    if (!text.trimmed().isEmpty() && !m_control.isRunning()) {
        m_commands.trigger("run.start", Value::Object { { "text", text.toStdString() } });
    }
}

double MainWindow::drawnMilliseconds() const
{
    return m_drawClock->milliseconds();
}

NamedLayouts& MainWindow::layouts()
{
    return m_workspaceFile->layouts();
}

void MainWindow::setThemeName(const QString& name)
{
    applyTheme(themeNamed(name));
    m_settings.setValue("theme", name);
    m_menus->setTheme(name);
    emit m_workbench.themeChanged();
}

QString MainWindow::themeName() const
{
    const bool isSystem = m_settings.value("theme").toString() == "system";
    return isSystem ? QString("system") : QString(currentTheme().isDark ? "dark" : "light");
}

void MainWindow::showChoices()
{
    m_menus->setTheme(themeName());
    m_menus->setVision(nameOf(shownAs(*m_regions)));
    m_menus->setDensity(isComfortable() ? "comfortable" : "compact");
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
    m_commands.refresh();
}

void MainWindow::updateTitle()
{
    const std::optional<int> trace = m_workbench.selection().trace;
    QStringList parts { m_workspaceFile->title(), trace ? m_workbench.traceTitle(*trace) : QString(),
        "Fovea" };
    parts.removeAll(QString());
    setWindowTitle(parts.join(QString::fromUtf8(" – ")));
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::StatusTip) {
        statusLine().setMessage(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    if (event->type() != QEvent::UpdateRequest) {
        return QMainWindow::event(event);
    }
    // Everything that is dirty is painted inside this one event.
    QElapsedTimer frame;
    frame.start();
    const bool isHandled = QMainWindow::event(event);
    const double milliseconds = static_cast<double>(frame.nsecsElapsed()) / 1e6;
    statusLine().setFrameMilliseconds(milliseconds);
    m_habits->overlay().addFrame(milliseconds);
    m_drawClock->framePainted();
    return isHandled;
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_menus->retranslate();
        m_layoutMenu->fill();
        listModels();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_workspaceFile->mayClose()) {
        event->ignore();
        return;
    }
    if (auto* notes = findChild<NoteBook*>()) {
        notes->flush(notesMilliseconds);
    }
    m_workspaceFile->workspace().end();
    if (!m_setup.isLayoutFixed) {
        panels().saveLayout(m_settings);
    }
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
