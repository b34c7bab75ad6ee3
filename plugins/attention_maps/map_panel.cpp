// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_panel.h"

#include "attention_maps/figure_frame.h"
#include "attention_maps/message_page.h"

#include <fovea/heatmap_paint.h>
#include <fovea/labels.h>
#include <fovea/map_view.h>

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fovea::attention_maps {
namespace {

constexpr int dimAfterMilliseconds = 80;

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" \u00B7 "));
}

} // namespace

MapPanel::MapPanel(std::shared_ptr<AttentionSource> source)
    : m_source(std::move(source))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessagePage)
    , m_map(new Heatmap)
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
    buildExampleRow();
    pageLayout->addWidget(m_exampleRow);
    pageLayout->addWidget(m_map, 1);
    m_pages->addWidget(m_message);
    m_pages->addWidget(page);
    setFocusProxy(m_map);
    buildActions();

    m_dim.setSingleShot(true);
    m_dim.setInterval(dimAfterMilliseconds);
    connect(&m_dim, &QTimer::timeout, this, [this] { m_map->setDimmed(m_source->isLoading()); });
    connect(m_source.get(), &AttentionSource::mapChanged, this, &MapPanel::refresh);
    connect(m_source.get(), &AttentionSource::targetChanged, this, [this] {
        refreshExamples();
        emit subjectChanged();
    });
    connect(m_source.get(), &AttentionSource::tokensSelected, this, [this] {
        m_map->setSelected(m_source->selectedRow(), m_source->selectedColumn());
        refreshExamples();
    });
    connect(m_source.get(), &AttentionSource::loadingChanged, this, [this] {
        m_source->isLoading() ? m_dim.start() : m_dim.stop();
        emit loadingChanged();
    });
    connect(m_map, &Heatmap::cellSelected, this,
        [this](MapCell cell) { m_source->selectCell(cell.row, cell.column); });
    connect(m_map, &Heatmap::viewChanged, this, &Panel::footerChanged);
    retranslate();
    refresh();
    if (m_source->isLoading()) {
        m_dim.start();
    }
}

void MapPanel::buildExampleRow()
{
    m_exampleRow = new QWidget;
    m_exampleBefore = new QLabel(m_exampleRow);
    m_example = new QSpinBox(m_exampleRow);
    m_exampleAfter = new QLabel(m_exampleRow);
    auto* row = new QHBoxLayout(m_exampleRow);
    row->setContentsMargins(8, 6, 8, 0);
    row->addWidget(m_exampleBefore);
    row->addWidget(m_example);
    row->addWidget(m_exampleAfter);
    row->addStretch(1);
    m_example->setKeyboardTracking(false);
    connect(m_example, &QSpinBox::valueChanged, this,
        [this](int number) { m_source->selectExample(number - 1); });
}

void MapPanel::buildActions()
{
    const auto checkable = [this] {
        auto* action = new QAction(this);
        action->setCheckable(true);
        addAction(action);
        connect(action, &QAction::triggered, this, &MapPanel::applyActions);
        return action;
    };
    m_lock = checkable();
    m_lock->setPriority(QAction::HighPriority);
    m_hideSpecial = checkable();
    m_hideSpecial->setPriority(QAction::HighPriority);
    m_renormalise = checkable();
    m_log = checkable();
    auto* maps = new QActionGroup(this);
    m_cividis = checkable();
    m_viridis = checkable();
    maps->addAction(m_cividis);
    maps->addAction(m_viridis);
    m_showAll = new QAction(this);
    addAction(m_showAll);
    connect(m_showAll, &QAction::triggered, m_map, &Heatmap::showAll);
}

void MapPanel::retranslate()
{
    m_lock->setText(tr("Locked range"));
    m_lock->setToolTip(tr("Keep the end of the colours while going through heads"));
    m_hideSpecial->setText(tr("Hide special"));
    m_hideSpecial->setToolTip(tr("Leave out the tokens that the tokenizer put in, such as [CLS] and [SEP]"));
    m_renormalise->setText(tr("Scale rows to 1 without them"));
    m_renormalise->setToolTip(tr("Divide each row by what is left when special tokens are hidden"));
    m_log->setText(tr("Logarithmic colours"));
    m_log->setToolTip(tr("Equal steps of colour for equal ratios, over four powers of ten"));
    m_cividis->setText(tr("Colours: cividis"));
    m_viridis->setText(tr("Colours: viridis"));
    m_showAll->setText(tr("Show all (Home)"));
    m_exampleBefore->setText(tr("Example"));
    m_example->setAccessibleName(tr("Example"));
    m_map->setAccessibleName(tr("Attention map"));
    refresh();
    emit subjectChanged();
}

void MapPanel::refreshActions()
{
    const AttentionOptions& options = m_source->options();
    const bool hides = options.specialTokens != SpecialTokens::Shown;
    m_lock->setChecked(options.lockedHigh.has_value());
    m_hideSpecial->setChecked(hides);
    m_renormalise->setEnabled(hides);
    m_renormalise->setChecked(options.specialTokens == SpecialTokens::HiddenAndRenormalised);
    m_log->setChecked(options.isLog);
    m_cividis->setChecked(options.colorMap == ColorMap::Cividis);
    m_viridis->setChecked(options.colorMap == ColorMap::Viridis);
}

