// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/lines_panel.h"

#include "attention_maps/figure_frame.h"
#include "attention_maps/message_page.h"

#include <fovea/labels.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

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

LinesPanel::LinesPanel(std::shared_ptr<AttentionSource> source)
    : m_source(std::move(source))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessagePage)
    , m_lines(new TokenLines)
    , m_sliderName(new QLabel)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_sliderValue(new QLabel)
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
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 8, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_sliderName);
    row->addWidget(m_slider);
    row->addWidget(m_sliderValue);
    row->addStretch(1);
    pageLayout->addLayout(row);
    pageLayout->addWidget(m_lines, 1);
    m_pages->addWidget(m_message);
    m_pages->addWidget(page);
    setFocusProxy(m_lines);

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
    m_dim.setSingleShot(true);
    m_dim.setInterval(80);
    connect(&m_dim, &QTimer::timeout, this, [this] { m_lines->setDimmed(m_source->isLoading()); });
    connect(m_source.get(), &AttentionSource::mapChanged, this, &LinesPanel::refresh);
    connect(m_source.get(), &AttentionSource::targetChanged, this, &Panel::subjectChanged);
    connect(m_source.get(), &AttentionSource::tokensSelected, this,
        [this] { m_lines->setSelected(m_source->selectedRow(), m_source->selectedColumn()); });
    connect(m_source.get(), &AttentionSource::loadingChanged, this, [this] {
        m_source->isLoading() ? m_dim.start() : m_dim.stop();
        emit loadingChanged();
    });
    connect(m_lines, &TokenLines::querySelected, this,
        [this](std::optional<int> query) { m_source->selectCell(query, m_source->selectedColumn()); });
    connect(m_lines, &TokenLines::keySelected, this,
        [this](std::optional<int> key) { m_source->selectCell(m_source->selectedRow(), key); });
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
    m_message->explain(*m_source);
    m_pages->setCurrentIndex(m_source->reading() != nullptr ? 1 : 0);
    m_sliderValue->setFont(currentTheme().number);
    m_sliderValue->setText(QString::number(m_threshold, 'g', 3));
    TokenLinesContent content;
    const ShownMap& shown = m_source->shown();
    if (m_source->reading() != nullptr && !shown.queries.empty()) {
        content.queries = m_source->rowLabels();
        content.keys = m_source->columnLabels();
        content.links = strongLinks(shown.values.values<float>(), static_cast<int64_t>(shown.queries.size()),
            static_cast<int64_t>(shown.keys.size()), m_threshold);
        content.high = scaleFor(m_source->options(), shown).high;
        content.query = m_source->selectedRow();
        content.key = m_source->selectedColumn();
    }
    m_lines->setContent(std::move(content));
    m_lines->setDimmed(false);
    emit subjectChanged();
    emit footerChanged();
}

QString LinesPanel::facts() const
{
    if (m_source->reading() == nullptr) {
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
    if (m_source->options().specialTokens == SpecialTokens::HiddenAndRenormalised) {
        parts << tr("special tokens hidden, rows scaled to sum to 1");
    } else if (m_source->options().specialTokens == SpecialTokens::Hidden) {
        parts << tr("special tokens hidden");
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString LinesPanel::footer() const
{
    const QString known = facts();
    return known.isEmpty() ? QString() : known + QStringLiteral(" \u00B7 ") + tr("queries above, keys below");
}

std::optional<Figure> LinesPanel::figure() const
{
    if (m_source->reading() == nullptr || m_lines->content().queries.isEmpty()) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = tr("Lines") + QStringLiteral(" \u00B7 ") + m_source->subject();
    figure.preferredSize = QSizeF(560, 260);
    figure.data = m_source->shown().values;
    figure.recipe = m_source->recipe("attention_maps.lines");
    figure.recipe["threshold"] = m_threshold;
    figure.paint = [content = m_lines->content(), title = m_source->subject(), rule = facts()](
                       QPainter& painter, const QRectF& area, const Theme& theme) {
        const QRectF inside = paintFigureFrame(painter, area, theme, title, rule);
        paintTokenLines(painter, content, layOutTokenLines(content, inside, theme), theme);
    };
    return figure;
}

Value LinesPanel::state() const
{
    Value state;
    state["threshold"] = m_threshold;
    return state;
}

void LinesPanel::restore(const Value& state)
{
    const Value* threshold = state.find("threshold");
    if (threshold != nullptr && threshold->number()) {
        setThreshold(*threshold->number());
    }
}

} // namespace fovea::attention_maps
