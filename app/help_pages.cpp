// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "help_pages.h"

#include "command_reference.h"
#include "command_registry.h"
#include "plugin_loader.h"
#include "shortcuts.h"

#include <fovea/json.h>

#include <QCoreApplication>
#include <QFile>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HelpPages)
};

const QStringList& writtenPages()
{
    static const QStringList ids { "start", "attention_maps.heads", "attention_maps", "attention_maps.lines",
        "trace_browser.tree", "comparison", "python", "workspaces", "export", "scripts", "plugins",
        "errors" };
    return ids;
}

QString readResource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A cell of a Markdown table.
QString cell(QString text)
{
    return text.replace('|', "\\|").replace('\n', ' ');
}

} // namespace

HelpPages::HelpPages(const CommandRegistry& commands, const Shortcuts& shortcuts, const PluginLoader& plugins)
    : m_commands(commands)
    , m_shortcuts(shortcuts)
    , m_plugins(plugins)
{
}

QStringList HelpPages::ids() const
{
    QStringList ids = writtenPages();
    for (const PluginManifest::PanelEntry& panel : m_plugins.panels()) {
        if (!ids.contains(panel.id)) {
            ids << panel.id;
        }
    }
    return ids << "keys"
               << "commands"
               << "abilities";
}

QString HelpPages::text(const QString& id, const QString& language) const
{
    if (id == "keys") {
        return keysPage();
    }
    if (id == "commands") {
        return commandReference(m_commands, m_shortcuts);
    }
    if (id == "abilities") {
        return abilitiesPage(language);
    }
    if (writtenPages().contains(id)) {
        const QString translated = readResource(QString(":/help/%1/%2.md").arg(language, id));
        return translated.isEmpty() ? readResource(QString(":/help/en/%1.md").arg(id)) : translated;
    }
    return pluginPage(id);
}

QString HelpPages::title(const QString& id, const QString& language) const
{
    const QString page = text(id, language);
    return page.startsWith("# ") ? page.mid(2, page.indexOf('\n') - 2).trimmed() : id;
}

QString HelpPages::keysPage() const
{
    QString page = "# " + Text::tr("Keys") + "\n\n"
        + Text::tr("Every key can be changed: Edit > Keyboard shortcuts. Tab goes from control to control, "
                   "Ctrl+Shift+P finds any command by its name.")
        + "\n\n| " + Text::tr("Key") + " | " + Text::tr("What it does") + " | " + Text::tr("Command")
        + " |\n|---|---|---|\n";
    for (const WindowCommand* command : m_commands.commands()) {
        QStringList keys;
        for (const QKeySequence& key : m_shortcuts.keys(command->id)) {
            keys << key.toString(QKeySequence::NativeText);
        }
        if (!keys.isEmpty()) {
            page += QString("| %1 | %2 | `%3` |\n")
                        .arg(cell(keys.join(", ")), cell(plainTitle(*command)),
                            QString::fromStdString(command->id));
        }
    }
    return page;
}

QString HelpPages::abilitiesPage(const QString& language) const
{
    QString page = "# " + Text::tr("What Fovea can do") + "\n\n"
        + Text::tr("Each row is something that the best programs of this kind have, or that their users ask "
                   "for. Y: it is there, and the command or the test behind it shows it. Not yet: what is "
                   "there of it, and what is missing.")
        + "\n\n| | " + Text::tr("What") + " | | " + Text::tr("Shown by") + " |\n|---|---|---|---|\n";
    const std::string text = readResource(":/help/rows.json").toStdString();
    const Result<Value> rows = parseJson(text, "rows.json");
    const Value* found = rows ? rows->find("rows") : nullptr;
    const auto* list = found != nullptr ? found->as<Value::List>() : nullptr;
    for (const Value& row : list != nullptr ? *list : Value::List()) {
        const auto part
            = [&row](const char* name) { return QString::fromStdString(row.get<std::string>(name, "")); };
        const bool isThere = row.get("is", std::string()) == "Y";
        QString shown;
        if (isThere) {
            QStringList evidence;
            for (const char* kind : { "commands", "tests" }) {
                const Value* names = row.find(kind);
                const auto* each = names != nullptr ? names->as<Value::List>() : nullptr;
                for (const Value& name : each != nullptr ? *each : Value::List {}) {
                    evidence << "`" + QString::fromStdString(*name.as<std::string>()) + "`";
                }
            }
            shown = evidence.join(", ");
        } else {
            shown = part(language == "zh_CN" ? "missing_zh" : "missing");
        }
        page += QString("| %1 | %2 | %3 | %4 |\n")
                    .arg(part("id"), cell(part(language == "zh_CN" ? "zh" : "en")),
                        isThere ? QString("Y") : Text::tr("not yet"), cell(shown));
    }
    return page;
}

QString HelpPages::pluginPage(const QString& panelId) const
{
    const PluginFile* file = m_plugins.owner(panelId);
    if (file == nullptr) {
        return {};
    }
    const PluginManifest& manifest = file->manifest;
    QString title = panelId;
    for (const PluginManifest::PanelEntry& panel : manifest.panels) {
        if (panel.id == panelId) {
            title = QCoreApplication::translate(
                manifest.id.toUtf8().constData(), panel.title.toUtf8().constData());
        }
    }
    QString page = "# " + title + "\n\n"
        + QCoreApplication::translate(
            manifest.id.toUtf8().constData(), manifest.description.toUtf8().constData())
        + "\n\n" + Text::tr("A panel of the plugin %1 %2.").arg(manifest.name, manifest.version) + "\n";
    if (!manifest.papers.isEmpty()) {
        page += "\n" + Text::tr("Papers: %1").arg(manifest.papers.join(", ")) + "\n";
    }
    return page;
}

} // namespace fovea