void MapPanel::applyActions()
{
    AttentionOptions options = m_source->options();
    options.specialTokens = !m_hideSpecial->isChecked() ? SpecialTokens::Shown
        : m_renormalise->isChecked()                    ? SpecialTokens::HiddenAndRenormalised
                                                        : SpecialTokens::Hidden;
    if (!m_lock->isChecked()) {
        options.lockedHigh.reset();
    } else if (!options.lockedHigh) {
        options.lockedHigh = m_map->content().isEmpty() ? 1.0 : m_map->content().scale.high;
    }
    options.isLog = m_log->isChecked();
    options.colorMap = m_viridis->isChecked() ? ColorMap::Viridis : ColorMap::Cividis;
    m_source->setOptions(options);
}

void MapPanel::refreshExamples()
{
    const std::shared_ptr<const Trace> trace = m_source->trace();
    const auto count = trace != nullptr ? trace->exampleCount() : 0;
    m_exampleRow->setVisible(count > 1);
    if (count < 2) {
        return;
    }
    const QSignalBlocker blocker(m_example);
    m_example->setRange(1, static_cast<int>(std::min<int64_t>(count, 1'000'000'000)));
    m_example->setValue(static_cast<int>(m_source->target()->example) + 1);
    const int64_t recorded = trace->committedExampleCount();
    QString after = tr("of %1").arg(QLocale().toString(count));
    if (recorded < count) {
        after += QStringLiteral(" \u00B7 ") + tr("%1 recorded").arg(QLocale().toString(recorded));
    }
    m_exampleAfter->setText(after);
}

HeatmapContent MapPanel::content() const
{
    HeatmapContent content;
    const ShownMap& shown = m_source->shown();
    if (m_source->reading() == nullptr || shown.queries.empty()) {
        return content;
    }
    content.values = shown.values;
    content.rowLabels = m_source->rowLabels();
    content.columnLabels = m_source->columnLabels();
    content.valueName = tr("weight");
    content.scale = scaleFor(m_source->options(), shown);
    if (m_source->options().lockedHigh) {
        content.scaleNotes << tr("locked range");
    }
    if (content.scale.isLog) {
        content.scaleNotes << tr("logarithmic");
    }
    content.bars = shown.sinkShares;
    content.barTitle = tr("to %1").arg(m_source->reading()->labels.value(0));
    content.selectedRow = m_source->selectedRow();
    content.selectedColumn = m_source->selectedColumn();
    return content;
}

void MapPanel::refresh()
{
    m_message->explain(*m_source);
    m_pages->setCurrentIndex(m_source->reading() != nullptr ? 1 : 0);
    m_map->setContent(content());
    m_map->setDimmed(false);
    refreshActions();
    refreshExamples();
    emit subjectChanged();
    emit footerChanged();
}

QString MapPanel::subject() const
{
    return m_source->subject();
}

QString MapPanel::facts() const
{
    const AttentionSource::Reading* reading = m_source->reading();
    if (reading == nullptr) {
        return {};
    }
    const ShownMap& shown = m_source->shown();
    const auto rows = static_cast<qlonglong>(shown.queries.size());
    const auto columns = static_cast<qlonglong>(shown.keys.size());
    const QLocale locale;
    QStringList parts { tr("%1 \u00D7 %2 tokens").arg(locale.toString(rows), locale.toString(columns)) };
    if (reading->map.shape()[0] < reading->map.shape()[1]) {
        parts << tr("first %1 queries only")
                     .arg(locale.toString(static_cast<qlonglong>(reading->map.shape()[0])));
    }
    const QRectF view = m_map->view();
    if (view != wholeView(m_map->content().rows(), m_map->content().columns())) {
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
    } else if (m_source->options().specialTokens == SpecialTokens::HiddenAndRenormalised) {
        parts << tr("special tokens hidden, rows scaled to sum to 1");
    } else {
        parts << tr("special tokens hidden, rows sum to %1\u2013%2")
                     .arg(formatNumber(shown.leastSum), formatNumber(shown.largestSum));
    }
    const QString example = m_source->exampleText();
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
    figure.title = tr("Attention map") + QStringLiteral(" \u00B7 ") + m_source->subject();
    figure.preferredSize = QSizeF(480, 420);
    figure.data = shown.values;
    figure.recipe = m_source->recipe("attention_maps");
    if (view != wholeView(shown.rows(), shown.columns())) {
        figure.recipe["view"] = Value::List { view.left(), view.top(), view.width(), view.height() };
    }
    figure.paint = [shown, view, title = m_source->subject(), rule = facts()](
                       QPainter& painter, const QRectF& area, const Theme& theme) {
        const QRectF inside = paintFigureFrame(painter, area, theme, title, rule);
        const HeatmapLayout layout = layOutHeatmap(shown, measure(shown, theme), inside, view, theme);
        paintHeatmap(painter, shown, pyramidOf(shown), layout, theme);
    };
    return figure;
}

Value MapPanel::state() const
{
    Value state;
    state["options"] = toValue(m_source->options());
    return state;
}

void MapPanel::restore(const Value& state)
{
    if (const Value* options = state.find("options")) {
        m_source->setOptions(optionsFrom(*options));
    }
}

} // namespace fovea::attention_maps
