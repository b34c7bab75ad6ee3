// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_view.h"

#include "run_control.h"
#include "workbench_host.h"

#include <fovea/theme.h>

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace fovea {

namespace {

constexpr int modelRole = Qt::UserRole;
constexpr int traceRole = Qt::UserRole + 1;
constexpr int rowHeight = 22;

} // namespace

WorkspaceView::WorkspaceView(RunControl& control, WorkbenchHost& workbench, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    setObjectName("workspace");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName("workspaceTitle");
    m_tree->setObjectName("workspaceTree");
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(12);
    m_tree->setRootIsDecorated(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideRight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_tree, 1);

    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { activate(item); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { activate(item); });
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &WorkspaceView::showMenu);
    connect(&m_control, &RunControl::modelsChanged, this, &WorkspaceView::rebuild);
    connect(&m_workbench, &Workbench::traceOpened, this, &WorkspaceView::rebuild);
    connect(&m_workbench, &Workbench::traceClosed, this, &WorkspaceView::rebuild);
    connect(&m_workbench, &Workbench::selectionChanged, this, &WorkspaceView::markSelected);
    connect(&m_workbench, &Workbench::themeChanged, this, &WorkspaceView::rebuild);
    retranslate();
}

void WorkspaceView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void WorkspaceView::retranslate()
{
    m_title->setText(tr("Workspace"));
    m_tree->setAccessibleName(tr("Models, runs and traces"));
    rebuild();
}

QTreeWidgetItem* WorkspaceView::section(const QString& title)
{
    auto* item = new QTreeWidgetItem(m_tree, { title.toUpper() });
    item->setFlags(Qt::ItemIsEnabled);
    QFont face = currentTheme().caption;
    face.setWeight(QFont::DemiBold);
    item->setFont(0, face);
    item->setForeground(0, currentTheme().dim);
    item->setExpanded(true);
    return item;
}

void WorkspaceView::rebuild()
{
    m_tree->clear();
    QTreeWidgetItem* models = section(tr("Models"));
    for (const OpenModel& model : m_control.models()) {
        auto* item = new QTreeWidgetItem(models, { model.name });
        item->setData(0, modelRole, model.path);
        item->setToolTip(0, model.path);
        if (model.engineKey == 0) {
            item->setForeground(0, currentTheme().dim);
            item->setText(0,
                model.name + QString::fromUtf8(" · ")
                    + (model.opening != 0 ? tr("loading…") : tr("not loaded")));
        }
    }
    QTreeWidgetItem* runs = section(tr("Runs"));
    QTreeWidgetItem* traces = section(tr("Traces"));
    const QString runFolder = QFileInfo(m_control.runFolder()).canonicalFilePath();
    for (const int key : m_workbench.traces()) {
        const QString path = QString::fromStdString(m_workbench.trace(key)->path().string());
        const bool isRun = !runFolder.isEmpty() && QFileInfo(path).absolutePath() == runFolder;
        auto* item = new QTreeWidgetItem(isRun ? runs : traces, { m_workbench.traceTitle(key) });
        item->setData(0, traceRole, key);
        item->setToolTip(0,
            isRun ? tr("%1\n%2\nKept among the last 50 runs; save the trace to keep it for good.")
                        .arg(m_workbench.traceTitle(key), path)
                  : path);
    }
    for (QTreeWidgetItem* each : { models, runs, traces }) {
        if (each->childCount() == 0) {
            auto* item = new QTreeWidgetItem(each, { tr("none yet") });
            item->setFlags(Qt::NoItemFlags);
            item->setForeground(0, currentTheme().dim);
        }
    }
    for (QTreeWidgetItemIterator item(m_tree); *item != nullptr; ++item) {
        (*item)->setSizeHint(0, QSize(0, rowHeight));
    }
    m_tree->expandAll();
    markSelected();
}

void WorkspaceView::markSelected()
{
    const std::optional<int> shown = m_workbench.selection().trace;
    QTreeWidgetItem* chosen = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = m_tree->topLevelItem(i);
        for (int k = 0; k < top->childCount(); ++k) {
            QTreeWidgetItem* item = top->child(k);
            const QVariant key = item->data(0, traceRole);
            if (shown && key.isValid() && key.toInt() == *shown) {
                chosen = item;
            }
            if (item->data(0, modelRole).isValid()) {
                QFont face = m_tree->font();
                const OpenModel* current = m_control.currentModel();
                face.setBold(current != nullptr && item->data(0, modelRole).toString() == current->path);
                item->setFont(0, face);
            }
        }
    }
    m_tree->setCurrentItem(chosen);
    if (chosen != nullptr) {
        m_tree->scrollToItem(chosen);
    }
}

void WorkspaceView::activate(const QTreeWidgetItem* item)
{
    const QVariant key = item->data(0, traceRole);
    const QVariant model = item->data(0, modelRole);
    if (key.isValid()) {
        m_workbench.showTrace(key.toInt());
    } else if (model.isValid()) {
        m_control.setCurrentModel(model.toString());
    }
}

void WorkspaceView::showMenu(const QPoint& position)
{
    const QTreeWidgetItem* item = m_tree->itemAt(position);
    if (item == nullptr) {
        return;
    }
    const QVariant trace = item->data(0, traceRole);
    const QVariant model = item->data(0, modelRole);
    QMenu menu;
    if (trace.isValid()) {
        const int key = trace.toInt();
        const QString path = QString::fromStdString(m_workbench.trace(key)->path().string());
        menu.addAction(tr("Save trace as…"), this, [this, key] { emit saveTraceRequested(key); });
        menu.addAction(tr("Copy path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
        menu.addAction(tr("Close trace"), this, [this, key] { m_workbench.close(key); });
    } else if (model.isValid()) {
        const QString path = model.toString();
        menu.addAction(tr("Use this model"), this, [this, path] { m_control.setCurrentModel(path); });
        menu.addAction(tr("Copy path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
        menu.addAction(tr("Close model"), this, [this, path] { m_control.closeModel(path); });
    } else {
        return;
    }
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

} // namespace fovea
