// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_panel.h"

#include "attention_maps/example_row.h"
#include "attention_maps/map_actions.h"

#include <fovea/labels.h>
#include <fovea/map_view.h>

#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace fovea::attention_maps {
namespace {

/// Left, top, width and height in cells, as a figure's recipe and the panel's state keep them.
Value toValue(const QRectF& view)
{
    return Value::List { view.left(), view.top(), view.width(), view.height() };
}

/// Nothing when it says something else.
std::optional<QRectF> viewFrom(const Value* value)
{
    const Value::List* list = value != nullptr ? value->as<Value::List>() : nullptr;
    std::array<double, 4> sides {};
    if (list == nullptr || list->size() != sides.size()) {
        return std::nullopt;
    }
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const std::optional<double> number = (*list)[side].number();
        if (!number || !std::isfinite(*number)) {
            return std::nullopt;
        }
        sides[side] = *number;
    }
    const QRectF view(sides[0], sides[1], sides[2], sides[3]);
    return view.isEmpty() ? std::nullopt : std::optional(view);
}

/// The cells of which a part is seen, half-open.
std::pair<int64_t, int64_t> cellsIn(double begin, double end)
{
    return { static_cast<int64_t>(std::floor(begin)), static_cast<int64_t>(std::ceil(end)) };
}

std::vector<std::string> utf8(const QStringList& labels)
{
    std::vector<std::string> texts;
    for (const QString& label : labels) {
        texts.push_back(label.toStdString());
    }
    return texts;
}

} // namespace

MapPanel::MapPanel(std::shared_ptr<AttentionSource> shared)
    : AttentionPanel(std::move(shared))
    , m_examples(new ExampleRow)
    , m_maps(new MapPair)
    , m_actions(new MapActions(this))
{
    page().addWidget(m_examples);
    page().addWidget(m_maps, 1);
    setFocusProxy(m_maps);
    m_examples->setTabAfter(m_maps->first());
    followReading([this](bool isDimmed) { m_maps->setDimmed(isDimmed); });
    connectViews();
    retranslate();
}

void MapPanel::connectViews()
{
    connect(this, &Panel::comparisonModeChanged, this, &MapPanel::refresh);
    connect(&source(), &AttentionSource::mapChanged, this, &MapPanel::refresh);
    connect(&source(), &AttentionSource::targetChanged, this, [this] {
        refreshExamples();
        emit subjectChanged();
    });
    connect(&source(), &AttentionSource::tokensSelected, this, &MapPanel::refreshSelection);
    connect(m_examples, &ExampleRow::chosen, this,
        [this](int64_t example) { source().selectExample(example, shownSide()); });
    connect(m_maps, &MapPair::firstSelected, this,
        [this](MapCell cell) { source().selectCell(cell.row, cell.column, firstView()); });
    connect(m_maps, &MapPair::secondSelected, this,
        [this](MapCell cell) { source().selectCell(cell.row, cell.column, secondView()); });
    connect(m_maps, &MapPair::viewChanged, this, [this] {
        if (!m_isRefreshing) {
            emit footerChanged();
            emit stateChanged(tr("Zoom or move the map"));
        }
    });
    connect(m_maps, &MapPair::wipeMoved, this, [this] { emit stateChanged(tr("Move the wipe")); });
    connect(m_actions, &MapActions::showAllAsked, m_maps, &MapPair::showAll);
    connect(m_actions, &MapActions::changed, this, [this](const QString& what) {
        const PreparedMaps& maps = source().maps();
        const double high = maps.a.isEmpty() ? 1.0 : maps.a.scale.high;
        const double change = maps.difference.isEmpty() ? 0.0 : maps.difference.scale.high;
        source().setOptions(m_actions->applied(source().options(), high, change));
        emit stateChanged(what);
    });
}

void MapPanel::retranslate()
{
    m_actions->retranslate();
    m_examples->retranslate();
    m_maps->retranslate();
    refresh();
}

MapView MapPanel::firstView() const
{
    switch (mode()) {
    case Comparison::Mode::B:
        return MapView::B;
    case Comparison::Mode::Split:
        return arrangement() == MapPair::Arrangement::Wipe ? MapView::PairedA : MapView::A;
    case Comparison::Mode::Difference:
        return MapView::Difference;
    default:
        return MapView::A;
    }
}

MapView MapPanel::secondView() const
{
    return arrangement() == MapPair::Arrangement::Wipe ? MapView::PairedB : MapView::B;
}

MapPair::Arrangement MapPanel::arrangement() const
{
    if (mode() != Comparison::Mode::Split) {
        return MapPair::Arrangement::One;
    }
    return source().options().split == SplitStyle::Wipe ? MapPair::Arrangement::Wipe
                                                        : MapPair::Arrangement::Beside;
}

void MapPanel::refreshExamples()
{
    const Side side = shownSide();
    m_examples->show(source().trace(side).get(), source().target(side) ? source().target(side)->example : 0);
}

