// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace fovea::trace_browser {

SliceBar::SliceBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->addStretch(1);
}

SliceBar::Field SliceBar::field(std::size_t index)
{
    while (m_fields.size() <= index) {
        Field made { new QLabel(this), new QSpinBox(this), new QLabel(this) };
        made.label->setProperty("role", "dim");
        made.of->setProperty("role", "dim");
        made.box->setKeyboardTracking(false);
        made.box->setAccelerated(true);
        connect(made.box, &QSpinBox::valueChanged, this, &SliceBar::choose);
        for (QWidget* widget : std::initializer_list<QWidget*> { made.label, made.box, made.of }) {
            m_layout->insertWidget(m_layout->count() - 1, widget);
        }
        m_fields.push_back(made);
    }
    return m_fields[index];
}

void SliceBar::set(std::size_t index, const QString& name, int64_t value, int64_t count)
{
    const Field shown = field(index);
    const QSignalBlocker blocker(shown.box);
    shown.label->setText(name);
    shown.box->setAccessibleName(name);
    shown.box->setRange(0,
        static_cast<int>(
            std::min<int64_t>(std::max<int64_t>(0, count - 1), std::numeric_limits<int>::max())));
    shown.box->setValue(static_cast<int>(value));
    shown.of->setText(tr("of %1").arg(QLocale().toString(static_cast<qlonglong>(count))));
    for (QWidget* widget : std::initializer_list<QWidget*> { shown.label, shown.box, shown.of }) {
        widget->show();
    }
}

void SliceBar::show(const SliceContent& content)
{
    m_choice = content.choice;
    const Shape& shape = content.node.shape;
    m_outerCount = content.isText ? 0 : static_cast<std::size_t>(std::max(0, shape.rank() - 2));
    m_choice.outer.resize(m_outerCount);
    for (std::size_t axis = 0; axis < m_outerCount; ++axis) {
        const int number = static_cast<int>(axis);
        m_choice.outer[axis] = content.part.begin[axis];
        set(axis, QString::fromStdString(axisName(content.node, number)), content.part.begin[axis],
            shape[number]);
    }
    m_hasRowField = !content.isText && content.part.rows < content.part.allRows;
    if (m_hasRowField) {
        set(m_outerCount, tr("from row"), content.part.begin[m_outerCount], content.part.allRows);
    }
    for (std::size_t i = m_outerCount + (m_hasRowField ? 1 : 0); i < m_fields.size(); ++i) {
        m_fields[i].label->hide();
        m_fields[i].box->hide();
        m_fields[i].of->hide();
    }
    setVisible(m_outerCount > 0 || m_hasRowField);
}

void SliceBar::retranslate()
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto count = static_cast<qlonglong>(m_fields[i].box->maximum()) + 1;
        m_fields[i].of->setText(tr("of %1").arg(QLocale().toString(count)));
    }
    if (m_hasRowField) {
        m_fields[m_outerCount].label->setText(tr("from row"));
    }
}

void SliceBar::choose()
{
    for (std::size_t axis = 0; axis < m_outerCount; ++axis) {
        m_choice.outer[axis] = m_fields[axis].box->value();
    }
    m_choice.firstRow = m_hasRowField ? m_fields[m_outerCount].box->value() : 0;
    emit chosen(m_choice);
}

} // namespace fovea::trace_browser
