// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/message_page.h"

#include <fovea/theme.h>

#include <QLabel>
#include <QVBoxLayout>

namespace fovea::attention_maps {

MessagePage::MessagePage(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_body(new QLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QLabel* label : { m_heading, m_body }) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addStretch(3);
    m_body->setProperty("role", "sentence");
}

void MessagePage::explain(const AttentionSource& source, Side side)
{
    QString heading;
    QString body;
    switch (source.state(side)) {
    case AttentionSource::State::NoTrace:
        heading = tr("No trace is open");
        body = tr("Type a text above and press Enter, or drop a trace here.");
        break;
    case AttentionSource::State::NoAttention:
        heading = tr("This trace holds no attention");
        body = tr("Record it with its queries and keys: fovea record MODEL --text \"\u2026\" --watch "
                  "attention.weights=qk -o run.h5");
        break;
    case AttentionSource::State::NotThere:
        heading = tr("B has no such head");
        body = tr("Layers and heads are compared by their number; choose a head that both have.");
        break;
    case AttentionSource::State::NotRecordedYet:
        heading = tr("Not recorded yet");
        body = tr("The engine has not written this example; it appears here as soon as it has.");
        break;
    case AttentionSource::State::Failed:
        heading = tr("The attention map could not be read");
        body = source.problem(side);
        break;
    case AttentionSource::State::Ready:
        heading = tr("Reading \u2026");
        break;
    }
    const Theme& theme = currentTheme();
    QFont bold = theme.face;
    bold.setBold(true);
    m_heading->setFont(bold);
    m_body->setFont(theme.face);
    m_heading->setText(heading);
    m_body->setText(body);
}

QString MessagePage::text() const
{
    return m_heading->text() + u'\n' + m_body->text();
}

} // namespace fovea::attention_maps
