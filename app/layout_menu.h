// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QMenu;

namespace fovea {

class CommandActions;
class NamedLayouts;

/// The menu of layouts: those for a question, the user's own, and what can be done with them.
class LayoutMenu : public QObject {
    Q_OBJECT
public:
    LayoutMenu(QMenu& menu, CommandActions& actions, NamedLayouts& layouts, QObject* parent = nullptr);

    /// Also after a language change.
    void fill();

private:
    void addLayout(const QString& name, const QString& title, const QString& help);

    QMenu& m_menu;
    CommandActions& m_actions;
    NamedLayouts& m_layouts;
};

} // namespace fovea
