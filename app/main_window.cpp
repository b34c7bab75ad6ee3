// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include "appearance.h"
#include "error_text.h"
#include "figure_actions.h"
#include "file_copy.h"
#include "inspector.h"
#include "open_target.h"
#include "plugins_dialog.h"
#include "selection_text.h"
#include "status_line.h"
#include "top_bar.h"
#include "trace_check.h"
#include "welcome_page.h"
#include "window_menus.h"
#include "workspace_view.h"

#include <fovea/labels.h>
#include <fovea/version.h>

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

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
    , m_menus(new WindowMenus(*menuBar(), m_recent, this))
{
    setObjectName("window");
    setWindowTitle("Fovea");
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    resize(1280, 800);
    buildRegions();
    connectMenus();
    connectParts();
    m_panels->createPanels();
    m_menus->listPanels(*m_panels);
    m_panels->restoreLayout(m_settings);
    restoreGeometry(m_settings.value("geometry").toByteArray());
    m_menus->setTheme(currentTheme().isDark ? "dark" : "light");
    m_menus->setLanguage(m_languageSwitch.code());
    m_status->setLanguage(m_languageSwitch.code());
    showMiddle();
    updateActions();
    m_topBar->focusInput();
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

void MainWindow::buildRegions()
{
    m_topBar = new TopBar(m_control, m_menus->models, this);
    m_banners = new BannerStack(this);
    m_workspace = new WorkspaceView(m_control, m_workbench, this);
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(new WelcomePage(m_recent, m_setup.exampleModel, m_middle));
    m_panels = new PanelHost(m_plugins, m_workbench, m_middle);
    m_middle->addWidget(m_panels);
    m_inspector = new Inspector(m_control, m_workbench, this);
    m_status = new StatusLine(m_engine, m_control, m_workbench, this);

    auto* work = new QWidget(this);
    auto* workLayout = new QVBoxLayout(work);
    workLayout->setContentsMargins(0, 0, 0, 0);
    workLayout->setSpacing(0);
    auto* bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(8, 0, 8, 0);
    bannerRow->addWidget(m_banners);
    workLayout->addLayout(bannerRow);
    workLayout->addWidget(m_middle, 1);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_workspace->setMinimumWidth(140);
    m_inspector->setMinimumWidth(190);
    m_splitter->addWidget(m_workspace);
    m_splitter->addWidget(work);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ 200, 840, 240 });

    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectMenus()
{
    connect(m_menus->openModel, &QAction::triggered, this, &MainWindow::askForModel);
    connect(m_menus->openTrace, &QAction::triggered, this, &MainWindow::askForTrace);
    connect(m_menus, &WindowMenus::openRequested, this, &MainWindow::open);
    connect(m_menus->saveTrace, &QAction::triggered, this,
        [this] { askForSave(m_workbench.selection().trace.value_or(0)); });
    connect(m_menus->exportFigure, &QAction::triggered, this, &MainWindow::askForExport);
    connect(m_menus->closeTrace, &QAction::triggered, this,
        [this] { m_workbench.close(m_workbench.selection().trace.value_or(0)); });
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    const auto withActive = [this](auto act) {
        return [this, act] {
            if (PanelFrame* frame = m_panels->activeFrame()) {
                act(*frame);
            }
        };
    };
    connect(m_menus->copyPicture, &QAction::triggered, this,
        withActive([](PanelFrame& frame) { copyPicture(frame.panel()); }));
    connect(m_menus->copyNumbers, &QAction::triggered, this,
        withActive([](PanelFrame& frame) { copyNumbers(frame.panel()); }));
    connect(m_menus->copyCommand, &QAction::triggered, this, withActive([this](PanelFrame& frame) {
        QGuiApplication::clipboard()->setText(exportCommand(frame.panelId(), frame.panel(), m_workbench));
    }));
    connect(m_menus->goToInput, &QAction::triggered, m_topBar, &TopBar::focusInput);
    connect(m_menus->showWorkspace, &QAction::toggled, m_workspace, &QWidget::setVisible);
    connect(m_menus->showInspector, &QAction::toggled, m_inspector, &QWidget::setVisible);
    m_menus->showWorkspace->setChecked(true);
    m_menus->showInspector->setChecked(true);
    connect(m_menus->resetLayout, &QAction::triggered, m_panels, &PanelHost::resetLayout);
    connect(m_menus->fullScreen, &QAction::toggled, this,
        [this](bool isFull) { isFull ? showFullScreen() : showNormal(); });
    connect(m_menus->run, &QAction::triggered, this, [this] { m_control.run(m_topBar->text()); });
    connect(m_menus->cancel, &QAction::triggered, &m_control, &RunControl::cancel);
    connect(m_menus->restartEngine, &QAction::triggered, this, &MainWindow::restartEngine);
    connect(m_menus, &WindowMenus::themeChosen, this, &MainWindow::setThemeName);
    connect(m_menus, &WindowMenus::languageChosen, this, &MainWindow::setLanguage);
    connect(m_menus->plugins, &QAction::triggered, this,
        [this] { (new PluginsDialog(m_plugins, this))->show(); });
    connect(m_menus->about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Fovea"),
            tr("Fovea %1, a research workbench for Transformer internals.\n\nIt sends nothing "
               "anywhere.\n\nOur "
               "sources: Apache-2.0.")
                .arg(version));
    });
}

