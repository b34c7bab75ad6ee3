// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/browser_panel.h"

#include "trace_browser/attribute_text.h"
#include "trace_browser/node_model.h"
#include "trace_browser/slice_bar.h"
#include "trace_browser/slice_figure.h"
#include "trace_browser/slice_table.h"

#include <fovea/labels.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace fovea::trace_browser {
namespace {

constexpr int emptyPage = 0;
constexpr int contentPage = 1;
/// A copied table stays below what a clipboard takes gladly.
constexpr int copyLimit = 200'000;

} // namespace

BrowserPanel::BrowserPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_nodes(new NodeModel(workbench, this))
    , m_table(new SliceTable(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel)
    , m_splitter(new QSplitter)
    , m_tree(new QTreeView)
    , m_address(new QLineEdit)
    , m_copyAddress(new QPushButton)
    , m_bar(new SliceBar)
    , m_statistics(new QLabel)
    , m_message(new QLabel)
    , m_tabs(new QTabWidget)
    , m_map(new Heatmap)
    , m_cells(new QTableView)
    , m_attributes(new QTableWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    buildPages();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) { choose(index); });
    connect(m_nodes, &NodeModel::found, this, [this](const QModelIndex& index) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    });
    connect(m_nodes, &NodeModel::failed, m_message, &QLabel::setText);
    connect(m_bar, &SliceBar::chosen, this, [this](const SliceChoice& choice) {
        choose(choice, m_content != nullptr ? m_content->node.shape.rank() : 0);
    });
    connect(m_copyAddress, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(address()); });
    connect(&m_workbench, &Workbench::selectionChanged, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::traceClosed, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::traceGrew, this, [this](int key) {
        if (m_workbench.selection().trace == key && !m_wanted.path.empty()) {
            read(m_wanted);
        }
    });
    connect(&m_workbench, &Workbench::themeChanged, this, [this] {
        m_cells->viewport()->update();
        m_map->update();
    });
    retranslate();
    follow();
}

void BrowserPanel::buildPages()
{
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", "sentence");
    m_empty->setMargin(24);
    m_tree->setModel(m_nodes);
    m_tree->setUniformRowHeights(true);
    m_tree->setObjectName("browserTree");
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->resizeSection(1, 76);
    m_tree->header()->resizeSection(2, 68);
    m_address->setReadOnly(true);
    m_address->setObjectName("browserAddress");
    m_statistics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_statistics->setProperty("role", "dim");
    m_statistics->setContentsMargins(8, 2, 8, 4);
    m_message->setWordWrap(true);
    m_message->setProperty("role", "sentence");
    m_message->setMargin(12);
    m_cells->setModel(m_table);
    m_cells->setObjectName("browserCells");
    m_cells->verticalHeader()->setDefaultSectionSize(22);
    m_cells->horizontalHeader()->setDefaultSectionSize(76);
    m_cells->setAlternatingRowColors(true);
    m_cells->setShowGrid(false);
    m_cells->installEventFilter(this);
    m_attributes->setColumnCount(2);
    m_attributes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_attributes->verticalHeader()->hide();
    m_attributes->verticalHeader()->setDefaultSectionSize(22);
    m_attributes->setShowGrid(false);
    m_attributes->horizontalHeader()->setStretchLastSection(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_cells, QString());
    m_tabs->addTab(m_map, QString());
    m_tabs->addTab(m_attributes, QString());

    auto* addressRow = new QHBoxLayout;
    addressRow->setContentsMargins(8, 6, 8, 0);
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_copyAddress);
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(2);
    rightLayout->addLayout(addressRow);
    rightLayout->addWidget(m_bar);
    rightLayout->addWidget(m_statistics);
    rightLayout->addWidget(m_message);
    rightLayout->addWidget(m_tabs, 1);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(right);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ 280, 400 });
    m_bar->hide();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    setFocusProxy(m_tree);
}

