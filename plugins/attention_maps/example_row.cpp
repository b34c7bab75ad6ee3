// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/example_row.h"

#include <fovea/trace.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace fovea::attention_maps {

ExampleRow::ExampleRow(QWidget* parent)
    : QWidget(parent)
    , m_before(new QLabel(this))
    , m_example(new QSpinBox(this))
    , m_after(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 0);
    row->addWidget(m_before);
    row->addWidget(m_example);
    row->addWidget(m_after);
    row->addStretch(1);
    m_after->setProperty("role", "dim");
    m_example->setKeyboardTracking(false);
    connect(m_example, &QSpinBox::valueChanged, this, [this](int number) { emit chosen(number - 1); });
}

void ExampleRow::setTabAfter(QWidget& before)
{
    setTabOrder(&before, m_example);
}

void ExampleRow::retranslate()
{
    m_before->setText(tr("Example"));
    m_example->setAccessibleName(tr("Example"));
}

void ExampleRow::show(const Trace* trace, int64_t example)
{
    const int64_t count = trace != nullptr ? trace->exampleCount() : 0;
    setVisible(count > 1);
    if (count < 2) {
        return;
    }
    const QSignalBlocker blocker(m_example);
    m_example->setRange(1, static_cast<int>(std::min<int64_t>(count, 1'000'000'000)));
    m_example->setValue(static_cast<int>(example) + 1);
    const int64_t recorded = trace->committedExampleCount();
    QString after = tr("of %1").arg(QLocale().toString(static_cast<qlonglong>(count)));
    if (recorded < count) {
        after += QStringLiteral(" \u00B7 ")
            + tr("%1 recorded").arg(QLocale().toString(static_cast<qlonglong>(recorded)));
    }
    m_after->setText(after);
}

} // namespace fovea::attention_maps
