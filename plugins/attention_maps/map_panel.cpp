// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_panel.h"

#include "attention_maps/example_row.h"
#include "attention_maps/figure_frame.h"
#include "attention_maps/map_actions.h"

#include <fovea/heatmap_paint.h>
#include <fovea/labels.h>
#include <fovea/map_view.h>

#include <QLocale>
#include <QVBoxLayout>

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

} // namespace

MapPanel::MapPanel(std::shared_ptr<AttentionSource> shared)
    : AttentionPanel(std::move(shared))
    , m_examples(new ExampleRow)
    , m_map(new Heatmap)
    , m_actions(new MapActions(this))
{
    page().addWidget(m_examples);
    page().addWidget(m_map, 1);
    setFocusProxy(m_map);
    m_examples->setTabAfter(*m_map);
    followReading([this](bool isDimmed) { m_map->setDimmed(isDimmed); });
    connect(&source(), &AttentionSource::mapChanged, this, &MapPanel::refresh);
    connect(&source(), &AttentionSource::targetChanged, this, [this] {
        refreshExamples();
        emit subjectChanged();
    });
    connect(&source(), &AttentionSource::tokensSelected, this, [this] {
        m_map->setSelected(source().selectedRow(), source().selectedColumn());
        refreshExamples();
    });
    connect(m_examples, &ExampleRow::chosen, &source(), &AttentionSource::selectExample);
    connect(m_map, &Heatmap::cellSelected, this,
        [this](MapCell cell) { source().selectCell(cell.row, cell.column); });
    connect(m_map, &Heatmap::viewChanged, this, &Panel::footerChanged);
    connect(m_actions, &MapActions::showAllAsked, m_map, &Heatmap::showAll);
    connect(m_actions, &MapActions::changed, this, [this] {
        const double high = m_map->content().isEmpty() ? 1.0 : m_map->content().scale.high;
        source().setOptions(m_actions->applied(source().options(), high));
    });
    retranslate();
}

void MapPanel::retranslate()
{
    m_actions->retranslate();
    m_examples->retranslate();
    m_map->setAccessibleName(tr("Attention map"));
    refresh();
}

void MapPanel::refreshExamples()
{
    m_examples->show(source().trace().get(), source().target() ? source().target()->example : 0);
}

HeatmapContent MapPanel::content() const
{
    HeatmapContent content;
    const ShownMap& shown = source().shown();
    if (source().reading() == nullptr || shown.queries.empty()) {
        return content;
    }
    content.values = shown.values;
    content.rowLabels = source().rowLabels();
    content.columnLabels = source().columnLabels();
    content.valueName = tr("weight");
    content.scale = source().scale();
    content.pyramid = source().pyramid();
    if (source().options().lockedHigh) {
        content.scaleNotes << tr("locked range");
    }
    if (content.scale.isLog) {
        content.scaleNotes << tr("logarithmic");
    }
    content.bars = shown.sinkShares;
    content.barTitle = tr("to %1").arg(source().reading()->labels.value(0));
    content.selectedRow = source().selectedRow();
    content.selectedColumn = source().selectedColumn();
    return content;
}

void MapPanel::refresh()
{
    showPage(source().reading() != nullptr);
    m_map->setContent(content());
    if (m_restoredView && !m_map->content().isEmpty()) {
        m_map->setView(*std::exchange(m_restoredView, std::nullopt));
    }
    m_map->setDimmed(false);
    m_actions->show(source().options());
    refreshExamples();
    emit subjectChanged();
    emit footerChanged();
}

bool MapPanel::isWhole(const QRectF& view) const
{
    return view == wholeView(m_map->content().rows(), m_map->content().columns());
}

QString MapPanel::facts() const
{
    const AttentionSource::Reading* reading = source().reading();
    if (reading == nullptr) {
        return {};
    }
    const ShownMap& shown = source().shown();
    const auto rows = static_cast<qlonglong>(shown.queries.size());
    const auto columns = static_cast<qlonglong>(shown.keys.size());
    const QLocale locale;
    QStringList parts { tr("%1 \u00D7 %2 tokens").arg(locale.toString(rows), locale.toString(columns)) };
    if (reading->map.shape()[0] < reading->map.shape()[1]) {
        parts << tr("first %1 queries only")
                     .arg(locale.toString(static_cast<qlonglong>(reading->map.shape()[0])));
    }
    const QRectF view = m_map->view();
    if (!isWhole(view)) {
        parts << tr("rows %1\u2013%2, columns %3\u2013%4 seen")
                     .arg(std::floor(view.top()))
                     .arg(std::ceil(view.bottom()) - 1)
                     .arg(std::floor(view.left()))
                     .arg(std::ceil(view.right()) - 1);
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
    const QString example = source().exampleText();
    if (!example.isEmpty()) {
        parts << example;
    }
    return joined(parts);
}

QString MapPanel::footer() const
{
    const QString known = facts();
    return known.isEmpty() ? QString() : joined({ known, tr("wheel: zoom, drag: pan, hover: value") });
}

std::optional<Figure> MapPanel::figure() const
{
    const HeatmapContent shown = content();
    if (shown.isEmpty()) {
        return std::nullopt;
    }
    const QRectF view = m_map->view();
    Figure figure;
    figure.title = tr("Attention map") + QStringLiteral(" \u00B7 ") + source().subject();
    figure.preferredSize = QSizeF(480, 420);
    figure.data = shown.values;
    figure.recipe = source().recipe("attention_maps");
    if (!isWhole(view)) {
        figure.recipe["view"] = toValue(view);
    }
    figure.paint = [shown, view, title = source().subject(), rule = facts()](
                       QPainter& painter, const QRectF& area, const Theme& theme) {
        const QRectF inside = paintFigureFrame(painter, area, theme, title, rule);
        const HeatmapLayout layout = layOutHeatmap(shown, measure(shown, theme), inside, view, theme);
        paintHeatmap(painter, shown, *sharedPyramidOf(shown), layout, theme);
    };
    return figure;
}

Value MapPanel::state() const
{
    Value state;
    state["options"] = toValue(source().options());
    if (m_restoredView || !isWhole(m_map->view())) {
        state["view"] = toValue(m_restoredView.value_or(m_map->view()));
    }
    return state;
}

void MapPanel::restore(const Value& state)
{
    if (const Value* options = state.find("options")) {
        source().setOptions(optionsFrom(*options));
    }
    // Options may change which tokens are shown, and with them the cells that the view counts.
    m_restoredView = viewFrom(state.find("view"));
    refresh();
}

} // namespace fovea::attention_maps