void BrowserPanel::retranslate()
{
    m_empty->setText(tr("No file is open. Drop a trace or any HDF5 file here, or run a sentence."));
    m_copyAddress->setText(tr("Copy address"));
    m_copyAddress->setToolTip(tr("fovea opens it again: fovea 'file.h5::/path[slice]'"));
    m_address->setAccessibleName(tr("Address of what is shown"));
    m_tree->setAccessibleName(tr("Groups and datasets"));
    m_tabs->setTabText(0, tr("Values"));
    m_tabs->setTabText(1, tr("Picture"));
    m_tabs->setTabText(2, tr("Attributes"));
    m_attributes->setHorizontalHeaderLabels({ tr("attribute"), tr("value") });
    m_cells->setToolTip(tr("Ctrl+C copies the chosen cells as tab-separated text"));
    m_bar->retranslate();
    showStatistics();
    emit subjectChanged();
    emit footerChanged();
}

void BrowserPanel::follow()
{
    // In a window it reads what is seen only; without one (no parent) always.
    if (parentWidget() != nullptr && visibleRegion().isEmpty()) {
        m_isStale = true;
        emit loadingChanged();
        return;
    }
    m_isStale = false;
    const Selection& selection = m_workbench.selection();
    std::shared_ptr<const Trace> trace = selection.trace ? m_workbench.trace(*selection.trace) : nullptr;
    const bool isOther = trace != m_trace;
    if (isOther) {
        m_trace = std::move(trace);
        m_content.reset();
        m_wanted = {};
        m_problem.clear();
        m_nodes->setTrace(m_trace);
        m_pages->setCurrentIndex(m_trace == nullptr ? emptyPage : contentPage);
    }
    // Without a path the file itself is shown: its attributes say what it is.
    const SliceChoice wanted = parseAddress(selection.path.value_or("/"));
    if (m_trace != nullptr && (isOther || !(wanted == m_wanted))) {
        const bool isOtherPath = wanted.path != m_wanted.path;
        read(wanted);
        if (isOtherPath) {
            m_nodes->reveal(QString::fromStdString(wanted.path));
        }
    } else if (m_trace == nullptr) {
        emit subjectChanged();
        emit footerChanged();
    }
}

void BrowserPanel::choose(const QModelIndex& index)
{
    const std::string path = m_nodes->pathOf(index).toStdString();
    if (index.isValid() && path != m_wanted.path) {
        choose(SliceChoice { path, {}, 0 }, 0);
    }
}

void BrowserPanel::choose(const SliceChoice& choice, int rank)
{
    Selection selection = m_workbench.selection();
    selection.path = formatAddress(choice, rank);
    m_workbench.select(selection);
}

void BrowserPanel::read(const SliceChoice& choice)
{
    m_wanted = choice;
    m_isLoading = true;
    emit loadingChanged();
    auto content = std::make_shared<SliceContent>();
    m_workbench.read(
        this, "slice",
        [trace = m_trace, choice, content]() -> Result<Array> {
            Result<SliceContent> slice = readSlice(*trace, choice);
            if (!slice) {
                return slice.error();
            }
            *content = std::move(*slice);
            return Array();
        },
        [this, content](const Result<Array>& result) {
            m_isLoading = false;
            if (result) {
                show(std::shared_ptr<const SliceContent>(content));
            } else {
                show(result.error());
            }
            emit loadingChanged();
        });
}

void BrowserPanel::show(Result<std::shared_ptr<const SliceContent>> content)
{
    m_problem = content ? QString() : QString::fromStdString(content.error().message());
    m_content = content ? *content : nullptr;
    m_table->setContent(m_content);
    m_map->setContent(m_content != nullptr ? mapOf(*m_content) : HeatmapContent {});
    if (m_content != nullptr) {
        m_bar->show(*m_content);
    } else {
        m_bar->hide();
    }
    m_cells->horizontalHeader()->setStretchLastSection(m_content != nullptr && m_content->isText);
    m_tabs->setTabEnabled(1, m_content != nullptr && !m_content->numbers.empty());
    const bool hasCells = m_content != nullptr && m_content->part.rows > 0;
    m_tabs->setTabEnabled(0, hasCells);
    if (m_content != nullptr && !hasCells) {
        m_tabs->setCurrentWidget(m_attributes);
    } else if (m_tabs->currentWidget() == m_attributes && hasCells) {
        m_tabs->setCurrentIndex(0);
    }
    m_address->setText(address());
    m_message->setText(m_problem);
    m_message->setVisible(!m_problem.isEmpty());
    showAttributes();
    showStatistics();
    emit subjectChanged();
    emit footerChanged();
}

