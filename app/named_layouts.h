// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout_plan.h"

#include <fovea/result.h>
#include <fovea/value.h>

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <map>

namespace fovea {

class PanelHost;

/// Layouts by name: those that the program brings, one for each question, and the user's own, which are
/// kept in the settings and travel with a workspace.
class NamedLayouts : public QObject {
    Q_OBJECT
public:
    NamedLayouts(PanelHost& panels, QSettings& settings, QObject* parent = nullptr);

    struct BuiltIn {
        /// As commands and `--layout` write it: "why-this-token".
        QString id;
        QString title, help;
        LayoutPlan plan;
    };
    std::vector<BuiltIn> builtIns() const;
    /// Names of the user's own, sorted.
    QStringList own() const;
    /// What is offered for a name that there is not.
    QStringList all() const;
    QString titleOf(const QString& name) const;

    /// A built-in id or a name of the user's own.
    Result<void> choose(const QString& name);
    /// The panels as they stand; an own layout with that name is replaced.
    Result<void> save(const QString& name);
    Result<void> rename(const QString& from, const QString& to);
    Result<void> remove(const QString& name);
    /// The text that `layout.set` takes; nothing when there is no such own layout.
    Value find(const QString& name) const;
    Result<void> put(const QString& name, const Value& layout);
    /// The one that was chosen last; empty after the panels were moved since.
    const QString& current() const { return m_current; }

    /// Panels can then not be dragged elsewhere.
    void setLocked(bool isLocked);
    bool isLocked() const { return m_isLocked; }

    /// The own ones, for the workspace; those of a workspace are added, and replace none.
    Value state() const;
    void restore(const Value& layouts);

signals:
    void changed();

private:
    void write();
    Result<void> checkName(const QString& name) const;

    PanelHost& m_panels;
    QSettings& m_settings;
    std::map<QString, Value> m_own;
    QString m_current;
    bool m_isLocked = false;
};

} // namespace fovea
