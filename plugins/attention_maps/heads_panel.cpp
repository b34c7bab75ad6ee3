// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"

#include "attention_maps/figure_frame.h"
#include "attention_maps/message_page.h"

#include <fovea/labels.h>

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fovea::attention_maps {
namespace {

constexpr std::array<const char*, 5> orderNames { "layer", "entropy", "distance", "diagonality", "sink" };
// Below this height the strip plot gives its room to the table.
constexpr int roomForStrip = 440;

} // namespace

HeadsPanel::HeadsPanel(std::shared_ptr<AttentionSource> source, Workbench& workbench)
    : m_source(std::move(source))
    , m_reader(workbench)
    , m_pages(new QStackedWidget(this))
    , m_message(new MessagePage)
    , m_grid(new HeadGrid)
    , m_table(new QTableView)
    , m_model(new HeadTable(m_reader, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_strip(new StripPlot)
    , m_orders(new QActionGroup(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    auto* tableLayout = new QHBoxLayout;
    tableLayout->setContentsMargins(6, 0, 2, 0);
    tableLayout->addWidget(m_table);
    pageLayout->addWidget(m_grid);
    pageLayout->addLayout(tableLayout, 3);
    pageLayout->addWidget(m_strip, 2);
    m_pages->addWidget(m_message);
    m_pages->addWidget(page);
    setFocusProxy(m_grid);
    buildActions();
    buildTable();

    m_grid->setReadout([this](int place) {
        return static_cast<std::size_t>(place) < m_places.size()
            ? readout(m_places[static_cast<std::size_t>(place)])
            : QStringList();
    });
    m_strip->setReadout([this](int head) {
        const OverviewReader::Head& shown = m_reader.heads()[static_cast<std::size_t>(head)];
        return QStringList(headName(shown.layer, shown.head)) + readout(head);
    });
    const auto select = [this](int head) {
        const auto index = static_cast<std::size_t>(head);
        if (!m_isSelecting && index < m_reader.heads().size()) {
            m_source->selectHead(m_reader.heads()[index].layer, m_reader.heads()[index].head);
        }
    };
    connect(m_grid, &HeadGrid::headSelected, this,
        [this, select](int place) { select(m_places[static_cast<std::size_t>(place)]); });
    connect(m_strip, &StripPlot::pointSelected, this, select);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this, select](const QModelIndex& current) {
            if (current.isValid()) {
                select(m_sorted->mapToSource(current).row());
            }
        });
    connect(&m_reader, &OverviewReader::restarted, this, [this] {
        m_model->reset();
        refreshGrid();
        refreshStrip();
        emit subjectChanged();
        emit footerChanged();
    });
    connect(&m_reader, &OverviewReader::headRead, this, &HeadsPanel::takeHead);
    connect(&m_reader, &OverviewReader::loadingChanged, this, [this] {
        if (!m_reader.isLoading()) {
            refreshGrid();
            refreshStrip();
        }
        emit footerChanged();
        emit loadingChanged();
    });
    connect(m_source.get(), &AttentionSource::targetChanged, this, &HeadsPanel::follow);
    connect(m_source.get(), &AttentionSource::mapChanged, this, [this] {
        refreshPage();
        // Another head of the same example changes no thumbnail.
        if (m_source->options() != m_gridOptions) {
            refreshGrid();
        }
    });
    retranslate();
    follow();
}

void HeadsPanel::buildActions()
{
    for (std::size_t index = 0; index < orderNames.size(); ++index) {
        auto* action = new QAction(this);
        action->setCheckable(true);
        action->setChecked(static_cast<HeadOrder>(index) == m_order);
        m_orders->addAction(action);
        addAction(action);
        connect(
            action, &QAction::triggered, this, [this, index] { setOrder(static_cast<HeadOrder>(index)); });
    }
}

void HeadsPanel::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(HeadTable::sortRole);
    m_sorted->setDynamicSortFilter(true);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(90);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &HeadsPanel::copyTable);
}

void HeadsPanel::retranslate()
{
    const QStringList names { tr("Sorted by layer"), tr("Sorted by entropy"), tr("Sorted by distance"),
        tr("Sorted by diagonality"), tr("Sorted by sink share") };
    for (qsizetype index = 0; index < names.size(); ++index) {
        m_orders->actions()[index]->setText(names[index]);
    }
    m_grid->setAccessibleName(tr("Overview of heads"));
    m_table->setAccessibleName(tr("Statistics of heads"));
    m_table->setFont(currentTheme().face);
    m_table->horizontalHeader()->setFont(currentTheme().caption);
    m_model->retranslate();
    refreshPage();
    refreshGrid();
    refreshStrip();
    emit subjectChanged();
    emit footerChanged();
}

