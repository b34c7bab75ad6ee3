// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/lines_panel.h"

#include "attention_maps/figure_frame.h"

#include <fovea/labels.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace fovea::attention_maps {

double thresholdAt(int place)
{
    // Rounded to three digits, so that the number shown is the number used.
    if (place <= 0) {
        return 0;
    }
    const double exact = std::pow(10.0, 3.0 * (std::min(place, 100) - 100) / 100);
    const double unit = std::pow(10.0, std::floor(std::log10(exact) + 1e-9) - 2);
    return std::round(exact / unit) * unit;
}

int placeOfThreshold(double threshold)
{
    return threshold > 0
        ? std::clamp(static_cast<int>(std::lround(100 + 100 * std::log10(threshold) / 3)), 1, 100)
        : 0;
}

LinesPanel::LinesPanel(std::shared_ptr<AttentionSource> shared)
    : AttentionPanel(std::move(shared))
    , m_lines(new TokenLines)
    , m_sliderName(new QLabel)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_sliderValue(new QLabel)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 8, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_sliderName);
    row->addWidget(m_slider);
    row->addWidget(m_sliderValue);
    row->addStretch(1);
    page().addLayout(row);
    page().addWidget(m_lines, 1);
    setFocusProxy(m_lines);
    // Tab comes in through the proxy, so what stands before it must follow it.
    setTabOrder(m_lines, m_slider);

    m_slider->setRange(0, 100);
    m_slider->setFixedWidth(160);
    m_slider->setValue(placeOfThreshold(m_threshold));
    // As wide as the widest number, so that nothing moves while the slider does.
    m_sliderValue->setMinimumWidth(m_sliderValue->fontMetrics().horizontalAdvance(QStringLiteral("0.0012")));
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        if (place != placeOfThreshold(m_threshold)) {
            setThreshold(thresholdAt(place));
        }
    });
    followReading([this](bool isDimmed) { m_lines->setDimmed(isDimmed); });
    connect(&source(), &AttentionSource::mapChanged, this, &LinesPanel::refresh);
    connect(&source(), &AttentionSource::targetChanged, this, &Panel::subjectChanged);
    connect(&source(), &AttentionSource::tokensSelected, this,
        [this] { m_lines->setSelected(source().selectedRow(), source().selectedColumn()); });
    connect(m_lines, &TokenLines::querySelected, this,
        [this](std::optional<int> query) { source().selectCell(query, source().selectedColumn()); });
    connect(m_lines, &TokenLines::keySelected, this,
        [this](std::optional<int> key) { source().selectCell(source().selectedRow(), key); });
    retranslate();
}

void LinesPanel::retranslate()
{
    m_sliderName->setText(tr("links above"));
    m_slider->setAccessibleName(tr("Least weight of a link that is drawn"));
    m_slider->setToolTip(tr("Least weight of a link that is drawn"));
    m_lines->setAccessibleName(tr("Lines from queries (above) to keys (below)"));
    refresh();
}

void LinesPanel::setThreshold(double threshold)
{
    if (!std::isfinite(threshold) || threshold == m_threshold) {
        return;
    }
    m_threshold = std::clamp(threshold, 0.0, 1.0);
    m_slider->setValue(placeOfThreshold(m_threshold));
    refresh();
}

void LinesPanel::refresh()
{
    showPage(source().reading() != nullptr);
    m_sliderValue->setFont(currentTheme().number);
    m_sliderValue->setText(QString::number(m_threshold, 'g', 3));
    const bool wasSought = std::exchange(m_areLinksSought, false);
    const Array values = source().shown().values;
    if (source().reading() == nullptr || source().shown().queries.empty()) {
        showLinks({});
    } else if (values.shape().elementCount() <= mostWeightsAtOnce) {
        showLinks(strongLinks(values.values<float>(), values.shape()[0], values.shape()[1], m_threshold));
    } else {
        m_areLinksSought = true;
        m_lines->setDimmed(true);
        auto links = std::make_shared<TokenLinks>();
        source().compute(
            this, QStringLiteral("links"),
            [links, values, threshold = m_threshold] {
                *links = strongLinks(values.values<float>(), values.shape()[0], values.shape()[1], threshold);
            },
            [this, links, values] {
                if (m_areLinksSought && values.bytes().data() == source().shown().values.bytes().data()) {
                    m_areLinksSought = false;
                    showLinks(std::move(*links));
                    emit loadingChanged();
                }
            });
    }
    if (wasSought != m_areLinksSought) {
        emit loadingChanged();
    }
}

void LinesPanel::showLinks(TokenLinks links)
{
    TokenLinesContent content;
    if (source().reading() != nullptr && !source().shown().queries.empty()) {
        content.queries = source().rowLabels();
        content.keys = source().columnLabels();
        content.links = std::move(links);
        content.high = source().scale().high;
        content.query = source().selectedRow();
        content.key = source().selectedColumn();
    }
    m_lines->setContent(std::move(content));
    m_lines->setDimmed(false);
    emit subjectChanged();
    emit footerChanged();
}

QString LinesPanel::facts() const
{
    if (source().reading() == nullptr) {
        return {};
    }
    const TokenLinks& links = m_lines->content().links;
    const QLocale locale;
    const auto drawn = static_cast<qlonglong>(links.links.size());
    QStringList parts;
    if (drawn < links.above) {
        parts << tr("shown: the strongest %1 of %2 links above %3, of %4")
                     .arg(locale.toString(drawn), locale.toString(static_cast<qlonglong>(links.above)),
                         QString::number(m_threshold, 'g', 3),
                         locale.toString(static_cast<qlonglong>(links.total)));
    } else {
        parts << tr("shown: %1 of %2 links above %3")
                     .arg(locale.toString(drawn), locale.toString(static_cast<qlonglong>(links.total)),
                         QString::number(m_threshold, 'g', 3));
    }
    if (source().options().specialTokens == SpecialTokens::HiddenAndRenormalised) {
        parts << tr("special tokens hidden, rows scaled to sum to 1");
    } else if (source().options().specialTokens == SpecialTokens::Hidden) {
        parts << tr("special tokens hidden");
    }
    parts << tr("queries above, keys below")
          << tr("thickest line: weight %1").arg(formatNumber(m_lines->content().high));
    return joined(parts);
}

std::optional<Figure> LinesPanel::figure() const
{
    if (source().reading() == nullptr || m_lines->content().queries.isEmpty()) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = tr("Lines") + QStringLiteral(" \u00B7 ") + source().subject();
    figure.preferredSize = QSizeF(560, 260);
    figure.data = source().shown().values;
    figure.recipe = source().recipe("attention_maps.lines");
    figure.recipe["threshold"] = m_threshold;
    figure.paint = [content = m_lines->content(), title = source().subject(), rule = facts()](
                       QPainter& painter, const QRectF& area, const Theme& theme) {
        const QRectF inside = paintFigureFrame(painter, area, theme, title, rule);
        paintTokenLines(painter, content, layOutTokenLines(content, inside, theme), theme);
    };
    return figure;
}

Value LinesPanel::state() const
{
    Value state;
    state["options"] = toValue(source().options());
    state["threshold"] = m_threshold;
    return state;
}

void LinesPanel::restore(const Value& state)
{
    if (const Value* options = state.find("options")) {
        source().setOptions(optionsFrom(*options));
    }
    const Value* threshold = state.find("threshold");
    if (threshold != nullptr && threshold->number()) {
        setThreshold(*threshold->number());
    }
}

} // namespace fovea::attention_maps
