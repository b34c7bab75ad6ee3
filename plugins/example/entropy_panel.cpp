// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "entropy_panel.h"

#include "entropy.h"

#include <fovea/error_text.h>
#include <fovea/labels.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace head_entropy {

EntropyPanel::EntropyPanel(fovea::Workbench& workbench)
    : m_workbench(workbench)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 90);
    connect(&workbench, &fovea::Workbench::selectionChanged, this, [this] {
        read();
        emit subjectChanged();
        update();
    });
    // A trace that is being written grows; one that was closed leaves nothing to show.
    connect(&workbench, &fovea::Workbench::traceGrew, this, [this](int key) {
        if (m_trace == key) {
            m_trace.reset();
            read();
        }
    });
    connect(&workbench, &fovea::Workbench::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&workbench.settings(), &fovea::PluginSettings::changed, this, [this] {
        // What the user set last holds.
        m_unit.reset();
        m_hasNumbers.reset();
        emit footerChanged();
        update();
    });
    read();
}

void EntropyPanel::retranslate()
{
    setAccessibleDescription(tr("The entropy of every attention head; arrow keys select one"));
    emit subjectChanged();
    emit footerChanged();
    update();
}

QString EntropyPanel::subject() const
{
    const fovea::Selection& selection = m_workbench.selection();
    return selection.layer && selection.head ? QString("L%1 H%2").arg(*selection.layer).arg(*selection.head)
                                             : QString();
}

QString EntropyPanel::footer() const
{
    const EntropyContent shown = content();
    if (shown.rows() == 0) {
        return {};
    }
    const auto [low, high] = shown.range();
    return tr("%1 layers of %2 heads; mean row entropy %3 to %4 %5")
        .arg(shown.rows())
        .arg(shown.heads())
        .arg(fovea::formatNumber(low), fovea::formatNumber(high), shown.unit);
}

std::optional<fovea::Figure> EntropyPanel::figure() const
{
    EntropyContent shown = content();
    if (shown.rows() == 0) {
        return std::nullopt;
    }
    fovea::Figure figure;
    figure.title = shown.title;
    figure.data = shown.values;
    figure.preferredSize = { 480, 360 };
    // By value: painting may happen on a reading thread, after this panel is gone.
    figure.paint = [shown](QPainter& painter, const QRectF& area, const fovea::Theme& theme) {
        paintEntropies(painter, shown, area, theme);
    };
    figure.heading = shown.title;
    figure.caption = footer();
    // The host adds the trace, the panel with its state and the Selection.
    figure.recipe = fovea::Value::Object { { "unit", shown.unit.toStdString() } };
    return figure;
}

fovea::Value EntropyPanel::state() const
{
    return fovea::Value::Object { { "unit", unit().toStdString() }, { "numbers", hasNumbers() } };
}

void EntropyPanel::restore(const fovea::Value& state)
{
    // A state may come from a file that somebody wrote by hand: what is wrong in it is left out.
    const std::string unit = state.get("unit", std::string());
    if (unit == "bit" || unit == "nat") {
        m_unit = QString::fromStdString(unit);
    }
    const fovea::Value* numbers = state.find("numbers");
    if (const bool* hasNumbers = numbers != nullptr ? numbers->as<bool>() : nullptr) {
        m_hasNumbers = *hasNumbers;
    }
    emit footerChanged();
    update();
}

QString EntropyPanel::unit() const
{
    const fovea::Value set = m_workbench.settings().value("unit");
    const auto* unit = set.as<std::string>();
    return m_unit.value_or(unit != nullptr ? QString::fromStdString(*unit) : QString("bit"));
}

bool EntropyPanel::hasNumbers() const
{
    const fovea::Value set = m_workbench.settings().value("numbers");
    const auto* hasNumbers = set.as<bool>();
    return m_hasNumbers.value_or(hasNumbers == nullptr || *hasNumbers);
}