void MainWindow::connectParts()
{
    connect(m_topBar, &TopBar::runRequested, &m_control, &RunControl::run);
    connect(m_topBar, &TopBar::cancelRequested, &m_control, &RunControl::cancel);
    auto* welcome = qobject_cast<WelcomePage*>(m_middle->widget(0));
    connect(welcome, &WelcomePage::openModelRequested, this, &MainWindow::askForModel);
    connect(welcome, &WelcomePage::openTraceRequested, this, &MainWindow::askForTrace);
    connect(welcome, &WelcomePage::openRequested, this, &MainWindow::open);
    connect(m_workspace, &WorkspaceView::saveTraceRequested, this, &MainWindow::askForSave);
    connect(m_inspector, &Inspector::exportRequested, this, &MainWindow::askForExport);
    connect(m_inspector, &Inspector::copyCommandRequested, m_menus->copyCommand, &QAction::trigger);

    connect(m_panels, &PanelHost::failed, this, &MainWindow::showProblem);
    connect(m_panels, &PanelHost::exportRequested, this, [this](PanelFrame* frame) {
        m_panels->setActiveFrame(frame);
        askForExport();
    });
    connect(m_panels, &PanelHost::copyPictureRequested, this,
        [](PanelFrame* frame) { copyPicture(frame->panel()); });
    connect(m_panels, &PanelHost::copyDataRequested, this,
        [](PanelFrame* frame) { copyNumbers(frame->panel()); });
    connect(m_panels, &PanelHost::copyCommandRequested, this, [this](PanelFrame* frame) {
        QGuiApplication::clipboard()->setText(exportCommand(frame->panelId(), frame->panel(), m_workbench));
    });
    connect(m_panels, &PanelHost::loadingChanged, this, [this] {
        if (m_awaitsDrawing && !m_panels->isLoading()) {
            m_status->update();
        }
    });

    connect(&m_control, &RunControl::failed, this, &MainWindow::showProblem);
    connect(&m_control, &RunControl::modelsChanged, this, &MainWindow::listModels);
    connect(&m_control, &RunControl::stateChanged, this, [this] {
        if (m_control.isRunning()) {
            m_drawnMilliseconds = 0;
        }
        updateActions();
    });
    connect(&m_control, &RunControl::modelOpened, &m_recent, &RecentFiles::add);
    connect(&m_control, &RunControl::modelOpened, this, [this](const QString& path) {
        for (const OpenModel& model : m_control.models()) {
            if (model.path == path) {
                m_status->setMessage(tr("%1 is open").arg(model.name));
            }
        }
    });
    connect(&m_control, &RunControl::traceReady, this, [this](int key) {
        const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
        m_awaitsDrawing = true;
        m_awaitedTrace = key;
        m_hasAwaitedRows = trace != nullptr && trace->committedExampleCount() > 0;
        m_status->update();
    });
    connect(&m_workbench, &Workbench::traceGrew, this, [this](int key) {
        if (key == m_awaitedTrace) {
            m_hasAwaitedRows = true;
            m_status->update();
        }
    });
    connect(&m_control, &RunControl::finished, this, &MainWindow::tellDrawn);
    connect(&m_control, &RunControl::interrupted, this,
        [this] { m_status->setMessage(tr("Cancelled. What was recorded before stays.")); });
    connect(&m_control, &RunControl::noted, this, [this](const QString& sentence) {
        if (m_control.isRunning()) {
            m_banners->add(Banner::Kind::Note, { tr("Note on this run"), sentence, {} });
        } else {
            m_status->setMessage(sentence);
        }
    });

    connect(&m_engine, &EngineProcess::died, this, &MainWindow::tellOfDeath);
    connect(
        &m_engine, &EngineProcess::greeted, this, [this] { m_banners->clear(tr("The engine has stopped")); });
    connect(&m_engine, &EngineProcess::stuck, this, [this] {
        Banner* banner = m_banners->add(Banner::Kind::Error,
            { tr("The engine does not answer"),
                tr("It has been told to stop and goes on. Restarting it ends the run; the traces stay."),
                {} });
        banner->setAction(tr("Restart engine"), [this] { restartEngine(); });
    });

    connect(&m_workbench, &Workbench::traceOpened, this, &MainWindow::showMiddle);
    connect(&m_workbench, &Workbench::traceClosed, this, &MainWindow::showMiddle);
    connect(&m_workbench, &Workbench::selectionChanged, this, [this](const Selection& selection) {
        const QString title = selection.trace ? m_workbench.traceTitle(*selection.trace) : QString();
        setWindowTitle(title.isEmpty() ? QString("Fovea") : title + QString::fromUtf8(" – Fovea"));
        updateActions();
    });
    listModels();
}