void HeadsPanel::resizeEvent(QResizeEvent* event)
{
    m_strip->setVisible(height() >= roomForStrip);
    Panel::resizeEvent(event);
}

void HeadsPanel::follow()
{
    refreshPage();
    if (m_source->state() == AttentionSource::State::NotRecordedYet || !m_source->target()) {
        m_reader.clear();
        return;
    }
    m_reader.show(m_source->target()->trace, m_source->target()->example);
    refreshSelection();
}

void HeadsPanel::refreshPage()
{
    m_message->explain(*m_source);
    const bool hasHeads = m_source->target() && m_source->state() != AttentionSource::State::NotRecordedYet;
    m_pages->setCurrentIndex(hasHeads ? 1 : 0);
}

HeadGridContent HeadsPanel::gridContent() const
{
    HeadGridContent content;
    content.map = m_source->options().colorMap;
    content.sharedHigh = m_source->options().lockedHigh;
    const std::vector<OverviewReader::Head>& heads = m_reader.heads();
    int layers = 0;
    bool isEven = true;
    for (std::size_t index = 0; index < heads.size(); ++index) {
        content.columns = std::max(content.columns, heads[index].head + 1);
        layers += index == 0 || heads[index].layer != heads[index - 1].layer;
    }
    isEven = static_cast<std::size_t>(layers) * static_cast<std::size_t>(content.columns) == heads.size();
    if (m_order == HeadOrder::Layer && isEven) {
        for (int column = 0; column < content.columns; ++column) {
            content.columnLabels << QString::number(column);
        }
        for (std::size_t index = 0; index < heads.size();
             index += static_cast<std::size_t>(content.columns)) {
            content.rowLabels << QStringLiteral("L%1").arg(heads[index].layer);
        }
    }
    for (const int place : m_places) {
        const OverviewReader::Head& head = heads[static_cast<std::size_t>(place)];
        content.heads.push_back({ head.layer, head.head, head.overview ? head.overview->map : PooledMap {} });
        if (m_source->target() && head.layer == m_source->target()->layer
            && head.head == m_source->target()->head) {
            content.selected = static_cast<int>(content.heads.size()) - 1;
        }
    }
    return content;
}

void HeadsPanel::refreshGrid()
{
    m_gridOptions = m_source->options();
    m_places = sortedHeads(m_reader.heads(), m_order);
    m_grid->setContent(gridContent());
    refreshSelection();
}

void HeadsPanel::refreshStrip()
{
    StripPlotContent content;
    content.title = tr("Entropy by layer");
    content.unit = tr("nat");
    int layer = -1;
    for (const OverviewReader::Head& head : m_reader.heads()) {
        if (head.layer != layer) {
            layer = head.layer;
            content.groups << QStringLiteral("L%1").arg(layer);
        }
        content.points.push_back({ static_cast<int>(content.groups.size()) - 1,
            head.overview ? head.overview->statistics.entropy : std::numeric_limits<double>::quiet_NaN() });
    }
    m_strip->setContent(std::move(content));
    refreshSelection();
}

void HeadsPanel::takeHead(int index)
{
    m_model->refresh(index);
    if (m_order == HeadOrder::Layer) {
        m_grid->setMap(index, m_reader.heads()[static_cast<std::size_t>(index)].overview->map);
    }
    emit footerChanged();
}

void HeadsPanel::refreshSelection()
{
    const QScopedValueRollback<bool> guard(m_isSelecting, true);
    std::optional<int> selected;
    const std::optional<AttentionSource::Target> target = m_source->target();
    const std::vector<OverviewReader::Head>& heads = m_reader.heads();
    for (std::size_t index = 0; target && index < heads.size(); ++index) {
        if (heads[index].layer == target->layer && heads[index].head == target->head) {
            selected = static_cast<int>(index);
        }
    }
    const auto place = selected ? std::find(m_places.begin(), m_places.end(), *selected) : m_places.end();
    m_grid->setSelected(place != m_places.end()
            ? std::optional<int>(static_cast<int>(place - m_places.begin()))
            : std::nullopt);
    m_strip->setSelected(selected);
    if (selected) {
        const QModelIndex row = m_sorted->mapFromSource(m_model->index(*selected, 0));
        m_table->setCurrentIndex(row);
        m_table->scrollTo(row);
    }
}

void HeadsPanel::setOrder(HeadOrder order)
{
    m_order = order;
    m_orders->actions()[static_cast<qsizetype>(order)]->setChecked(true);
    refreshGrid();
    emit subjectChanged();
    emit footerChanged();
}

