// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace fovea {

class CommandRegistry;
class PluginLoader;
class Shortcuts;

/// The pages of the help, offline: written ones (resources/help), and those that are made from what the
/// program knows of itself: commands, keys, what it can do, and a page for each panel of a plugin.
class HelpPages {
public:
    HelpPages(const CommandRegistry& commands, const Shortcuts& shortcuts, const PluginLoader& plugins);

    /// In reading order.
    QStringList ids() const;
    bool has(const QString& id) const { return ids().contains(id); }
    /// Markdown, in `language`, or in English where a page is not translated.
    QString text(const QString& id, const QString& language) const;
    /// Its first heading.
    QString title(const QString& id, const QString& language) const;

private:
    QString keysPage() const;
    QString abilitiesPage(const QString& language) const;
    QString pluginPage(const QString& panelId) const;

    const CommandRegistry& m_commands;
    const Shortcuts& m_shortcuts;
    const PluginLoader& m_plugins;
};

} // namespace fovea
