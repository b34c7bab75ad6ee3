// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_panel.h"

#include "attention_maps/message_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace fovea::attention_maps {
namespace {

// A read of a few milliseconds should not make the picture flicker.
constexpr int dimAfterMilliseconds = 80;

} // namespace

AttentionPanel::AttentionPanel(std::shared_ptr<AttentionSource> source)
    : m_source(std::move(source))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessagePage(m_pages))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    auto* page = new QWidget(m_pages);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_page = new QVBoxLayout(page);
    m_page->setContentsMargins(0, 0, 0, 0);
    m_page->setSpacing(0);
    m_pages->addWidget(m_message);
    m_pages->addWidget(page);
    m_dimming.setSingleShot(true);
    m_dimming.setInterval(dimAfterMilliseconds);
}

std::vector<Comparison::Mode> AttentionPanel::comparisonModes() const
{
    return { fovea::comparisonModes.begin(), fovea::comparisonModes.end() };
}

Comparison::Mode AttentionPanel::mode() const
{
    return m_source->isComparing() ? comparisonMode() : Comparison::Mode::A;
}

Side AttentionPanel::neededSide() const
{
    return mode() == Comparison::Mode::A || m_source->reading() == nullptr ? Side::A : Side::B;
}

Value AttentionPanel::commonState() const
{
    Value state;
    state["options"] = toValue(m_source->options());
    return state;
}

void AttentionPanel::restoreCommon(const Value& state)
{
    if (const Value* options = state.find("options")) {
        m_source->setOptions(optionsFrom(*options));
    }
}

void AttentionPanel::showPage(bool hasContent, Side side)
{
    m_message->explain(*m_source, side);
    m_pages->setCurrentIndex(hasContent ? 1 : 0);
}

void AttentionPanel::followReading(std::function<void(bool)> dim)
{
    connect(&m_dimming, &QTimer::timeout, this, [this, dim = std::move(dim)] { dim(m_source->isLoading()); });
    connect(m_source.get(), &AttentionSource::loadingChanged, this, [this] {
        m_source->isLoading() ? m_dimming.start() : m_dimming.stop();
        emit loadingChanged();
    });
    if (m_source->isLoading()) {
        m_dimming.start();
    }
}

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" \u00B7 "));
}

} // namespace fovea::attention_maps