QString HeadsPanel::subject() const
{
    const HeadGridContent& content = m_grid->content();
    if (content.heads.empty()) {
        return {};
    }
    const bool isEven = static_cast<int>(content.heads.size()) % content.columns == 0;
    const QString shape = isEven ? QStringLiteral("%1 \u00D7 %2")
                                       .arg(static_cast<int>(content.heads.size()) / content.columns)
                                       .arg(content.columns)
                                 : tr("%n heads", nullptr, static_cast<int>(content.heads.size()));
    const QStringList orders { tr("by layer"), tr("sorted by entropy"), tr("sorted by distance"),
        tr("sorted by diagonality"), tr("sorted by sink share") };
    return shape + QStringLiteral(" \u00B7 ") + orders[static_cast<qsizetype>(m_order)];
}

QString HeadsPanel::facts() const
{
    if (m_reader.heads().empty()) {
        return {};
    }
    if (!m_reader.problem().isEmpty()) {
        return m_reader.problem();
    }
    const QLocale locale;
    QStringList parts { tr("%1 of %2 heads")
                            .arg(locale.toString(m_reader.readCount()),
                                locale.toString(static_cast<qlonglong>(m_reader.heads().size()))) };
    parts << tr("largest weights, pooled to %1 \u00D7 %1 at most").arg(thumbnailSide);
    parts << (m_source->options().lockedHigh
            ? tr("locked range 0\u2013%1").arg(formatNumber(*m_source->options().lockedHigh))
            : tr("each on its own range"));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString HeadsPanel::footer() const
{
    const QString known = facts();
    return known.isEmpty() ? QString() : known + QStringLiteral(" \u00B7 ") + tr("click: select");
}

QStringList HeadsPanel::readout(int head) const
{
    const OverviewReader::Head& shown = m_reader.heads()[static_cast<std::size_t>(head)];
    if (!shown.overview) {
        return { tr("not read yet") };
    }
    const HeadStatistics& statistics = shown.overview->statistics;
    return { tr("entropy %1 nat").arg(formatNumber(statistics.entropy)),
        tr("mean distance %1 tokens").arg(formatNumber(statistics.distance)),
        tr("diagonality %1").arg(formatNumber(statistics.diagonality)),
        tr("sink share %1").arg(formatNumber(statistics.sinkShare)) };
}

void HeadsPanel::copyTable() const
{
    QStringList lines;
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        names << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    lines << names.join(u'\t');
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        QStringList cells { m_sorted->index(row, 0).data().toString() };
        for (int column = 1; column < m_model->columnCount(); ++column) {
            // Numbers in the C locale with all their digits, as programs read them.
            const QVariant value = m_sorted->index(row, column).data(HeadTable::sortRole);
            cells << (value.isValid() ? QString::number(value.toDouble(), 'g', 9) : QString());
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

std::optional<Figure> HeadsPanel::figure() const
{
    const std::vector<OverviewReader::Head>& heads = m_reader.heads();
    if (heads.empty() || m_reader.readCount() == 0) {
        return std::nullopt;
    }
    std::vector<double> numbers;
    for (const OverviewReader::Head& head : heads) {
        const HeadStatistics statistics = head.overview ? head.overview->statistics : HeadStatistics {};
        numbers.insert(numbers.end(),
            { static_cast<double>(head.layer), static_cast<double>(head.head), statistics.entropy,
                statistics.distance, statistics.diagonality, statistics.sinkShare });
    }
    Figure figure;
    figure.title = tr("Heads") + QStringLiteral(" \u00B7 ") + subject();
    figure.data = Array::of<double>(
        Shape { static_cast<int64_t>(heads.size()), 6 }, std::move(numbers), { "head", "statistic" });
    figure.recipe = m_source->recipe("attention_maps.heads");
    figure.recipe["order"] = orderNames[static_cast<std::size_t>(m_order)];
    const HeadGridContent content = gridContent();
    figure.preferredSize
        = QSizeF(480, std::clamp(headGridHeight(content, 460, Theme::print()) + 60, 120.0, 900.0));
    figure.paint = [content, title = figure.title, rule = facts()](
                       QPainter& painter, const QRectF& area, const Theme& theme) {
        const QRectF inside = paintFigureFrame(painter, area, theme, title, rule);
        paintHeadGrid(painter, content, layOutHeadGrid(content, inside, theme), theme);
    };
    return figure;
}

Value HeadsPanel::state() const
{
    Value state;
    state["order"] = orderNames[static_cast<std::size_t>(m_order)];
    return state;
}

void HeadsPanel::restore(const Value& state)
{
    const auto name = state.get<std::string>("order", {});
    const auto* found = std::find(orderNames.begin(), orderNames.end(), name);
    if (found != orderNames.end()) {
        setOrder(static_cast<HeadOrder>(found - orderNames.begin()));
    }
}

} // namespace fovea::attention_maps
