// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_view.h"

#include "trace_browser/attribute_text.h"
#include "trace_browser/slice_bar.h"
#include "trace_browser/slice_figure.h"
#include "trace_browser/slice_table.h"

#include <fovea/heatmap.h>
#include <fovea/labels.h>
#include <fovea/theme.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fovea::trace_browser {
namespace {

/// A copied table stays below what a clipboard takes gladly.
constexpr int copyLimit = 200'000;

} // namespace

SliceView::SliceView(const QString& side, QWidget* parent)
    : QWidget(parent)
    , m_table(new SliceTable(this))
    , m_address(new QLineEdit(this))
    , m_copyAddress(new QPushButton(this))
    , m_bar(new SliceBar(this))
    , m_badge(new QLabel(this))
    , m_statistics(new QLabel(this))
    , m_message(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_cells(new QTableView(m_tabs))
    , m_map(new Heatmap(m_tabs))
    , m_attributes(new QTableWidget(m_tabs))
{
    build(side);
    connect(m_bar, &SliceBar::chosen, this, &SliceView::chosen);
    connect(m_cells, &QTableView::clicked, this,
        [this](const QModelIndex& cell) { emit cellChosen(cell.row(), cell.column()); });
    connect(m_map, &Heatmap::cellSelected, this, [this](MapCell cell) {
        // A vector is drawn as a row, and listed as a column.
        const bool isVector = m_content != nullptr && m_content->part.columns == 1;
        isVector ? emit cellChosen(cell.column, 0) : emit cellChosen(cell.row, cell.column);
    });
    connect(m_copyAddress, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
}

void SliceView::build(const QString& side)
{
    m_address->setReadOnly(true);
    m_address->setObjectName("browserAddress" + side);
    m_statistics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_statistics->setProperty("role", "dim");
    m_statistics->setContentsMargins(8, 2, 8, 4);
    // Its words would else push the tree aside.
    m_statistics->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setProperty("role", "sentence");
    m_message->setMargin(12);
    m_cells->setModel(m_table);
    m_cells->setObjectName("browserCells" + side);
    m_cells->verticalHeader()->setDefaultSectionSize(22);
    m_cells->horizontalHeader()->setDefaultSectionSize(76);
    m_cells->setAlternatingRowColors(true);
    m_cells->setShowGrid(false);
    // Tab leaves the table; the arrow keys go through its cells.
    m_cells->setTabKeyNavigation(false);
    m_cells->installEventFilter(this);
    m_attributes->setColumnCount(2);
    m_attributes->setTabKeyNavigation(false);
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
    addressRow->addWidget(m_badge);
    addressRow->addWidget(m_address, 1);
    m_badge->hide();
    addressRow->addWidget(m_copyAddress);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(addressRow);
    layout->addWidget(m_bar);
    layout->addWidget(m_statistics);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    m_bar->hide();
}

void SliceView::retranslate()
{
    m_copyAddress->setText(tr("Copy"));
    m_copyAddress->setToolTip(tr("Copy the address; fovea opens it again: fovea 'file.h5::/path[slice]'"));
    m_address->setAccessibleName(tr("Address of what is shown"));
    m_tabs->setTabText(0, tr("Values"));
    m_tabs->setTabText(1, tr("Picture"));
    m_tabs->setTabText(2, tr("Attributes"));
    m_attributes->setHorizontalHeaderLabels({ tr("attribute"), tr("value") });
    m_attributes->setAccessibleName(tr("Attributes"));
    m_cells->setToolTip(tr("Ctrl+C copies the chosen cells as tab-separated text"));
    m_cells->setAccessibleName(tr("Values"));
    m_map->setAccessibleName(tr("Picture"));
    m_statistics->setToolTip(
        tr("Of the slice shown, in the dataset's own unit: n counts its numbers; "
           "std = \u221A(\u03A3(x \u2212 mean)\u00B2 / n); NaN and infinite values are counted and "
           "left out of the others"));
    m_bar->retranslate();
    showStatistics();
}

void SliceView::showProblem(const QString& problem)
{
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
}

void SliceView::show(
    std::shared_ptr<const SliceContent> content, const QString& address, const QString& problem)
{
    m_content = std::move(content);
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
    m_address->setText(address);
    showProblem(problem);
    showAttributes();
    showStatistics();
}

void SliceView::showMap(HeatmapContent map)
{
    m_map->setContent(std::move(map));
}

void SliceView::setBadge(const QString& letter, const QColor& color)
{
    // A style sheet of the window would win over the label's palette.
    m_badge->setStyleSheet(QStringLiteral("color: %1; font-weight: 700").arg(color.name()));
    m_badge->setText(letter);
    m_badge->setVisible(!letter.isEmpty());
}

void SliceView::showAttributes()
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

void SliceView::showStatistics()
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

bool SliceView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_cells && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copyCells();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SliceView::copyCells() const
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
