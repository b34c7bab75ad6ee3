// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/lines_panel.h"

#include <fovea/labels.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace fovea::attention_maps {

namespace {

double strongestOf(const TokenLinks& a, const TokenLinks& b)
{
    double strongest = 0;
    for (const TokenLinks* links : { &a, &b }) {
        if (!links->links.empty()) {
            strongest = std::max(strongest, static_cast<double>(links->links.back().weight));
        }
    }
    return strongest > 0 ? strongest : 1;
}

} // namespace

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
    followReading([this](bool isDimmed) { m_lines->setDimmed(isDimmed); });
    connectViews();
    retranslate();
}

void LinesPanel::connectViews()
{
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        if (place != placeOfThreshold(m_threshold)) {
            setThreshold(thresholdAt(place));
            emit stateChanged(tr("Show links above %1").arg(QString::number(m_threshold, 'g', 3)));
        }
    });
    connect(this, &Panel::comparisonModeChanged, this, &LinesPanel::refresh);
    connect(&source(), &AttentionSource::mapChanged, this, &LinesPanel::refresh);
    connect(&source(), &AttentionSource::targetChanged, this, &Panel::subjectChanged);
    connect(&source(), &AttentionSource::tokensSelected, this,
        [this] { m_lines->setSelected(source().selectedRow(view()), source().selectedColumn(view())); });
    connect(m_lines, &TokenLines::querySelected, this, [this](std::optional<int> query) {
        source().selectCell(query, source().selectedColumn(view()), view());
    });
    connect(m_lines, &TokenLines::keySelected, this,
        [this](std::optional<int> key) { source().selectCell(source().selectedRow(view()), key, view()); });
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

MapView LinesPanel::view() const
{
    switch (mode()) {
    case Comparison::Mode::A:
        return MapView::A;
    case Comparison::Mode::B:
        return MapView::B;
    default:
        // Lines of both stand between the same tokens.
        return MapView::PairedA;
    }
}

LinesPanel::Links LinesPanel::linksOf(Comparison::Mode mode, const Array& a, const Array& b, double threshold)
{
    const auto strong = [&](const Array& map, double least) {
        return map.isEmpty() ? TokenLinks {}
                             : strongLinks(map.values<float>(), map.shape()[0], map.shape()[1], least);
    };
    if (mode != Comparison::Mode::Difference) {
        return { strong(a, threshold), strong(b, threshold) };
    }
    // What has not changed is no link, also when all are asked for.
    const double least = std::max(threshold, double { std::numeric_limits<float>::min() });
    return { strong(differenceOf(b, a, DifferenceMeasure::Difference), least),
        strong(differenceOf(a, b, DifferenceMeasure::Difference), least) };
}

