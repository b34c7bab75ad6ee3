// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "layout_menu.h"

#include "command_actions.h"
#include "named_layouts.h"

#include <QMenu>

namespace fovea {

LayoutMenu::LayoutMenu(QMenu& menu, CommandActions& actions, NamedLayouts& layouts, QObject* parent)
    : QObject(parent)
    , m_menu(menu)
    , m_actions(actions)
    , m_layouts(layouts)
{
    m_menu.setObjectName("layoutMenu");
    m_menu.setToolTipsVisible(true);
    connect(&m_layouts, &NamedLayouts::changed, this, &LayoutMenu::fill, Qt::QueuedConnection);
    fill();
}

void LayoutMenu::fill()
{
    m_menu.clear();
    for (const NamedLayouts::BuiltIn& each : m_layouts.builtIns()) {
        addLayout(each.id, each.title, each.help);
    }
    m_menu.addSeparator();
    for (const QString& name : m_layouts.own()) {
        addLayout(name, name, {});
    }
    m_menu.addSeparator();
    for (const char* id :
        { "layout.save", "layout.rename", "layout.delete", "layout.lock", "layout.reset" }) {
        if (QAction* action = m_actions.action(id)) {
            m_menu.addAction(action);
        }
    }
}

void LayoutMenu::addLayout(const QString& name, const QString& title, const QString& help)
{
    // A name may hold what a menu would take for an access key.
    QAction* action = m_actions.add(m_menu, QString(title).replace('&', "&&"), "layout.choose",
        Value::Object { { "name", name.toStdString() } });
    action->setCheckable(true);
    action->setChecked(name == m_layouts.current());
    action->setToolTip(help);
}

} // namespace fovea
