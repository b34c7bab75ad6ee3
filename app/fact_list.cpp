// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "fact_list.h"

#include "elided_label.h"

#include <fovea/theme.h>

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace fovea {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_grid(new QGridLayout)
{
    m_heading->setProperty("role", "heading");
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_heading, 0, 0, 1, 2);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(10);
    outer->addLayout(m_grid);
    auto* line = new QFrame(this);
    line->setProperty("role", "line");
    line->setFixedHeight(1);
    outer->addWidget(line);
}

void FactList::show(const QString& heading, const std::vector<Fact>& facts)
{
    m_heading->setText(heading);
    while (m_rows.size() < facts.size()) {
        auto* name = new QLabel(this);
        name->setProperty("role", "dim");
        auto* value = new ElidedLabel(this);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = static_cast<int>(m_rows.size()) + 1;
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_rows.emplace_back(name, value);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < facts.size();
        m_rows[i].first->setVisible(isShown);
        m_rows[i].second->setVisible(isShown);
        if (isShown) {
            m_rows[i].first->setText(facts[i].name);
            m_rows[i].first->setToolTip(facts[i].meaning);
            m_rows[i].second->setAccessibleName(facts[i].name);
            m_rows[i].second->setFont(currentTheme().number);
            static_cast<ElidedLabel*>(m_rows[i].second)->setFullText(facts[i].value);
        }
    }
    m_facts = facts;
}

QString FactList::value(const QString& name) const
{
    for (const Fact& fact : m_facts) {
        if (fact.name == name) {
            return fact.value;
        }
    }
    return {};
}

} // namespace fovea