HeatmapContent MapPanel::content(MapView view) const
{
    HeatmapContent content;
    const PreparedMap& map = source().map(view);
    if (map.isEmpty()) {
        return content;
    }
    const bool isDifference = view == MapView::Difference;
    const bool isOfB = view == MapView::B || view == MapView::PairedB;
    content.values = map.shown.values;
    content.rowLabels = map.rowLabels;
    content.columnLabels = map.columnLabels;
    content.valueName = !isDifference                               ? tr("weight")
        : source().options().difference == DifferenceMeasure::Ratio ? tr("log\u2082 B/A")
                                                                    : tr("B \u2212 A");
    content.scale = map.scale;
    content.pyramid = map.pyramid;
    if (isDifference ? source().options().lockedChange : source().options().lockedHigh) {
        content.scaleNotes << tr("locked range");
    } else if (!isDifference && source().isComparing() && source().maps().isRangeLocked) {
        content.scaleNotes << tr("same for A, B");
    }
    if (content.scale.isLog) {
        content.scaleNotes << tr("logarithmic");
    }
    if (mode() != Comparison::Mode::Split && !isDifference) {
        content.bars = map.shown.sinkShares;
        content.areBarsOfB = isOfB;
        content.barTitle = tr("to %1").arg(source().reading(isOfB ? Side::B : Side::A)->labels.value(0));
    }
    content.selectedRow = source().selectedRow(view);
    content.selectedColumn = source().selectedColumn(view);
    return content;
}

MapFigure MapPanel::shown() const
{
    MapFigure shown;
    shown.arrangement = arrangement();
    shown.first = content(firstView());
    if (shown.arrangement != MapPair::Arrangement::One) {
        shown.second = content(secondView());
        // One bar is enough for colours that mean the same.
        shown.first.hasColorBar
            = shown.arrangement == MapPair::Arrangement::Wipe || !source().maps().isRangeLocked;
        shown.firstTitle = source().sideTitle(Side::A);
        shown.secondTitle = source().sideTitle(Side::B);
    }
    shown.wipe = m_maps->wipe();
    shown.firstView = wholeView(shown.first.rows(), shown.first.columns());
    shown.secondView = wholeView(shown.second.rows(), shown.second.columns());
    return shown;
}

void MapPanel::refresh()
{
    const QScopedValueRollback<bool> refreshing(m_isRefreshing, true);
    const MapFigure now = shown();
    const bool isWhole = now.arrangement == MapPair::Arrangement::One || !now.second.isEmpty();
    showPage(!now.first.isEmpty() && isWhole, neededSide());
    m_maps->setTitles(now.firstTitle, now.secondTitle);
    m_maps->show(now.arrangement, now.first, now.second);
    m_maps->first().setAccessibleName(tr("Attention map"));
    m_maps->second().setAccessibleName(tr("Attention map of B"));
    if (m_restoredView && !now.first.isEmpty()) {
        m_maps->first().setView(*std::exchange(m_restoredView, std::nullopt));
    }
    m_maps->setDimmed(false);
    m_actions->setComparing(source().isComparing());
    m_actions->show(source().options());
    refreshExamples();
    emit subjectChanged();
    emit footerChanged();
}

void MapPanel::refreshSelection()
{
    m_maps->first().setSelected(source().selectedRow(firstView()), source().selectedColumn(firstView()));
    m_maps->second().setSelected(source().selectedRow(secondView()), source().selectedColumn(secondView()));
    refreshExamples();
}

QStringList MapPanel::sideFacts(Side side) const
{
    const AttentionSource::Reading* reading = source().reading(side);
    const ShownMap& shown = source().map(side == Side::A ? MapView::A : MapView::B).shown;
    const QLocale locale;
    const auto number = [&](auto count) { return locale.toString(static_cast<qlonglong>(count)); };
    QStringList parts {
        tr("%1 \u00D7 %2 tokens").arg(number(shown.queries.size()), number(shown.keys.size()))
    };
    if (reading->map.shape()[0] < reading->map.shape()[1]) {
        parts << tr("first %1 queries only").arg(number(reading->map.shape()[0]));
    }
    parts << (reading->isStored ? tr("exact, as stored") : tr("exact, from query and key"));
    const bool isHidden = shown.keys.size() < static_cast<std::size_t>(reading->map.shape()[1]);
    if (!isHidden) {
        parts << tr("rows sum to 1");
    } else if (source().options().specialTokens == SpecialTokens::HiddenAndRenormalised) {
        parts << tr("special tokens hidden, rows scaled to sum to 1");
    } else {
        parts << tr("special tokens hidden, rows sum to %1\u2013%2")
                     .arg(formatNumber(shown.leastSum), formatNumber(shown.largestSum));
    }
    const QString example = source().exampleText(side);
    if (!example.isEmpty()) {
        parts << example;
    }
    return parts;
}