void LinesPanel::refresh()
{
    const PreparedMap& map = source().map(view());
    showPage(!map.isEmpty(), neededSide());
    m_sliderValue->setFont(currentTheme().number);
    m_sliderValue->setText(QString::number(m_threshold, 'g', 3));
    const bool wasSought = std::exchange(m_areLinksSought, false);
    const Array values = map.shown.values;
    const bool isOfTwo = view() == MapView::PairedA;
    const Array a = mode() == Comparison::Mode::B ? Array() : values;
    const Array b = isOfTwo             ? source().map(MapView::PairedB).shown.values
        : mode() == Comparison::Mode::B ? values
                                        : Array();
    if (map.isEmpty()) {
        showLinks({});
    } else if (values.shape().elementCount() <= mostWeightsAtOnce) {
        showLinks(linksOf(mode(), a, b, m_threshold));
    } else {
        m_areLinksSought = true;
        m_lines->setDimmed(true);
        auto links = std::make_shared<Links>();
        source().compute(
            this, QStringLiteral("links"),
            [links, a, b, threshold = m_threshold, mode = mode()] {
                *links = linksOf(mode, a, b, threshold);
            },
            [this, links, values] {
                const Array now = source().map(view()).shown.values;
                if (m_areLinksSought && values.bytes().data() == now.bytes().data()) {
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

void LinesPanel::showLinks(Links links)
{
    TokenLinesContent content;
    const PreparedMap& map = source().map(view());
    if (!map.isEmpty()) {
        content.queries = map.rowLabels;
        content.keys = map.columnLabels;
        content.isChange = mode() == Comparison::Mode::Difference;
        content.high = content.isChange ? strongestOf(links.a, links.b) : map.scale.high;
        content.links = std::move(links.a);
        content.linksOfB = std::move(links.b);
        content.query = source().selectedRow(view());
        content.key = source().selectedColumn(view());
    }
    m_lines->setContent(std::move(content));
    m_lines->setDimmed(false);
    emit subjectChanged();
    emit footerChanged();
}

QString LinesPanel::countOf(const TokenLinks& links) const
{
    const QLocale locale;
    const auto drawn = static_cast<qlonglong>(links.links.size());
    const QString threshold = QString::number(m_threshold, 'g', 3);
    const QString total = locale.toString(static_cast<qlonglong>(links.total));
    return drawn < links.above
        ? tr("the strongest %1 of %2 links above %3, of %4")
              .arg(locale.toString(drawn), locale.toString(static_cast<qlonglong>(links.above)), threshold,
                  total)
        : tr("%1 of %2 links above %3").arg(locale.toString(drawn), total, threshold);
}

QString LinesPanel::facts() const
{
    if (source().map(view()).isEmpty()) {
        return {};
    }
    const TokenLinesContent& content = m_lines->content();
    QStringList parts;
    switch (mode()) {
    case Comparison::Mode::A:
        parts << tr("shown: %1").arg(countOf(content.links));
        break;
    case Comparison::Mode::B:
        parts << tr("shown: %1").arg(countOf(content.linksOfB));
        break;
    case Comparison::Mode::Split:
        parts << tr("A, blue: %1").arg(countOf(content.links))
              << tr("B, orange: %1").arg(countOf(content.linksOfB));
        break;
    case Comparison::Mode::Difference:
        parts << tr("more in A, blue: %1").arg(countOf(content.links))
              << tr("more in B, orange: %1").arg(countOf(content.linksOfB));
        break;
    }
    if (mode() == Comparison::Mode::Split || mode() == Comparison::Mode::Difference) {
        parts << source().alignmentFacts();
    }
    if (source().options().specialTokens == SpecialTokens::HiddenAndRenormalised) {
        parts << tr("special tokens hidden, rows scaled to sum to 1");
    } else if (source().options().specialTokens == SpecialTokens::Hidden) {
        parts << tr("special tokens hidden");
    }
    parts << tr("queries above, keys below")
          << (content.isChange ? tr("thickest line: change %1").arg(formatNumber(content.high))
                               : tr("thickest line: weight %1").arg(formatNumber(content.high)));
    return joined(parts);
}

std::optional<Figure> LinesPanel::figure() const
{
    const PreparedMap& map = source().map(view());
    if (map.isEmpty() || m_lines->content().queries.isEmpty()) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = joined({ tr("Lines"), subject() });
    figure.preferredSize = QSizeF(560, 260);
    const Array& ofB = source().map(MapView::PairedB).shown.values;
    figure.data = mode() == Comparison::Mode::Split ? stacked(map.shown.values, ofB)
        : mode() == Comparison::Mode::Difference
        ? differenceOf(map.shown.values, ofB, DifferenceMeasure::Difference)
        : map.shown.values;
    figure.recipe = source().recipe("attention_maps.lines");
    figure.recipe["threshold"] = m_threshold;
    figure.heading = subject();
    figure.caption = facts();
    figure.paint = [content = m_lines->content()](QPainter& painter, const QRectF& area, const Theme& theme) {
        paintTokenLines(painter, content, layOutTokenLines(content, area, theme), theme);
    };
    return figure;
}

Value LinesPanel::state() const
{
    Value state = commonState();
    state["threshold"] = m_threshold;
    return state;
}

void LinesPanel::restore(const Value& state)
{
    restoreCommon(state);
    const Value* threshold = state.find("threshold");
    if (threshold != nullptr && threshold->number()) {
        setThreshold(*threshold->number());
    }
}

} // namespace fovea::attention_maps
