// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_list.h"

#include "attention_maps/filtered_heads.h"

#include <fovea/error_text.h>
#include <fovea/theme.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace fovea::attention_maps {

HeadList::HeadList(const OverviewReader& reader, QWidget* parent)
    : QWidget(parent)
    , m_model(new HeadTable(reader, this))
    , m_listed(new FilteredHeads(reader, this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_table(new QTableView(this))
{
    m_filter->setObjectName("headFilter");
    m_filter->setClearButtonEnabled(true);
    m_count->setProperty("role", "dim");
    m_problem->setObjectName("headFilterProblem");
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", "bad");
    m_problem->hide();
    auto* field = new QHBoxLayout;
    field->setContentsMargins(8, 0, 8, 0);
    field->setSpacing(8);
    field->addWidget(m_filter, 1);
    field->addWidget(m_count);
    auto* problemRow = new QVBoxLayout;
    problemRow->setContentsMargins(10, 0, 10, 0);
    problemRow->addWidget(m_problem);
    auto* tableRow = new QVBoxLayout;
    tableRow->setContentsMargins(8, 0, 2, 0);
    tableRow->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(field);
    layout->addLayout(problemRow);
    layout->addLayout(tableRow, 1);
    buildTable();

    m_filter->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &HeadList::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& row) {
            if (row.isValid() && !m_isFollowing) {
                emit headSelected(headAt(row));
            }
        });
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { emit headActivated(headAt(index)); });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved }) {
        connect(m_listed, signal, this, &HeadList::showCount);
    }
    connect(m_listed, &QAbstractItemModel::modelReset, this, &HeadList::showCount);
}

void HeadList::buildTable()
{
    m_listed->setSourceModel(m_model);
    m_table->setObjectName("headTable");
    m_table->setModel(m_listed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(90);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(36);
}

void HeadList::retranslate()
{
    m_filter->setPlaceholderText(tr("filter, as entropy < 1.5"));
    m_filter->setAccessibleName(tr("Filter of the heads"));
    m_filter->setToolTip(
        tr("Lists the heads that meet it: layer, head, entropy, distance, diagonality and sink "
           "with < <= = != >= > and a number, joined by \"and\" and \"or\"; or a name such as "
           "L3 H5"));
    m_table->setAccessibleName(tr("Statistics of heads"));
    m_table->setFont(currentTheme().face);
    m_table->horizontalHeader()->setFont(currentTheme().caption);
    m_filter->setFont(currentTheme().number);
    m_count->setFont(currentTheme().caption);
    m_problem->setFont(currentTheme().caption);
    m_model->retranslate();
    applyFilter();
}

void HeadList::reset()
{
    m_model->reset();
}

void HeadList::compare(const OverviewReader* other, bool isDifference)
{
    m_model->compare(other, isDifference);
}

void HeadList::refresh(int first, int end)
{
    m_model->refresh(first, end);
}

int HeadList::headAt(const QModelIndex& index) const
{
    return m_listed->mapToSource(index).row();
}

void HeadList::setSelected(std::optional<int> head)
{
    const QScopedValueRollback<bool> guard(m_isFollowing, true);
    const QModelIndex row = head ? m_listed->mapFromSource(m_model->index(*head, 0)) : QModelIndex();
    m_table->setCurrentIndex(row);
    if (row.isValid()) {
        m_table->scrollTo(row);
    } else {
        m_table->clearSelection();
    }
}

void HeadList::setFilter(const QString& text)
{
    m_filter->setText(text);
}

QString HeadList::filterText() const
{
    return m_filter->text();
}

const HeadFilter& HeadList::filter() const
{
    return m_listed->filter();
}

int HeadList::listedCount() const
{
    return m_listed->rowCount();
}

void HeadList::applyFilter()
{
    const Result<HeadFilter> filter = HeadFilter::parse(m_filter->text(), columnNames());
    m_problem->setVisible(!filter);
    if (!filter) {
        m_problem->setText(errorText(filter.error()));
    }
    const QScopedValueRollback<bool> guard(m_isFollowing, true);
    m_listed->setFilter(filter ? *filter : HeadFilter());
    showCount();
    emit filterChanged();
}

void HeadList::showCount()
{
    const QLocale locale;
    m_count->setText(
        tr("%1 of %2").arg(locale.toString(m_listed->rowCount()), locale.toString(m_model->rowCount())));
}

bool HeadList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return QWidget::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isEscape = key->key() == Qt::Key_Escape && watched == m_filter && !m_filter->text().isEmpty();
    const bool isCopy = key->matches(QKeySequence::Copy) && watched == m_table;
    if (event->type() == QEvent::ShortcutOverride) {
        if (isEscape || isCopy) {
            event->accept();
        }
        return false;
    }
    if (isEscape) {
        m_filter->clear();
    } else if (isCopy) {
        copy();
    } else if (watched == m_table && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        && m_table->currentIndex().isValid()) {
        emit headActivated(headAt(m_table->currentIndex()));
    } else if (watched == m_filter && key->key() == Qt::Key_Down && m_listed->rowCount() > 0) {
        m_table->setFocus();
    } else {
        return QWidget::eventFilter(watched, event);
    }
    return true;
}

QStringList HeadList::columnNames() const
{
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        names << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    return names;
}

void HeadList::copy() const
{
    QStringList lines { columnNames().join(u'\t') };
    for (int row = 0; row < m_listed->rowCount(); ++row) {
        QStringList cells { m_listed->index(row, 0).data().toString() };
        for (int column = 1; column < m_model->columnCount(); ++column) {
            // Numbers in the C locale with all their digits, as programs read them.
            const QVariant value = m_listed->index(row, column).data(HeadTable::sortRole);
            cells << (value.isValid() ? QString::number(value.toDouble(), 'g', 9) : QString());
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace fovea::attention_maps