void MainWindow::open(const QString& path)
{
    const auto [file, place] = splitAddress(path);
    const OpenTarget target = openTarget(file);
    switch (target.type) {
    case OpenTarget::Type::Model:
        m_control.openModel(target.path);
        showMiddle();
        m_topBar->focusInput();
        break;
    case OpenTarget::Type::Trace:
        openTrace(target.path, place);
        break;
    case OpenTarget::Type::Unknown:
        showProblem({ tr("%1 was not opened").arg(QFileInfo(file).fileName()), target.reason, {} });
        break;
    }
}

void MainWindow::openTrace(const QString& path, const QString& place)
{
    const auto openNow = [this, path, place] {
        m_workbench.open(path, {}, [this, path, place](const Result<int>& key) {
            if (!key) {
                showProblem({ tr("The trace %1 was not opened").arg(QFileInfo(path).fileName()),
                    errorText(key.error()), {} });
                return;
            }
            m_recent.add(path);
            showTrace(*key, place);
        });
    };
    checkInChild(m_setup.engineProgram, path, this, [this, path, openNow](const QString& reason) {
        if (reason.isEmpty()) {
            openNow();
        } else {
            showProblem({ tr("The trace %1 was not opened").arg(QFileInfo(path).fileName()), reason, {} });
        }
    });
}

void MainWindow::showTrace(int key, const QString& place)
{
    m_workbench.showTrace(key);
    const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
    if (!place.isEmpty()) {
        Selection selection = m_workbench.selection();
        selection.path = place.toStdString();
        m_workbench.select(selection);
    }
    // What no other panel shows is still visible in the browser.
    if (trace != nullptr && (!trace->isTrace() || !place.isEmpty() || trace->attentionLayers().empty())) {
        m_panels->raisePanel("trace_browser.tree");
    }
}

void MainWindow::run(const QString& text)
{
    m_topBar->setText(text);
    m_control.run(text);
}

bool MainWindow::exportFigure(const QString& path)
{
    PanelFrame* frame = m_panels->activeFrame();
    if (frame == nullptr) {
        return false;
    }
    const Result<void> written = exportPanel(frame->panel(), path);
    if (!written) {
        showProblem({ tr("The figure was not exported"), errorText(written.error()), {} });
        return false;
    }
    m_status->setMessage(tr("%1 written to %2").arg(frame->title(), path));
    return true;
}

void MainWindow::saveTrace(int key, const QString& path, std::function<void()> saved)
{
    const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
    if (trace == nullptr) {
        return;
    }
    m_workbench.read(
        this, "save " + path,
        [trace, path]() -> Result<Array> {
            const Result<void> copied = copyFile(QString::fromStdString(trace->path().string()), path);
            return copied ? Result<Array>(Array()) : Result<Array>(copied.error());
        },
        [this, path, saved = std::move(saved)](const Result<Array>& result) {
            if (!result) {
                showProblem({ tr("The trace was not saved"), errorText(result.error()), {} });
                return;
            }
            m_recent.add(path);
            m_status->setMessage(tr("Trace saved to %1").arg(path));
            if (saved) {
                saved();
            }
        });
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
    m_status->setLanguage(m_languageSwitch.code());
}

void MainWindow::restartEngine()
{
    m_engine.restart();
}

void MainWindow::showProblem(const Problem& problem)
{
    m_banners->add(Banner::Kind::Error, problem);
}

