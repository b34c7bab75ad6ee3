// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"

#include "attention_maps/figure_frame.h"
#include "attention_maps/head_views.h"

#include <fovea/labels.h>

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace fovea::attention_maps {
namespace {

constexpr std::array<const char*, 5> orderNames { "layer", "entropy", "distance", "diagonality", "sink" };
// Below this height the strip plot gives its room to the table.
constexpr int roomForStrip = 440;

} // namespace

HeadsPanel::HeadsPanel(std::shared_ptr<AttentionSource> shared, Workbench& workbench)
    : AttentionPanel(std::move(shared))
    , m_reader(workbench)
    , m_grid(new HeadGrid)
    , m_list(new HeadList(m_reader))
    , m_strip(new StripPlot)
    , m_orders(new QActionGroup(this))
{
    page().addWidget(m_grid);
    page().addWidget(m_list, 3);
    page().addSpacing(6);
    page().addWidget(m_strip, 2);
    setFocusProxy(m_grid);
    buildActions();
    connectViews();
    connectReader();
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

void HeadsPanel::connectViews()
{
    const auto headAt = [this](int place) { return m_places[static_cast<std::size_t>(place)]; };
    m_grid->setReadout([this](int place) {
        const auto index = static_cast<std::size_t>(place);
        return index < m_places.size() ? readout(m_places[index]) : QStringList();
    });
    m_strip->setReadout([this](int head) {
        const OverviewReader::Head& shown = m_reader.heads()[static_cast<std::size_t>(head)];
        return QStringList(headName(shown.layer, shown.head)) + readout(head);
    });
    const auto open = [this](int head) {
        select(head);
        emit panelWanted(QStringLiteral("attention_maps"));
    };
    connect(m_grid, &HeadGrid::headSelected, this, [this, headAt](int place) { select(headAt(place)); });
    connect(m_grid, &HeadGrid::headActivated, this, [headAt, open](int place) { open(headAt(place)); });
    connect(m_list, &HeadList::headSelected, this, &HeadsPanel::select);
    connect(m_list, &HeadList::headActivated, this, open);
    connect(m_list, &HeadList::filterChanged, this, &HeadsPanel::refreshViews);
    connect(m_strip, &StripPlot::pointSelected, this, &HeadsPanel::select);
}

void HeadsPanel::connectReader()
{
    connect(&m_reader, &OverviewReader::restarted, this, [this] {
        m_list->reset();
        refreshViews();
    });
    connect(&m_reader, &OverviewReader::headsRead, this, &HeadsPanel::takeHeads);
    connect(&m_reader, &OverviewReader::loadingChanged, this, [this] {
        if (!m_reader.isLoading()) {
            refreshViews();
        }
        emit footerChanged();
        emit loadingChanged();
    });
    connect(&source(), &AttentionSource::targetChanged, this, &HeadsPanel::follow);
    connect(&source(), &AttentionSource::mapChanged, this, [this] {
        refreshPage();
        // Another head of the same example changes no thumbnail.
        if (source().options() != m_gridOptions) {
            refreshViews();
        }
    });
}

void HeadsPanel::retranslate()
{
    const QStringList names { tr("Sorted by layer"), tr("Sorted by entropy"), tr("Sorted by distance"),
        tr("Sorted by diagonality"), tr("Sorted by sink share") };
    for (qsizetype index = 0; index < names.size(); ++index) {
        m_orders->actions()[index]->setText(names[index]);
    }
    m_grid->setAccessibleName(tr("Overview of heads"));
    m_list->retranslate();
    refreshPage();
    refreshViews();
}

void HeadsPanel::resizeEvent(QResizeEvent* event)
{
    m_strip->setVisible(height() >= roomForStrip);
    Panel::resizeEvent(event);
}

void HeadsPanel::follow()
{
    refreshPage();
    if (source().state() == AttentionSource::State::NotRecordedYet || !source().target()) {
        m_reader.clear();
        return;
    }
    m_reader.show(source().target()->trace, source().target()->example);
    refreshSelection();
}

void HeadsPanel::refreshPage()
{
    showPage(source().target() && source().state() != AttentionSource::State::NotRecordedYet);
}

void HeadsPanel::refreshViews()
{
    m_gridOptions = source().options();
    m_places = sortedHeads(m_reader.heads(), m_order);
    m_grid->setContent(gridOf(m_reader.heads(), m_places, m_list->filter(), source()));
    m_strip->setContent(entropiesOf(m_reader.heads(), m_list->filter(), tr("Entropy by layer")));
    refreshSelection();
    emit subjectChanged();
    emit footerChanged();
}

void HeadsPanel::takeHeads(int first, int end)
{
    m_list->refresh(first, end);
    if (!m_reader.isLoading()) {
        return; // Everything is drawn anew when all have been read.
    }
    for (int head = first; head < end && m_order == HeadOrder::Layer; ++head) {
        m_grid->setMap(head, m_reader.heads()[static_cast<std::size_t>(head)].overview->map);
    }
    emit footerChanged();
}

void HeadsPanel::refreshSelection()
{
    const std::optional<int> selected = placeOf(source().target(), m_reader.heads());
    const auto place = selected ? std::find(m_places.begin(), m_places.end(), *selected) : m_places.end();
    m_grid->setSelected(place != m_places.end()
            ? std::optional<int>(static_cast<int>(place - m_places.begin()))
            : std::nullopt);
    m_strip->setSelected(selected);
    m_list->setSelected(selected);
}

void HeadsPanel::select(int head)
{
    const auto index = static_cast<std::size_t>(head);
    if (index < m_reader.heads().size()) {
        source().selectHead(m_reader.heads()[index].layer, m_reader.heads()[index].head);
    }
}

void HeadsPanel::setOrder(HeadOrder order)
{
    m_order = order;
    m_orders->actions()[static_cast<qsizetype>(order)]->setChecked(true);
    refreshViews();
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
    return joined({ shape, orders[static_cast<qsizetype>(m_order)] });
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
    if (!m_list->filter().isEmpty()) {
        parts << tr("%1 meet the filter").arg(locale.toString(m_list->listedCount()));
    }
    parts << (source().options().lockedHigh
            ? tr("locked range 0\u2013%1").arg(formatNumber(*source().options().lockedHigh))
            : tr("each on its own range"));
    const HeadGridContent& grid = m_grid->content();
    if (!grid.heads.empty() && grid.heads.front().map.rows == thumbnailSide) {
        parts << tr("pooled to %1 \u00D7 %1, largest weights").arg(thumbnailSide);
    }
    return joined(parts);
}

QString HeadsPanel::footer() const
{
    const QString known = facts();
    return known.isEmpty() ? QString() : joined({ known, tr("click: select, double click: open") });
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

std::optional<Figure> HeadsPanel::figure() const
{
    const std::vector<OverviewReader::Head>& heads = m_reader.heads();
    if (heads.empty() || m_reader.readCount() == 0) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = joined({ tr("Heads"), subject() });
    figure.data = statisticsOf(heads);
    figure.columnNames = statisticsNames();
    figure.recipe = source().recipe("attention_maps.heads");
    figure.recipe["order"] = orderNames[static_cast<std::size_t>(m_order)];
    const HeadGridContent content = gridOf(heads, m_places, m_list->filter(), source());
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
    state["options"] = toValue(source().options());
    state["order"] = orderNames[static_cast<std::size_t>(m_order)];
    if (!m_list->filterText().isEmpty()) {
        state["filter"] = m_list->filterText().toStdString();
    }
    return state;
}

void HeadsPanel::restore(const Value& state)
{
    if (const Value* options = state.find("options")) {
        source().setOptions(optionsFrom(*options));
    }
    const auto name = state.get<std::string>("order", {});
    const auto* found = std::find(orderNames.begin(), orderNames.end(), name);
    if (found != orderNames.end()) {
        setOrder(static_cast<HeadOrder>(found - orderNames.begin()));
    }
    m_list->setFilter(QString::fromStdString(state.get<std::string>("filter", {})));
}

} // namespace fovea::attention_maps