QStringList MapPanel::differenceFacts() const
{
    const PreparedMap& map = source().map(MapView::Difference);
    const std::span<const float> values = map.shown.values.values<float>();
    const auto largest = std::max_element(
        values.begin(), values.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
    QStringList parts;
    if (largest == values.end() || *largest == 0) {
        parts << tr("no difference");
    } else {
        const auto place = static_cast<qsizetype>(largest - values.begin());
        const auto columns = static_cast<qsizetype>(map.shown.keys.size());
        parts << tr("largest %1 at %2 \u2192 %3")
                     .arg(formatNumber(static_cast<double>(*largest)), map.rowLabels.value(place / columns),
                         map.columnLabels.value(place % columns));
    }
    return parts << tr("blue: more in A, orange: more in B");
}

QString MapPanel::facts(const QRectF& view) const
{
    const PreparedMap& map = source().map(firstView());
    if (map.isEmpty()) {
        return {};
    }
    QStringList parts;
    const bool isComparing = mode() == Comparison::Mode::Split || mode() == Comparison::Mode::Difference;
    if (!isComparing) {
        parts = sideFacts(shownSide());
    } else if (!source().map(MapView::B).isEmpty()) {
        const QLocale locale;
        const auto sizeOf = [&](MapView each) {
            const ShownMap& shown = source().map(each).shown;
            return tr("%1 \u00D7 %2 tokens")
                .arg(locale.toString(static_cast<qlonglong>(shown.queries.size())),
                    locale.toString(static_cast<qlonglong>(shown.keys.size())));
        };
        const QString a = sizeOf(firstView()), b = sizeOf(secondView());
        parts << (mode() == Comparison::Mode::Difference || a == b ? a : tr("A %1, B %2").arg(a, b));
        if (mode() == Comparison::Mode::Difference) {
            parts << differenceFacts();
        } else {
            parts << (source().maps().isRangeLocked ? tr("one range for both") : tr("a range for each"));
        }
        parts << source().alignmentFacts();
    }
    if (view
        != wholeView(map.shown.values.isEmpty() ? 0 : static_cast<int>(map.shown.queries.size()),
            static_cast<int>(map.shown.keys.size()))) {
        parts.insert(1,
            tr("rows %1\u2013%2, columns %3\u2013%4 seen")
                .arg(std::floor(view.top()))
                .arg(std::ceil(view.bottom()) - 1)
                .arg(std::floor(view.left()))
                .arg(std::ceil(view.right()) - 1));
    }
    return joined(parts);
}

QString MapPanel::footer() const
{
    const QString known = facts(m_maps->first().view());
    return known.isEmpty() ? QString() : joined({ known, tr("wheel: zoom, drag: pan, hover: value") });
}

std::optional<Figure> MapPanel::figure() const
{
    MapFigure now = shown();
    if (now.first.isEmpty() || (now.arrangement != MapPair::Arrangement::One && now.second.isEmpty())) {
        return std::nullopt;
    }
    const auto paintOf = [](const MapFigure& seen) {
        return [seen](QPainter& painter, const QRectF& area, const Theme& theme) {
            seen.paint(painter, area, theme);
        };
    };
    Figure figure;
    const QRectF whole = now.firstView, view = m_maps->first().view();
    if (view != whole) {
        figure.paintEverything = paintOf(now);
        figure.captionOfEverything = facts(whole);
        now.firstView = view;
        now.secondView = m_maps->second().view();
    }
    figure.title = joined({ tr("Attention map"), subject() });
    const bool isPair = now.arrangement != MapPair::Arrangement::One;
    figure.preferredSize = isPair ? QSizeF(720, 400) : QSizeF(480, 420);
    figure.heading = subject();
    figure.caption = facts(view);
    figure.horizontalName = tr("key");
    figure.verticalName = tr("query");
    figure.paint = paintOf(now);
    const PreparedMap& numbers = source().map(isPair ? MapView::PairedA : firstView());
    figure.data = isPair ? stacked(numbers.shown.values, source().map(MapView::PairedB).shown.values)
                         : numbers.shown.values;
    figure.placeNames = { utf8(numbers.rowLabels), utf8(numbers.columnLabels) };
    if (view != whole) {
        figure.visible = { cellsIn(view.top(), view.bottom()), cellsIn(view.left(), view.right()) };
    }
    if (isPair) {
        figure.placeNames.insert(figure.placeNames.begin(), { "A", "B" });
        if (!figure.visible.empty()) {
            figure.visible.clear();
        }
    }
    figure.recipe = source().recipe("attention_maps");
    return figure;
}

Value MapPanel::state() const
{
    Value state = commonState();
    const Heatmap& map = m_maps->first();
    if (m_restoredView || map.view() != wholeView(map.content().rows(), map.content().columns())) {
        state["view"] = toValue(m_restoredView.value_or(map.view()));
    }
    if (source().options().split == SplitStyle::Wipe) {
        state["wipe"] = m_maps->wipe();
    }
    return state;
}

void MapPanel::restore(const Value& state)
{
    restoreCommon(state);
    if (const Value* wipe = state.find("wipe"); wipe != nullptr && wipe->number()) {
        m_maps->setWipe(std::isfinite(*wipe->number()) ? *wipe->number() : 0.5);
    }
    // Options may change which tokens are shown, and with them the cells that the view counts.
    m_restoredView = viewFrom(state.find("view"));
    const QScopedValueRollback<bool> refreshing(m_isRefreshing, true);
    if (!m_restoredView) {
        m_maps->showAll();
    }
    refresh();
}

} // namespace fovea::attention_maps