void MainWindow::tellOfDeath(const QString& reason, const QString& details)
{
    Banner* banner = m_banners->add(Banner::Kind::Error,
        { tr("The engine has stopped"),
            reason + " " + tr("Your traces are still here; the model is opened again after a restart."),
            details });
    banner->setAction(tr("Restart engine"), [this] { restartEngine(); });
    updateActions();
}

void MainWindow::showMiddle()
{
    const bool isEmpty = m_workbench.traces().empty() && m_control.models().empty();
    m_middle->setCurrentIndex(isEmpty ? 0 : 1);
    updateActions();
}

void MainWindow::listModels()
{
    m_menus->models->clear();
    for (const OpenModel& model : m_control.models()) {
        QAction* each = m_menus->models->addAction(
            model.name, this, [this, path = model.path] { m_control.setCurrentModel(path); });
        each->setCheckable(true);
        each->setChecked(m_control.currentModel() != nullptr && m_control.currentModel()->path == model.path);
        each->setToolTip(model.path);
    }
    if (!m_control.models().empty()) {
        m_menus->models->addSeparator();
    }
    m_menus->models->addAction(m_menus->openModel);
    showMiddle();
}

void MainWindow::updateActions()
{
    const bool hasTrace = m_workbench.selection().trace.has_value();
    for (QAction* action : { m_menus->saveTrace, m_menus->closeTrace, m_menus->exportFigure,
             m_menus->copyPicture, m_menus->copyNumbers, m_menus->copyCommand }) {
        action->setEnabled(hasTrace);
    }
    m_menus->run->setEnabled(m_control.currentModel() != nullptr && !m_control.isRunning());
    m_menus->cancel->setEnabled(m_control.isRunning() || m_control.isLoading());
}

void MainWindow::tellDrawn()
{
    if (m_drawnMilliseconds > 0 && !m_awaitsDrawing && m_control.engineMilliseconds() > 0) {
        m_status->setMessage(
            tr("maps drawn %1 ms after Enter, %2 ms of them in the engine")
                .arg(formatNumber(m_drawnMilliseconds), formatNumber(m_control.engineMilliseconds())));
        emit drawn(m_drawnMilliseconds);
    }
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
    m_status->setFrameMilliseconds(static_cast<double>(frame.nsecsElapsed()) / 1e6);
    if (m_awaitsDrawing && m_hasAwaitedRows && !m_panels->isLoading()) {
        m_awaitsDrawing = false;
        m_drawnMilliseconds = m_control.elapsedMilliseconds();
        tellDrawn();
    }
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
    m_panels->saveLayout(m_settings);
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
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            open(url.toLocalFile());
        } else {
            showProblem(
                { tr("Not opened"), tr("%1 is not a file on this machine.").arg(url.toString()), {} });
        }
    }
    event->acceptProposedAction();
}

void MainWindow::askForModel()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Open a model folder"), m_settings.value("modelFolder").toString());
    if (!folder.isEmpty()) {
        m_settings.setValue("modelFolder", QFileInfo(folder).absolutePath());
        open(folder);
    }
}

void MainWindow::askForTrace()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a trace"),
        m_settings.value("traceFolder").toString(), tr("Traces and HDF5 files (*.h5 *.hdf5);;All files (*)"));
    if (!file.isEmpty()) {
        m_settings.setValue("traceFolder", QFileInfo(file).absolutePath());
        open(file);
    }
}

void MainWindow::askForExport()
{
    if (m_panels->activeFrame() == nullptr) {
        return;
    }
    const QString folder = m_settings.value("figureFolder", QDir::homePath()).toString();
    QString file = QFileDialog::getSaveFileName(this, tr("Export %1").arg(m_panels->activeFrame()->title()),
        QDir(folder).filePath("figure.svg"), tr("Pictures and numbers (*.svg *.pdf *.png *.csv *.npy)"));
    if (file.isEmpty()) {
        return;
    }
    if (QFileInfo(file).suffix().isEmpty()) {
        file += ".svg";
    }
    m_settings.setValue("figureFolder", QFileInfo(file).absolutePath());
    exportFigure(file);
}

void MainWindow::askForSave(int key)
{
    if (m_workbench.trace(key) == nullptr) {
        return;
    }
    const QString folder = m_settings.value("traceFolder", QDir::homePath()).toString();
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the trace"), QDir(folder).filePath("trace.h5"), tr("Traces (*.h5)"));
    if (!file.isEmpty()) {
        m_settings.setValue("traceFolder", QFileInfo(file).absolutePath());
        saveTrace(key, file);
    }
}

} // namespace fovea
