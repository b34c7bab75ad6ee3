// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"

#include <fovea/labels.h>

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace fovea::attention_maps {
namespace {

constexpr std::array<const char*, 5> orderNames { "layer", "entropy", "distance", "diagonality", "sink" };
// Below this height the strip plot gives its room to the table.
constexpr int roomForStrip = 440;
// Below this width two overviews stand below each other.
constexpr int roomForTwo = 560;

} // namespace

HeadsPanel::HeadsPanel(std::shared_ptr<AttentionSource> shared, Workbench& workbench)
    : AttentionPanel(std::move(shared))
    , m_reader(workbench)
    , m_other(workbench)
    , m_title(new QLabel)
    , m_otherTitle(new QLabel)
    , m_grid(new HeadGrid)
    , m_otherGrid(new HeadGrid)
    , m_grids(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_list(new HeadList(m_reader))
    , m_strip(new StripPlot)
    , m_orders(new QActionGroup(this))
{
    m_grids->setSpacing(0);
    for (const auto& [title, grid] : { std::pair(m_title, m_grid), std::pair(m_otherTitle, m_otherGrid) }) {
        auto* side = new QVBoxLayout;
        side->setSpacing(0);
        side->addWidget(title);
        side->addWidget(grid);
        side->addStretch(1);
        title->setIndent(8);
        title->setTextFormat(Qt::PlainText);
        m_grids->addLayout(side, 1);
    }
    page().addLayout(m_grids);
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
        connect(action, &QAction::triggered, this, [this, index, action] {
            setOrder(static_cast<HeadOrder>(index));
            emit stateChanged(action->text());
        });
    }
}

void HeadsPanel::connectViews()
{
    const auto open = [this](const OverviewReader& reader, int head) {
        select(reader, head);
        emit panelWanted(QStringLiteral("attention_maps"));
    };
    const auto connectGrid = [this, open](HeadGrid& grid, const OverviewReader& reader,
                                 const std::vector<int>& places) {
        grid.setReadout([this, &reader, &places](int place) {
            const auto index = static_cast<std::size_t>(place);
            return index < places.size() ? readout(reader, places[index]) : QStringList();
        });
        connect(&grid, &HeadGrid::headSelected, this,
            [this, &reader, &places](int place) { select(reader, places[static_cast<std::size_t>(place)]); });
        connect(&grid, &HeadGrid::headActivated, this,
            [&reader, &places, open](int place) { open(reader, places[static_cast<std::size_t>(place)]); });
    };
    connectGrid(*m_grid, m_reader, m_places);
    connectGrid(*m_otherGrid, m_other, m_otherPlaces);
    // Points of B follow those of A.
    const auto pointAt = [this](int point) {
        const auto count = static_cast<int>(m_reader.heads().size());
        return point < count ? std::pair<const OverviewReader&, int>(m_reader, point)
                             : std::pair<const OverviewReader&, int>(m_other, point - count);
    };
    m_strip->setReadout([this, pointAt](int point) {
        const auto [reader, index] = pointAt(point);
        const OverviewReader::Head& head = reader.heads()[static_cast<std::size_t>(index)];
        const QString name = headName(head.layer, head.head);
        return QStringList(isSplit() ? (&reader == &m_other ? "B " : "A ") + name : name)
            + readout(reader, index);
    });
    connect(m_list, &HeadList::headSelected, this, [this](int head) { select(m_reader, head); });
    connect(m_list, &HeadList::headActivated, this, [this, open](int head) { open(m_reader, head); });
    connect(m_list, &HeadList::filterChanged, this, [this] {
        refreshViews();
        emit stateChanged(tr("Filter the heads"));
    });
    connect(m_strip, &StripPlot::pointSelected, this, [this, pointAt](int point) {
        const auto [reader, index] = pointAt(point);
        select(reader, index);
    });
}

void HeadsPanel::connectReader()
{
    connect(&m_reader, &OverviewReader::restarted, this, [this] {
        m_list->reset();
        refreshViews();
    });
    connect(&m_other, &OverviewReader::restarted, this, &HeadsPanel::refreshViews);
    connect(&m_reader, &OverviewReader::headsRead, this, &HeadsPanel::takeHeads);
    for (OverviewReader* reader : { &m_reader, &m_other }) {
        connect(reader, &OverviewReader::loadingChanged, this, [this] {
            if (!isLoading()) {
                refreshViews();
            }
            emit footerChanged();
            emit loadingChanged();
        });
    }
    connect(this, &Panel::comparisonModeChanged, this, &HeadsPanel::follow);
    connect(&source(), &AttentionSource::targetChanged, this, &HeadsPanel::follow);
    connect(&source(), &AttentionSource::tokensSelected, this, &HeadsPanel::refreshSelection);
    connect(&source(), &AttentionSource::mapChanged, this, [this] {
        refreshPage();
        refreshTitles();
        // Another head of the same example changes no thumbnail.
        if (source().options() != m_gridOptions || source().isRangeLocked() != m_isRangeLocked) {
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
    m_otherGrid->setAccessibleName(tr("Overview of the heads of B"));
    m_list->retranslate();
    refreshPage();
    refreshViews();
}

void HeadsPanel::resizeEvent(QResizeEvent* event)
{
    m_strip->setVisible(height() >= roomForStrip);
    m_grids->setDirection(width() >= roomForTwo ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    Panel::resizeEvent(event);
}

void HeadsPanel::follow()
{
    refreshPage();
    const auto exampleOf = [this](Side side) {
        const AttentionSource::Target target = *source().target(side);
        return OverviewReader::Subject::Example { target.trace, target.example };
    };
    const bool isOfTwo = isSplit() || isDifference();
    const auto isMissing = [this](Side side) {
        return !source().target(side) || source().state(side) == AttentionSource::State::NotRecordedYet;
    };
    if (isMissing(shownSide()) || (isOfTwo && isMissing(Side::B))) {
        m_reader.clear();
        m_other.clear();
        return;
    }
    m_reader.show(
        { exampleOf(shownSide()), isDifference() ? std::optional(exampleOf(Side::B)) : std::nullopt });
    isSplit() ? m_other.show({ exampleOf(Side::B), std::nullopt }) : m_other.clear();
    refreshViews();
}

void HeadsPanel::refreshPage()
{
    const Side side = neededSide();
    showPage(source().target(side) && source().state(side) != AttentionSource::State::NotRecordedYet, side);
}

void HeadsPanel::refreshTitles()
{
    const auto show = [this](QLabel& label, Side side, const QColor& color) {
        // A style sheet of the window would win over the label's palette.
        label.setStyleSheet(QStringLiteral("color: %1; font-weight: 600").arg(color.name()));
        label.setText(source().sideTitle(side));
        // Its text must not make the panel wider.
        label.setMinimumWidth(10);
        label.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        label.setVisible(isSplit());
    };
    show(*m_title, Side::A, currentTheme().a);
    show(*m_otherTitle, Side::B, currentTheme().b);
    m_otherGrid->setVisible(isSplit());
}

HeadsFigure HeadsPanel::shown() const
{
    HeadsFigure shown;
    shown.grid = gridOf(m_reader.heads(), m_places, m_list->filter(), source());
    if (isDifference()) {
        showChanges(shown.grid, source().options().lockedChange);
    } else if (isSplit()) {
        shown.other = gridOf(m_other.heads(), m_otherPlaces, m_list->filter(), source());
        if (source().isRangeLocked()) {
            shareRanges(shown.grid, *shown.other);
        }
        shown.title = source().sideTitle(Side::A);
        shown.otherTitle = source().sideTitle(Side::B);
    }
    return shown;
}

StripPlotContent HeadsPanel::stripContent() const
{
    const QString title = isDifference() ? tr("Change of entropy by layer") : tr("Entropy by layer");
    StripPlotContent own = entropiesOf(m_reader.heads(), m_list->filter(), title, shownSide());
    if (isDifference()) {
        for (StripPlotContent::Point& point : own.points) {
            point.isOfB = point.value > 0;
        }
    }
    return isSplit() ? together(own, entropiesOf(m_other.heads(), m_list->filter(), title, Side::B)) : own;
}

void HeadsPanel::refreshViews()
{
    m_gridOptions = source().options();
    m_isRangeLocked = source().isRangeLocked();
    m_places = sortedHeads(m_reader.heads(), m_order);
    m_otherPlaces = placesLike(m_reader.heads(), m_places, m_other.heads());
    m_list->compare(isSplit() ? &m_other : nullptr, isDifference());
    const HeadsFigure now = shown();
    m_grid->setContent(now.grid);
    m_otherGrid->setContent(now.other.value_or(HeadGridContent {}));
    m_strip->setContent(stripContent());
    refreshTitles();
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
    const auto mark = [this](HeadGrid& grid, const OverviewReader& reader, const std::vector<int>& places) {
        const std::optional<int> selected = placeOf(source().target(), reader.heads());
        const auto place = selected ? std::find(places.begin(), places.end(), *selected) : places.end();
        grid.setSelected(place != places.end() ? std::optional<int>(static_cast<int>(place - places.begin()))
                                               : std::nullopt);
        return selected;
    };
    const std::optional<int> selected = mark(*m_grid, m_reader, m_places);
    mark(*m_otherGrid, m_other, m_otherPlaces);
    m_strip->setSelected(selected);
    m_list->setSelected(selected);
}

void HeadsPanel::select(const OverviewReader& reader, int head)
{
    const auto index = static_cast<std::size_t>(head);
    if (index < reader.heads().size()) {
        source().selectHead(reader.heads()[index].layer, reader.heads()[index].head,
            &reader == &m_other ? Side::B : shownSide());
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
    const QString known = joined({ shape, orders[static_cast<qsizetype>(m_order)] });
    if (!source().isComparing()) {
        return known;
    }
    return joined({ known,
        isDifference()  ? QStringLiteral("B \u2212 A")
            : isSplit() ? QStringLiteral("A | B")
                        : source().sideTitle(shownSide()) });
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
    const HeadGridContent& grid = m_grid->content();
    if (isDifference()) {
        parts << tr("all on one range \u00B1%1").arg(formatNumber(grid.sharedHigh.value_or(0)))
              << tr("blue: more in A, orange: more in B");
    } else if (source().options().lockedHigh) {
        parts << tr("locked range 0\u2013%1").arg(formatNumber(*source().options().lockedHigh));
    } else {
        parts << (isSplit() && source().isRangeLocked() ? tr("A and B of a head on one range")
                                                        : tr("each on its own range"));
    }
    if (isSplit() || isDifference()) {
        parts << source().alignmentFacts();
    }
    if (!grid.heads.empty() && grid.heads.front().map.rows == thumbnailSide) {
        parts << (isDifference() ? tr("pooled to %1 \u00D7 %1, largest changes").arg(thumbnailSide)
                                 : tr("pooled to %1 \u00D7 %1, largest weights").arg(thumbnailSide));
    }
    return joined(parts);
}

QString HeadsPanel::footer() const
{
    const QString known = facts();
    return known.isEmpty() ? QString() : joined({ known, tr("click: select, double click: open") });
}

QStringList HeadsPanel::readout(const OverviewReader& reader, int head) const
{
    const OverviewReader::Head& read = reader.heads()[static_cast<std::size_t>(head)];
    if (!read.overview) {
        return { tr("not read yet") };
    }
    const HeadStatistics& statistics = read.overview->statistics;
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
    figure.data = isSplit() ? statisticsOfBoth(m_reader, m_other) : statisticsOf(heads);
    figure.columnNames = isSplit() ? statisticsNamesOfBoth() : statisticsNames();
    for (std::size_t name = 2; isDifference() && name < figure.columnNames.size(); ++name) {
        figure.columnNames[name] += "_change";
    }
    figure.recipe = source().recipe("attention_maps.heads");
    figure.recipe["order"] = orderNames[static_cast<std::size_t>(m_order)];
    const HeadsFigure content = shown();
    const double width = isSplit() ? 720 : 480;
    figure.preferredSize = QSizeF(width, std::clamp(content.height(width - 20) + 60, 120.0, 900.0));
    figure.heading = figure.title;
    figure.caption = facts();
    figure.paint = [content](QPainter& painter, const QRectF& area, const Theme& theme) {
        content.paint(painter, area, theme);
    };
    return figure;
}

Value HeadsPanel::state() const
{
    Value state = commonState();
    state["order"] = orderNames[static_cast<std::size_t>(m_order)];
    if (!m_list->filterText().isEmpty()) {
        state["filter"] = m_list->filterText().toStdString();
    }
    return state;
}

void HeadsPanel::restore(const Value& state)
{
    restoreCommon(state);
    const auto name = state.get<std::string>("order", {});
    const auto* found = std::find(orderNames.begin(), orderNames.end(), name);
    if (found != orderNames.end()) {
        setOrder(static_cast<HeadOrder>(found - orderNames.begin()));
    }
    m_list->setFilter(QString::fromStdString(state.get<std::string>("filter", {})));
}

} // namespace fovea::attention_maps