EntropyContent EntropyPanel::content() const
{
    EntropyContent content;
    content.title = tr("Head entropy");
    content.unit = unit();
    content.hasNumbers = hasNumbers();
    if (m_bits.isEmpty()) {
        return content;
    }
    std::vector<float> values(m_bits.values<float>().begin(), m_bits.values<float>().end());
    if (content.unit == "nat") {
        std::transform(values.begin(), values.end(), values.begin(),
            [](float bits) { return bits * static_cast<float>(std::log(2.0)); });
    }
    content.values = fovea::Array::of<float>(m_bits.shape(), std::move(values), m_bits.axes());
    content.layers = m_layers;
    const fovea::Selection& selection = m_workbench.selection();
    const auto row = std::find(m_layers.begin(), m_layers.end(), selection.layer.value_or(-1));
    if (row != m_layers.end() && selection.head) {
        content.selected = std::pair(static_cast<int>(row - m_layers.begin()), *selection.head);
    }
    return content;
}

void EntropyPanel::read()
{
    const fovea::Selection& selection = m_workbench.selection();
    const int64_t example = selection.example.value_or(0);
    const auto trace = selection.trace ? m_workbench.trace(*selection.trace) : nullptr;
    if (trace == nullptr || !trace->isTrace()) {
        m_trace.reset();
        m_bits = {};
        m_problem.clear();
        m_isLoading = false;
        // An answer that is still under way replaces nothing: this is newer.
        m_workbench.read(
            this, "entropies", [] { return fovea::Result<fovea::Array>(fovea::Array()); },
            [](const fovea::Result<fovea::Array>&) {});
        emit loadingChanged();
        emit footerChanged();
        update();
        return;
    }
    if (m_trace == selection.trace && m_example == example) {
        return;
    }
    m_trace = selection.trace;
    m_example = example;
    m_isLoading = true;
    emit loadingChanged();
    update();
    m_workbench.read(
        this, "entropies", [trace, example] { return entropies(*trace, example); },
        [this, layers = trace->attentionLayers()](const fovea::Result<fovea::Array>& result) {
            m_layers = layers;
            take(result);
        });
}

void EntropyPanel::take(const fovea::Result<fovea::Array>& result)
{
    m_isLoading = false;
    m_bits = result ? *result : fovea::Array();
    m_problem = result ? QString() : fovea::errorText(result.error());
    emit loadingChanged();
    emit footerChanged();
    update();
}

void EntropyPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const fovea::Theme& theme = fovea::currentTheme();
    painter.fillRect(rect(), theme.panel);
    const EntropyContent shown = content();
    if (shown.rows() == 0) {
        painter.setPen(theme.dim);
        painter.setFont(theme.face);
        painter.drawText(QRectF(rect()).adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
            m_isLoading               ? tr("Reading …")
                : m_problem.isEmpty() ? tr("Open a trace with attention to see how widely its heads look.")
                                      : m_problem);
        return;
    }
    // While a newer one is read, the old picture stays, dimmed.
    painter.setOpacity(m_isLoading ? 0.5 : 1);
    paintEntropies(painter, shown, rect(), theme);
}

void EntropyPanel::mousePressEvent(QMouseEvent* event)
{
    if (const auto found = headAt(content(), rect(), event->position())) {
        select(found->first, found->second);
    }
}

void EntropyPanel::keyPressEvent(QKeyEvent* event)
{
    const EntropyContent shown = content();
    const auto [row, head] = shown.selected.value_or(std::pair(0, 0));
    switch (event->key()) {
    case Qt::Key_Up:
        return select(row - 1, head);
    case Qt::Key_Down:
        return select(row + 1, head);
    case Qt::Key_Left:
        return select(row, head - 1);
    case Qt::Key_Right:
        return select(row, head + 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void EntropyPanel::select(int row, int head)
{
    const EntropyContent shown = content();
    if (row < 0 || head < 0 || row >= shown.rows() || head >= shown.heads()) {
        return;
    }
    fovea::Selection selection = m_workbench.selection();
    selection.layer = shown.layers[static_cast<std::size_t>(row)];
    selection.head = head;
    m_workbench.select(selection);
}

} // namespace head_entropy
