// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_view.h"

#include "badge.h"
#include "run_control.h"
#include "workbench_host.h"
#include "workspace_tree.h"

#include <fovea/theme.h>

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace fovea {

namespace {

constexpr int modelRole = Qt::UserRole;
constexpr int traceRole = WorkspaceTree::traceRole;
constexpr int rowHeight = 22;
constexpr int longestTitle = 160;

} // namespace

WorkspaceView::WorkspaceView(RunControl& control, WorkbenchHost& workbench, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_tree(new WorkspaceTree(this))
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
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setIconSize(QSize(27, 16));
    m_tree->installEventFilter(this);
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
    connect(&m_workbench, &Workbench::comparisonChanged, this, &WorkspaceView::rebuild);
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
        // An item is laid out whole before it is elided: a page of text would cost a frame.
        auto* item
            = new QTreeWidgetItem(isRun ? runs : traces, { m_workbench.traceTitle(key).left(longestTitle) });
        item->setData(0, traceRole, key);
        if (const QString letters = badgesOf(key); !letters.isEmpty()) {
            item->setIcon(0, badgeIcon(letters, currentTheme()));
            // Read aloud, and said where colours are not seen.
            item->setData(0, Qt::AccessibleTextRole, letters + " " + item->text(0));
        }
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

QString WorkspaceView::badgesOf(int key) const
{
    const Comparison& comparison = m_workbench.comparison();
    const auto isOf = [key](const std::optional<ComparisonSide>& side) { return side && side->trace == key; };
    return QString(isOf(comparison.a) ? "A" : "") + (isOf(comparison.b) ? "B" : "");
}

void WorkspaceView::wear(int key, QChar letter)
{
    Comparison comparison = m_workbench.comparison();
    std::optional<ComparisonSide>& side = letter == u'A' ? comparison.a : comparison.b;
    const std::optional<ComparisonSide> before = side;
    std::optional<ComparisonSide>& other = letter == u'A' ? comparison.b : comparison.a;
    side = ComparisonSide { key, std::nullopt };
    // The one that wears the other badge already changes places; without B there is nothing to compare A
    // with.
    if (other && other->trace == key) {
        other = before;
    }
    const bool isFirst = !m_workbench.comparison().b;
    if (letter == u'A' && isFirst) {
        m_workbench.select(m_workbench.selectionFor(key));
        return;
    }
    if (isFirst) {
        comparison.mode = Comparison::Mode::Split;
    }
    m_workbench.compare(comparison);
}

void WorkspaceView::keyPressEvent(QKeyEvent* event)
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QVariant key = item != nullptr ? item->data(0, traceRole) : QVariant();
    if (key.isValid() && event->modifiers() == Qt::NoModifier
        && (event->key() == Qt::Key_A || event->key() == Qt::Key_B)) {
        wear(key.toInt(), event->key() == Qt::Key_A ? u'A' : u'B');
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool WorkspaceView::eventFilter(QObject* watched, QEvent* event)
{
    // Else the tree would look for an item that begins with the letter.
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        auto* pressed = static_cast<QKeyEvent*>(event);
        if (pressed->key() == Qt::Key_A || pressed->key() == Qt::Key_B) {
            keyPressEvent(pressed);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
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
        m_workbench.select(m_workbench.selectionFor(key.toInt()));
        // What is chosen here is to be seen: panels that show one side show this one.
        Comparison comparison = m_workbench.comparison();
        const bool isOneSide
            = comparison.mode == Comparison::Mode::A || comparison.mode == Comparison::Mode::B;
        const QString letters = badgesOf(key.toInt());
        if (isOneSide && !letters.isEmpty()) {
            comparison.mode = letters.startsWith(u'A') ? Comparison::Mode::A : Comparison::Mode::B;
            m_workbench.compare(comparison);
        }
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
        const bool isSelected = m_workbench.selection().trace == key;
        QAction* wearA = menu.addAction(tr("Compare as A") + "\tA", this, [this, key] { wear(key, u'A'); });
        QAction* wearB = menu.addAction(tr("Compare as B") + "\tB", this, [this, key] { wear(key, u'B'); });
        wearA->setEnabled(badgesOf(key) != "A");
        wearB->setEnabled(badgesOf(key) != "B" && (m_workbench.comparison().b || !isSelected));
        if (m_workbench.comparison().b) {
            menu.addAction(tr("Stop comparing"), this, [this] { m_workbench.compare({}); });
        }
        menu.addSeparator();
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
