// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "sample_list.h"

#include "samples.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fovea {

SampleList::SampleList(Samples& samples, QWidget* parent)
    : QWidget(parent)
    , m_samples(samples)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName("samples");
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto* title = new QLabel(this);
    title->setObjectName("samplesTitle");
    title->setProperty("role", "heading");
    m_layout->addWidget(title);
    for (const Sample& sample : m_samples.all()) {
        auto* row = new QWidget(this);
        auto* button = new QPushButton(row);
        button->setProperty("role", "link");
        button->setObjectName("sample_" + sample.id);
        auto* what = new QLabel(row);
        what->setObjectName("sampleWhat_" + sample.id);
        what->setProperty("role", "caption");
        what->setWordWrap(true);
        what->setContentsMargins(7, 0, 0, 4);
        auto* layout = new QVBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(what);
        m_layout->addWidget(row);
        connect(button, &QPushButton::clicked, this, [this, id = sample.id] { emit chosen(id); });
    }
    setVisible(!m_samples.all().empty());
    retranslate();
}

void SampleList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SampleList::retranslate()
{
    findChild<QLabel*>("samplesTitle")->setText(tr("Samples that run at once"));
    for (const Sample& sample : m_samples.all()) {
        auto* button = findChild<QPushButton*>("sample_" + sample.id);
        if (button != nullptr) {
            button->setText(sample.title);
            button->setAccessibleDescription(sample.what);
            findChild<QLabel*>("sampleWhat_" + sample.id)->setText(sample.what);
        }
    }
}

} // namespace fovea
