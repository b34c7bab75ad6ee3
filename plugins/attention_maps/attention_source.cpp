// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_source.h"

#include "attention_maps/token_labels.h"

#include <fovea/error_text.h>
#include <fovea/head_grid.h>
#include <fovea/json.h>

#include <algorithm>

namespace fovea::attention_maps {
namespace {

QStringList labelsOf(const QStringList& labels, const std::vector<int>& tokens)
{
    QStringList chosen;
    for (const int token : tokens) {
        chosen << (token < labels.size() ? labels[token] : QString::number(token));
    }
    return chosen;
}

bool isMap(const Array& array)
{
    return array.shape().rank() == 2 && array.dtype() == DType::F32;
}

QString shortened(const std::string& text)
{
    constexpr qsizetype longest = 60;
    const QString line = QString::fromStdString(text).simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + QChar(0x2026);
}

} // namespace

AttentionSource::AttentionSource(Workbench& workbench)
    : m_workbench(workbench)
{
    connect(&workbench, &Workbench::selectionChanged, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::traceOpened, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::traceGrew, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::traceClosed, this, &AttentionSource::follow);
    follow();
}

std::shared_ptr<const Trace> AttentionSource::trace() const
{
    return m_target ? m_workbench.trace(m_target->trace) : nullptr;
}

std::optional<AttentionSource::Target> AttentionSource::targetOf(
    const Selection& selection, State& state) const
{
    const std::vector<int> open = m_workbench.traces();
    state = State::NoTrace;
    if (open.empty()) {
        return std::nullopt;
    }
    const bool isChosenOpen
        = selection.trace && std::find(open.begin(), open.end(), *selection.trace) != open.end();
    Target target;
    target.trace = isChosenOpen ? *selection.trace : open.back();
    const std::shared_ptr<const Trace> shownTrace = m_workbench.trace(target.trace);
    if (shownTrace == nullptr) {
        return std::nullopt;
    }
    const std::vector<int> layers = shownTrace->attentionLayers();
    if (layers.empty()) {
        state = State::NoAttention;
        return std::nullopt;
    }
    target.example = std::clamp<int64_t>(
        selection.example.value_or(0), 0, std::max<int64_t>(shownTrace->exampleCount() - 1, 0));
    const bool hasLayer
        = selection.layer && std::find(layers.begin(), layers.end(), *selection.layer) != layers.end();
    target.layer = hasLayer ? *selection.layer : layers.front();
    const int heads = shownTrace->headCount(target.layer);
    target.head = selection.head && *selection.head >= 0 && *selection.head < heads ? *selection.head : 0;
    state = target.example < shownTrace->committedExampleCount() ? State::Ready : State::NotRecordedYet;
    return target;
}

void AttentionSource::follow()
{
    State state = State::NoTrace;
    const std::optional<Target> target = targetOf(m_workbench.selection(), state);
    const bool isSame
        = target == m_target && (state == m_state || (m_state == State::Failed && state == State::Ready));
    if (isSame) {
        emit tokensSelected();
        return;
    }
    m_target = target;
    m_state = state;
    if (state == State::Ready) {
        read();
    } else {
        m_reading.reset();
        m_prepared = {};
        setLoading(false);
        emit mapChanged();
    }
    emit targetChanged();
}

void AttentionSource::read()
{
    auto reading = std::make_shared<Reading>();
    reading->target = *m_target;
    auto prepared = std::make_shared<PreparedMap>();
    setLoading(true);
    m_workbench.read(
        this, QStringLiteral("map"),
        [reading, prepared, options = m_options, source = trace()]() -> Result<Array> {
            const Target& target = reading->target;
            Result<TraceTokens> tokens = source->tokens(target.example);
            if (!tokens) {
                return tokens.error();
            }
            reading->tokens = std::move(*tokens);
            reading->labels = tokenLabels(reading->tokens, vocabularyOf(source->header()));
            reading->isSpecial = specialTokens(reading->tokens);
            reading->isStored
                = source->find(Kind::AttentionWeights, Reduction::Full, target.layer) != nullptr;
            TraceSlice slice;
            slice.example = target.example;
            slice.head = target.head;
            const auto count = static_cast<int64_t>(reading->tokens.ids.size());
            if (count > 0 && count > mostWeightsRead / count) {
                slice.tokens = { 0, std::max<int64_t>(mostWeightsRead / count, 1) };
            }
            Result<Array> map = source->attentionMap(target.layer, slice);
            if (map && isMap(*map)) {
                *prepared = prepare(*map, reading->isSpecial, options);
            }
            return map;
        },
        [this, reading, prepared](
            const Result<Array>& answer) { take(reading, std::move(*prepared), answer); });
}

void AttentionSource::take(
    std::shared_ptr<Reading> reading, PreparedMap prepared, const Result<Array>& answer)
{
    // The Selection may have gone back to where it was while another was being read.
    if (!m_target || reading->target != *m_target) {
        return;
    }
    if (answer && isMap(*answer)) {
        m_state = State::Ready;
        reading->map = *answer;
        m_reading = std::move(reading);
        m_prepared = {};
        if (prepared.options == m_options) {
            show(std::move(prepared));
        } else {
            prepareAgain();
        }
        return;
    }
    m_state = State::Failed;
    m_problem = answer ? tr("The trace gives an attention map of shape %1; [query, key] was expected.")
                             .arg(QString::fromStdString(answer->shape().text()))
                       : errorText(answer.error());
    m_reading.reset();
    m_prepared = {};
    setLoading(false);
    emit mapChanged();
}

void AttentionSource::prepareAgain()
{
    if (m_reading->map.shape().elementCount() <= mostWeightsAtOnce) {
        show(prepare(m_reading->map, m_reading->isSpecial, m_options));
        return;
    }
    setLoading(true);
    auto prepared = std::make_shared<PreparedMap>();
    compute(
        this, QStringLiteral("prepare"),
        [prepared, reading = m_reading, options = m_options] {
            *prepared = prepare(reading->map, reading->isSpecial, options);
        },
        [this, prepared, reading = m_reading] {
            if (reading == m_reading && prepared->options == m_options) {
                show(std::move(*prepared));
            }
        });
}

void AttentionSource::show(PreparedMap prepared)
{
    m_prepared = std::move(prepared);
    // Another map may be on its way.
    if (m_target == m_reading->target) {
        setLoading(false);
    }
    emit mapChanged();
}

void AttentionSource::compute(
    QObject* owner, const QString& tag, std::function<void()> work, std::function<void()> done)
{
    m_workbench.read(
        owner, tag,
        [work = std::move(work)]() -> Result<Array> {
            work();
            return Array();
        },
        [done = std::move(done)](const Result<Array>&) { done(); });
}

void AttentionSource::setLoading(bool isLoading)
{
    if (m_isLoading != isLoading) {
        m_isLoading = isLoading;
        emit loadingChanged();
    }
}

QStringList AttentionSource::rowLabels() const
{
    return m_reading ? labelsOf(m_reading->labels, m_prepared.shown.queries) : QStringList();
}

QStringList AttentionSource::columnLabels() const
{
    return m_reading ? labelsOf(m_reading->labels, m_prepared.shown.keys) : QStringList();
}

std::optional<int> AttentionSource::selectedRow() const
{
    const std::optional<int64_t> query = m_workbench.selection().query;
    return query ? m_prepared.shown.rowOf(*query) : std::nullopt;
}

std::optional<int> AttentionSource::selectedColumn() const
{
    const std::optional<int64_t> key = m_workbench.selection().key;
    return key ? m_prepared.shown.columnOf(*key) : std::nullopt;
}

void AttentionSource::setOptions(const AttentionOptions& options)
{
    if (options == m_options) {
        return;
    }
    m_options = options;
    if (m_reading) {
        prepareAgain();
    } else {
        emit mapChanged();
    }
}

void AttentionSource::selectHead(int layer, int head)
{
    if (!m_target) {
        return;
    }
    Selection selection = m_workbench.selection();
    selection.trace = m_target->trace;
    selection.example = m_target->example;
    selection.layer = layer;
    selection.head = head;
    m_workbench.select(selection);
}

void AttentionSource::selectCell(std::optional<int> row, std::optional<int> column)
{
    if (!m_target) {
        return;
    }
    const auto tokenAt = [](const std::vector<int>& tokens, std::optional<int> place) {
        return place && *place >= 0 && *place < static_cast<int>(tokens.size())
            ? std::optional<int64_t>(tokens[static_cast<std::size_t>(*place)])
            : std::nullopt;
    };
    Selection selection = m_workbench.selection();
    selection.trace = m_target->trace;
    selection.example = m_target->example;
    selection.layer = m_target->layer;
    selection.head = m_target->head;
    selection.query = tokenAt(m_prepared.shown.queries, row);
    selection.key = tokenAt(m_prepared.shown.keys, column);
    m_workbench.select(selection);
}

void AttentionSource::selectExample(int64_t example)
{
    if (!m_target || m_target->example == example) {
        return;
    }
    Selection selection = m_workbench.selection();
    selection.trace = m_target->trace;
    selection.example = example;
    // Tokens of another text mean nothing here.
    selection.query.reset();
    selection.key.reset();
    m_workbench.select(selection);
}

Value AttentionSource::recipe(const char* panel) const
{
    Value recipe;
    recipe["panel"] = panel;
    recipe["options"] = toValue(m_options);
    const std::shared_ptr<const Trace> source = trace();
    if (source == nullptr || !m_target) {
        return recipe;
    }
    Value& from = recipe["trace"];
    from["file"] = source->path().filename().string();
    for (const char* key : { "model_hash", "code_version" }) {
        if (const Value* attribute = source->header().find(key)) {
            from[key] = *attribute;
        }
    }
    Value& selection = recipe["selection"];
    selection["example"] = m_target->example;
    selection["layer"] = m_target->layer;
    selection["head"] = m_target->head;
    const Selection& chosen = m_workbench.selection();
    if (chosen.query && selectedRow()) {
        selection["query"] = *chosen.query;
    }
    if (chosen.key && selectedColumn()) {
        selection["key"] = *chosen.key;
    }
    return recipe;
}

QString AttentionSource::subject() const
{
    if (!m_target) {
        return {};
    }
    const QString head = headName(m_target->layer, m_target->head);
    const QString text = m_reading ? shortened(m_reading->tokens.text) : QString();
    return text.isEmpty() ? head : QStringLiteral("%1 \u00B7 %2").arg(head, text);
}

QString AttentionSource::exampleText() const
{
    const std::shared_ptr<const Trace> source = trace();
    if (source == nullptr || source->exampleCount() < 2) {
        return {};
    }
    return tr("example %1 of %2").arg(m_target->example + 1).arg(source->exampleCount());
}

} // namespace fovea::attention_maps
