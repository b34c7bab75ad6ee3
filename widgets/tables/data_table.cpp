// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/data_table.h>
#include <fovea/labels.h>
#include <fovea/theme.h>

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace fovea {

/// Rows are sorted by an order of our own: a proxy would hold a mapping for each cell of a large table.
class DataTable::Model final : public QAbstractTableModel {
public:
    TableContent content;

    bool hasNames() const { return !content.rowNames.isEmpty(); }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : content.rows();
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : content.columns() + (hasNames() ? 1 : 0);
    }

    double number(int row, int column) const
    {
        return numberAt(content, m_order[static_cast<std::size_t>(row)], column - (hasNames() ? 1 : 0));
    }
    bool isName(int column) const { return hasNames() && column == 0; }
    QString name(int row) const { return content.rowNames.value(m_order[static_cast<std::size_t>(row)]); }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        switch (role) {
        case Qt::DisplayRole:
            return isName(index.column()) ? name(index.row())
                                          : formatNumber(number(index.row(), index.column()), 6);
        case Qt::AccessibleTextRole:
            return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u' '
                + data(index, Qt::DisplayRole).toString();
        case Qt::TextAlignmentRole:
            return int(isName(index.column()) ? Qt::AlignLeft | Qt::AlignVCenter
                                              : Qt::AlignRight | Qt::AlignVCenter);
        case Qt::FontRole:
            return isName(index.column()) ? currentTheme().face : currentTheme().number;
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole) {
            return {};
        }
        if (orientation == Qt::Vertical) {
            return section + 1;
        }
        return isName(section) ? content.rowTitle : content.columnNames.value(section - (hasNames() ? 1 : 0));
    }

    void sort(int column, Qt::SortOrder order) override
    {
        emit layoutAboutToBeChanged();
        std::iota(m_order.begin(), m_order.end(), 0);
        if (column >= 0) {
            const int shift = hasNames() ? 1 : 0;
            const auto isBefore = [&](int a, int b) {
                if (isName(column)) {
                    return content.rowNames.value(a).localeAwareCompare(content.rowNames.value(b)) < 0;
                }
                return numberAt(content, a, column - shift) < numberAt(content, b, column - shift);
            };
            // What is not a number stands at the end in both directions.
            const auto end = isName(column)
                ? m_order.end()
                : std::stable_partition(m_order.begin(), m_order.end(),
                    [&](int row) { return !std::isnan(numberAt(content, row, column - shift)); });
            if (order == Qt::AscendingOrder) {
                std::stable_sort(m_order.begin(), end, isBefore);
            } else {
                std::stable_sort(m_order.begin(), end, [&](int a, int b) { return isBefore(b, a); });
            }
        }
        emit layoutChanged();
    }

    void set(TableContent next)
    {
        beginResetModel();
        content = std::move(next);
        m_order.resize(static_cast<std::size_t>(content.rows()));
        std::iota(m_order.begin(), m_order.end(), 0);
        endResetModel();
    }

private:
    std::vector<int> m_order;
};

DataTable::DataTable(QWidget* parent)
    : QWidget(parent)
    , m_model(std::make_unique<Model>())
    , m_view(new QTableView(this))
    , m_note(new QLabel(this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view);
    layout->addWidget(m_note);
    m_view->setModel(m_model.get());
    m_view->setSortingEnabled(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->setDefaultSectionSize(23);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->horizontalHeader()->setSectionsClickable(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
        [this](int column, Qt::SortOrder order) { m_model->sort(column, order); });
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 0, 8, 4);
    setFocusProxy(m_view);
    m_view->installEventFilter(this);
    auto* const sorting = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this);
    sorting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(sorting, &QShortcut::activated, this, &DataTable::sortByCurrent);
    setContent({});
}

DataTable::~DataTable()
{
    // The view is deleted after this body, the model before that.
    m_view->setModel(nullptr);
}

const TableContent& DataTable::content() const
{
    return m_model->content;
}

void DataTable::setContent(TableContent content)
{
    m_note->setText(content.note);
    m_note->setVisible(!content.note.isEmpty());
    m_view->setAccessibleName(content.title);
    m_view->setAccessibleDescription(tr("%1 rows, %2 columns").arg(content.rows()).arg(content.columns()));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_model->set(std::move(content));
    // Of the first rows alone: measuring all of a large table takes seconds.
    m_view->horizontalHeader()->setResizeContentsPrecision(50);
    m_view->resizeColumnsToContents();
}

void DataTable::sortBy(int column, Qt::SortOrder order)
{
    m_view->horizontalHeader()->setSortIndicator(column, order);
}

void DataTable::sortByCurrent()
{
    const int column = m_view->currentIndex().column();
    const QHeaderView* const header = m_view->horizontalHeader();
    const bool isAscending
        = header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
    sortBy(column, isAscending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DataTable::copy() const
{
    QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    if (selected.isEmpty()) {
        QApplication::clipboard()->setText(tabSeparated(m_model->content));
        return;
    }
    std::sort(selected.begin(), selected.end());
    QString text;
    for (qsizetype index = 0; index < selected.size(); ++index) {
        const QModelIndex& cell = selected[index];
        if (index > 0) {
            text += selected[index - 1].row() == cell.row() ? u'\t' : u'\n';
        }
        text += m_model->isName(cell.column())
            ? m_model->name(cell.row())
            : QString::number(m_model->number(cell.row(), cell.column()), 'g',
                m_model->content.values.dtype() == DType::F32 ? 9 : 17);
    }
    QApplication::clipboard()->setText(text);
}

bool DataTable::eventFilter(QObject* watched, QEvent* event)
{
    // The view would copy the one current cell, as it is shown.
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_note->setFont(currentTheme().caption);
        QPalette colors = m_note->palette();
        colors.setColor(QPalette::WindowText, currentTheme().dim);
        m_note->setPalette(colors);
    } else if (event->type() == QEvent::LanguageChange) {
        m_view->setAccessibleDescription(
            tr("%1 rows, %2 columns").arg(m_model->rowCount()).arg(content().columns()));
    }
    QWidget::changeEvent(event);
}

void showDataTable(QWidget& chart, TableContent content)
{
    const QString name = QStringLiteral("fovea.data_table");
    auto* window = chart.findChild<QWidget*>(name, Qt::FindDirectChildrenOnly);
    if (window == nullptr) {
        window = new QWidget(&chart, Qt::Tool);
        window->setObjectName(name);
        window->setAttribute(Qt::WA_DeleteOnClose);
        auto* const layout = new QVBoxLayout(window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(new DataTable(window));
        window->resize(480, 360);
    }
    window->setWindowTitle(content.title.isEmpty() ? DataTable::tr("Data table")
                                                   : DataTable::tr("Data of %1").arg(content.title));
    auto* const table = window->findChild<DataTable*>();
    table->setContent(std::move(content));
    window->show();
    window->activateWindow();
    table->setFocus();
}

} // namespace fovea
