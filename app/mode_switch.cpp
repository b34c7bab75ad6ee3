// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "mode_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace fovea {

ModeSwitch::ModeSwitch(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("modeSwitch");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* group = new QButtonGroup(this);
    constexpr std::array names { "modeA", "modeB", "modeSplit", "modeDifference" };
    const std::array texts { QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("A | B"),
        QString::fromUtf8("Δ") };
    for (const Comparison::Mode mode : comparisonModes) {
        const auto place = static_cast<std::size_t>(mode);
        auto* made = new QToolButton(this);
        made->setObjectName(names[place]);
        made->setText(texts[place]);
        made->setCheckable(true);
        made->setChecked(mode == Comparison::Mode::A);
        group->addButton(made);
        layout->addWidget(made);
        connect(made, &QToolButton::clicked, this, [this, mode] { emit chosen(mode); });
        m_buttons[place] = made;
    }
    setComparable(false);
}

void ModeSwitch::setMode(Comparison::Mode mode)
{
    button(mode).setChecked(true);
}

void ModeSwitch::setComparable(bool isComparable)
{
    m_isComparable = isComparable;
    for (const Comparison::Mode mode : comparisonModes) {
        button(mode).setEnabled(isComparable || mode == Comparison::Mode::A);
    }
    retranslate();
}

void ModeSwitch::retranslate()
{
    const std::array names { tr("A"), tr("B"), tr("A and B side by side"), tr("Difference B − A") };
    for (const Comparison::Mode mode : comparisonModes) {
        const auto place = static_cast<std::size_t>(mode);
        m_buttons[place]->setAccessibleName(names[place]);
        m_buttons[place]->setToolTip(!m_isComparable
                ? tr("There is nothing to compare with yet: open or run something else")
                : tr("%1 (key %2; hold X to see the other one)").arg(names[place]).arg(place + 1));
    }
}

std::optional<Comparison::Mode> modeOfKey(int key)
{
    return key >= Qt::Key_1 && key <= Qt::Key_4
        ? std::optional(comparisonModes[static_cast<std::size_t>(key - Qt::Key_1)])
        : std::nullopt;
}

} // namespace fovea
