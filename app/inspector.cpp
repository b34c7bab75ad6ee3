// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "inspector.h"

#include "fact_list.h"
#include "run_control.h"
#include "shown_address.h"
#include "workbench_host.h"

#include <fovea/head_statistics.h>
#include <fovea/labels.h>

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fovea {

namespace {

/// Longer examples are summed up over their first queries only, and the heading says so.
constexpr int64_t maximumRows = 1024;

/// [weight, entropy, distance, diagonality, sink share, rows] of the selected head; weight is NaN when no
/// query and key are chosen.
Result<Array> readNumbers(const Trace& trace, const Selection& selection)
{
    TraceSlice slice { selection.example.value_or(0), *selection.head, {} };
    const Result<TraceTokens> tokens = trace.tokens(slice.example);
    if (!tokens) {
        return tokens.error();
    }
    const auto count = static_cast<int64_t>(tokens->ids.size());
    slice.tokens = std::pair<int64_t, int64_t>(0, std::min(count, maximumRows));
    const Result<Array> map = trace.attentionMap(*selection.layer, slice);
    if (!map) {
        return map.error();
    }
    const HeadStatistics summary = statisticsOf(map->values<float>(), map->shape()[-2], map->shape()[-1]);
    double weight = std::nan("");
    if (selection.query && selection.key && *selection.query < count && *selection.key < count) {
        slice.tokens = std::pair<int64_t, int64_t>(*selection.query, *selection.query + 1);
        const Result<Array> row = trace.attentionMap(*selection.layer, slice);
        if (!row) {
            return row.error();
        }
        weight = row->values<float>()[static_cast<std::size_t>(*selection.key)];
    }
    return Array::of<double>({ 6 },
        { weight, summary.entropy, summary.distance, summary.diagonality, summary.sinkShare,
            static_cast<double>(map->shape()[-2]) });
}

QString tokenAt(const TraceTokens& tokens, int64_t index)
{
    if (index < 0 || index >= static_cast<int64_t>(tokens.texts.size())) {
        return QString::number(index);
    }
    return QString("%1 %2").arg(index).arg(visibleToken(tokens.texts[static_cast<std::size_t>(index)]));
}

} // namespace

Inspector::Inspector(RunControl& control, WorkbenchHost& workbench, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_workbench(workbench)
    , m_empty(new QLabel(this))
    , m_selection(new FactList(this))
    , m_head(new FactList(this))
    , m_trace(new FactList(this))
    , m_model(new FactList(this))
    , m_address(new QPushButton(this))
    , m_copyCommand(new QPushButton(this))
    , m_export(new QPushButton(this))
{
    setObjectName("inspector");
    setAttribute(Qt::WA_StyledBackground);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", "sentence");
    auto* content = new QWidget(this);
    content->setObjectName("inspectorContent");
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(m_empty);
    for (FactList* facts : { m_selection, m_head, m_trace, m_model }) {
        layout->addWidget(facts);
    }
    m_address->setProperty("role", "link");
    m_address->setObjectName("inspectorAddress");
    m_address->hide();
    layout->addWidget(m_address);
    layout->addWidget(m_copyCommand);
    layout->addWidget(m_export);
    layout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);

    connect(m_export, &QPushButton::clicked, this, &Inspector::exportRequested);
    connect(m_copyCommand, &QPushButton::clicked, this, &Inspector::copyCommandRequested);
    connect(m_address, &QPushButton::clicked, this, &Inspector::copyAddressRequested);
    connect(&m_workbench, &Workbench::comparisonChanged, this, &Inspector::refresh);
    connect(&m_workbench, &Workbench::selectionChanged, this, &Inspector::refresh);
    connect(&m_workbench, &Workbench::traceGrew, this, &Inspector::refresh);
    connect(&m_workbench, &Workbench::themeChanged, this, &Inspector::refresh);
    connect(&m_control, &RunControl::modelsChanged, this, &Inspector::showModel);
    retranslate();
}

void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Inspector::retranslate()
{
    m_empty->setText(
        tr("Nothing is selected. Run a sentence or open a trace; then click a head, a token or a "
           "cell of the map."));
    m_copyCommand->setText(tr("Copy as command"));
    m_copyCommand->setToolTip(tr("The command line that draws this figure without the window"));
    m_export->setText(tr("Export figure…  Ctrl+E"));
    m_scroll->setAccessibleName(tr("Inspector"));
    refresh();
    showModel();
}

void Inspector::refresh()
{
    const Selection& selection = m_workbench.selection();
    const std::shared_ptr<const Trace> trace
        = selection.trace ? m_workbench.trace(*selection.trace) : nullptr;
    m_empty->setVisible(trace == nullptr);
    m_copyCommand->setEnabled(trace != nullptr);
    m_export->setEnabled(trace != nullptr);
    showTrace();
    m_address->hide();
    if (trace == nullptr || !trace->isTrace()) {
        m_selection->hide();
        m_head->hide();
        return;
    }
    auto tokens = std::make_shared<Result<TraceTokens>>(TraceTokens {});
    auto place = std::make_shared<std::string>();
    m_workbench.read(
        this, "selection",
        [trace, selection, tokens, place]() -> Result<Array> {
            *tokens = trace->tokens(selection.example.value_or(0));
            if (!selection.layer || !selection.head) {
                return Array();
            }
            *place = addressOfMap(*trace, *selection.layer, selection.example.value_or(0), *selection.head);
            return readNumbers(*trace, selection);
        },
        [this, tokens, trace, place](const Result<Array>& numbers) {
            showSelection(*tokens, numbers);
            showAddress(*trace, *place);
        });
}

void Inspector::showSelection(const Result<TraceTokens>& tokens, const Result<Array>& numbers)
{
    const Selection& selection = m_workbench.selection();
    const QString none = QString::fromUtf8("–");
    const auto token = [&](const std::optional<int64_t>& index) {
        return index && tokens ? tokenAt(*tokens, *index) : none;
    };
    const bool hasNumbers = numbers && numbers->shape().elementCount() == 6;
    const auto values = hasNumbers ? numbers->values<double>() : std::span<const double>();
    const bool hasHead = selection.layer && selection.head;
    m_selection->show(tr("Selection"),
        { { tr("trace"),
              selection.trace ? badgeOf(selection) + m_workbench.traceTitle(*selection.trace) : none },
            { tr("example"), exampleText(selection) },
            { tr("layer · head"),
                hasHead ? QString::fromUtf8("%1 · %2").arg(*selection.layer).arg(*selection.head) : none },
            { tr("query"), token(selection.query) }, { tr("key"), token(selection.key) },
            { tr("weight"), hasNumbers && !std::isnan(values[0]) ? formatNumber(values[0]) : none,
                tr("Attention weight of the key for the query, 0 to 1: softmax(q \u00B7 k / √d)") } });
    m_selection->setVisible(true);
    m_head->setVisible(hasHead && hasNumbers);
    if (hasHead && hasNumbers) {
        const auto rows = static_cast<int64_t>(values[5]);
        const bool isCut = tokens && rows < static_cast<int64_t>(tokens->ids.size());
        QString heading = tr("Head %1.%2").arg(*selection.layer).arg(*selection.head);
        if (isCut) {
            heading += QString::fromUtf8(" · ") + tr("first %1 queries").arg(QLocale().toString(rows));
        }
        m_head->show(heading,
            { { tr("entropy"), tr("%1 nat").arg(formatNumber(values[1])),
                  tr("Entropy of a query's weights, mean over queries, in nat: \u2212\u03A3 p ln p") },
                { tr("mean distance"), tr("%1 tokens").arg(formatNumber(values[2])),
                    tr("Distance between query and key, weighted, mean over queries, in tokens: "
                       "\u03A3 p |query \u2212 key|") },
                { tr("diagonality"), formatNumber(values[3]),
                    tr("Weight that a query gives itself, mean over queries") },
                { tr("sink share"), formatNumber(values[4]),
                    tr("Weight on the first token, mean over queries (arXiv 2309.17453)") } });
    }
}

void Inspector::showAddress(const Trace& trace, const std::string& place)
{
    const QString address = QString::fromStdString(trace.path().filename().string() + "::" + place);
    m_address->setVisible(!place.empty());
    m_address->setText(
        m_address->fontMetrics().elidedText(address, Qt::ElideMiddle, qMax(120, width() - 48)));
    m_address->setToolTip(
        tr("%1\nCopies the address with its folder; fovea and fovea-cli dump open it").arg(address));
    m_address->setAccessibleName(tr("Address of the map"));
}

QString Inspector::badgeOf(const Selection& selection) const
{
    const Comparison& comparison = m_workbench.comparison();
    const auto isSelected = [&](const std::optional<ComparisonSide>& side) {
        return side && side->trace == selection.trace
            && (!side->example || side->example == selection.example.value_or(0));
    };
    return isSelected(comparison.a) ? QString::fromUtf8("A · ")
        : isSelected(comparison.b)  ? QString::fromUtf8("B · ")
                                    : QString();
}

QString Inspector::exampleText(const Selection& selection) const
{
    const std::shared_ptr<const Trace> trace = m_workbench.trace(selection.trace.value_or(0));
    const int64_t count = trace != nullptr ? trace->exampleCount() : 0;
    // Counted from one, as the panels do; layers, heads and tokens bear their numbers as names.
    return tr("%1 of %2").arg(selection.example.value_or(0) + 1).arg(count);
}

void Inspector::showTrace()
{
    const Selection& selection = m_workbench.selection();
    const std::shared_ptr<const Trace> trace
        = selection.trace ? m_workbench.trace(*selection.trace) : nullptr;
    m_trace->setVisible(trace != nullptr);
    if (trace == nullptr) {
        return;
    }
    if (!trace->isTrace()) {
        m_trace->show(tr("HDF5 file"), { { tr("file"), m_workbench.traceTitle(*selection.trace) } });
        return;
    }
    const auto text
        = [&](const char* key) { return QString::fromStdString(trace->header().get(key, std::string())); };
    m_trace->show(tr("Trace"),
        { { tr("examples"),
              QString("%1 / %2").arg(trace->committedExampleCount()).arg(trace->exampleCount()) },
            { tr("readings"), QLocale().toString(static_cast<qlonglong>(trace->readings().size())) },
            { tr("computed with"), text("device") + QString::fromUtf8(" · ") + text("dtype") },
            { tr("state"), trace->isComplete() ? tr("complete") : tr("partial") } });
}

void Inspector::showModel()
{
    const OpenModel* model = m_control.currentModel();
    m_model->setVisible(model != nullptr && !model->details.isNull());
    if (model == nullptr || model->details.isNull()) {
        return;
    }
    const auto number = [&](const char* key) {
        return QLocale().toString(static_cast<qlonglong>(model->details.get(key, int64_t { 0 })));
    };
    const Value* tokenizer = model->details.find("tokenizer");
    const QString tokenizerName = tokenizer == nullptr || tokenizer->isNull()
        ? tr("none")
        : QString::fromStdString(tokenizer->get("kind", std::string()));
    m_model->show(tr("Model"),
        { { tr("name"), model->name },
            { tr("family"), QString::fromStdString(model->details.get("family", std::string())) },
            { tr("layers × heads"), number("layers") + QString::fromUtf8(" × ") + number("heads") },
            { tr("width"), number("width") }, { tr("parameters"), number("parameters") },
            { tr("tokenizer"), tokenizerName }, { tr("longest input"), number("maximum_positions") } });
}

} // namespace fovea