void BrowserPanel::showAttributes()
{
    const auto lines = m_content != nullptr ? attributeLines(m_content->node.attributes)
                                            : std::vector<std::pair<std::string, std::string>>();
    m_attributes->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_attributes->rowCount(); ++row) {
        const auto& [name, value] = lines[static_cast<std::size_t>(row)];
        auto* shown = new QTableWidgetItem(QString::fromStdString(value));
        shown->setToolTip(QString::fromStdString(value));
        m_attributes->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(name)));
        m_attributes->setItem(row, 1, shown);
    }
    m_attributes->resizeColumnToContents(0);
}

void BrowserPanel::showStatistics()
{
    const bool hasNumbers = m_content != nullptr && !m_content->numbers.empty();
    m_statistics->setVisible(hasNumbers);
    if (!hasNumbers) {
        return;
    }
    const Statistics& found = m_content->statistics;
    QString text
        = tr("n %1 · mean %2 · std %3 · min %4 · max %5")
              .arg(QLocale().toString(static_cast<qlonglong>(found.count)), formatNumber(found.mean),
                  formatNumber(found.deviation), formatNumber(found.minimum), formatNumber(found.maximum));
    text += QString::fromUtf8(" · ")
        + tr("NaN %1").arg(QLocale().toString(static_cast<qlonglong>(found.nanCount)));
    if (found.infiniteCount > 0) {
        text += QString::fromUtf8(" · ")
            + tr("infinite %1").arg(QLocale().toString(static_cast<qlonglong>(found.infiniteCount)));
    }
    m_statistics->setText(text);
}

QString BrowserPanel::address() const
{
    if (m_trace == nullptr) {
        return {};
    }
    const int rank = m_content != nullptr ? m_content->node.shape.rank() : 0;
    return QString::fromStdString(m_trace->path().string() + "::" + formatAddress(m_wanted, rank));
}

QString BrowserPanel::subject() const
{
    return m_trace == nullptr || m_wanted.path.empty()
        ? QString()
        : QString::fromStdString(
            formatAddress(m_wanted, m_content != nullptr ? m_content->node.shape.rank() : 0));
}

QString BrowserPanel::facts() const
{
    if (m_content == nullptr) {
        return {};
    }
    if (m_content->node.type == TraceNode::Type::Group) {
        return tr("group");
    }
    const SlicePart& part = m_content->part;
    const QLocale locale;
    QStringList facts { QString::fromStdString(
        m_content->node.shape.text() + " " + m_content->node.elementType) };
    const auto number = [&](int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    if (part.isWhole()) {
        facts << tr("all %1 × %2 shown").arg(number(part.rows), number(part.columns));
    } else {
        facts << tr("%1 of %2 rows, %3 of %4 columns shown")
                     .arg(number(part.rows), number(part.allRows), number(part.columns),
                         number(part.allColumns));
    }
    return facts.join(QString::fromUtf8(" · "));
}

QString BrowserPanel::footer() const
{
    return facts();
}

std::optional<Figure> BrowserPanel::figure() const
{
    return m_content != nullptr ? figureOf(*m_content, address(), facts()) : std::nullopt;
}

void BrowserPanel::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    if (m_isStale) {
        QTimer::singleShot(0, this, [this] {
            follow();
            emit loadingChanged();
        });
    }
}

bool BrowserPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_cells && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copyTable();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void BrowserPanel::copyTable() const
{
    const QItemSelection chosen = m_cells->selectionModel()->selection();
    if (chosen.isEmpty()) {
        return;
    }
    const QItemSelectionRange range = chosen.first();
    const int rows = std::min(range.height(), std::max(1, copyLimit / range.width()));
    QGuiApplication::clipboard()->setText(
        m_table->text(range.top(), range.top() + rows - 1, range.left(), range.right()));
}

} // namespace fovea::trace_browser
