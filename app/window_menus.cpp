// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_menus.h"

#include "command_actions.h"
#include "language.h"
#include "panel_host.h"
#include "recent_files.h"
#include "run_control.h"

#include <fovea/comparison.h>

#include <QFileInfo>

namespace fovea {

WindowMenus::WindowMenus(QMenuBar& bar, CommandActions& actions, RecentFiles& recent, QWidget* window)
    : QObject(window)
    , models(new QMenu(window))
    , layouts(new QMenu(window))
    , m_actions(actions)
    , m_recentFiles(recent)
    , m_file(bar.addMenu(QString()))
    , m_edit(bar.addMenu(QString()))
    , m_view(bar.addMenu(QString()))
    , m_run(bar.addMenu(QString()))
    , m_compare(bar.addMenu(QString()))
    , m_help(bar.addMenu(QString()))
    , m_recent(new QMenu(m_file))
    , m_panels(new QMenu(m_view))
{
    for (QMenu* menu : { m_file, m_edit, m_view, m_run, m_compare, m_help, m_recent }) {
        menu->setToolTipsVisible(true);
    }
    connect(&recent, &RecentFiles::changed, this, &WindowMenus::listRecent);
}

void WindowMenus::fill()
{
    // A null stands for a line between groups.
    addAll(m_file, { "model.open", "model.weights", "trace.open", "figure.open", "workspace.open" });
    m_file->addMenu(m_recent);
    addAll(m_file,
        { nullptr, "workspace.save", "workspace.saveAs", nullptr, "trace.save", "figure.export",
            "script.save", "trace.close", nullptr, "window.quit" });
    addAll(m_edit,
        { "edit.undo", "edit.redo", nullptr, "edit.copyPicture", "edit.copyNumbers", "edit.copyAddress",
            "edit.copyCommand", nullptr, "note.add", nullptr, "input.focus", "window.palette", nullptr,
            "edit.shortcuts" });
    m_view->addMenu(m_panels);
    m_view->addMenu(layouts);
    addAll(m_view,
        { "window.workspace", "window.jobs", "window.inspector", "window.notes", "panel.float", nullptr });
    m_theme = choiceMenu(m_view, m_themes);
    m_density = choiceMenu(m_view, m_densities);
    m_vision = choiceMenu(m_view, m_visions);
    m_language = choiceMenu(m_view, m_languages);
    addAll(m_view, { nullptr, "window.overlay", "window.fullScreen" });
    addAll(m_run,
        { "run.start", "run.cancel", "jobs.cancel", nullptr, "trace.follow", nullptr, "engine.restart" });
    addAll(m_compare, { "compare.start", "compare.swap", "compare.range", "compare.end", nullptr });
    for (const Comparison::Mode mode : comparisonModes) {
        m_modes.push_back(m_actions.add(
            *m_compare, {}, "compare.mode", Value::Object { { "mode", std::string(nameOf(mode)) } }));
    }
    addAll(m_help,
        { "help.show", "help.commands", "help.abilities", nullptr, "help.report", "help.copyDiagnostics",
            nullptr, "help.plugins", "help.about" });
    for (const char* name : { "dark", "light", "system" }) {
        addChoice(m_theme, m_themes, "window.theme", "theme", name, {});
    }
    for (const char* name : { "compact", "comfortable" }) {
        addChoice(m_density, m_densities, "window.density", "density", name, {});
    }
    for (const char* name : { "full", "protanopia", "deuteranopia", "tritanopia" }) {
        addChoice(m_vision, m_visions, "window.vision", "vision", name, {});
    }
    for (const auto& [code, name] : Language::all()) {
        addChoice(m_language, m_languages, "window.language", "language", code, name);
    }
    retranslate();
}

void WindowMenus::addAll(QMenu* menu, const std::vector<const char*>& ids)
{
    for (const char* id : ids) {
        if (id == nullptr) {
            menu->addSeparator();
        } else if (QAction* action = m_actions.action(id)) {
            menu->addAction(action);
        }
    }
}

QMenu* WindowMenus::choiceMenu(QMenu* menu, QActionGroup*& group)
{
    group = new QActionGroup(this);
    return menu->addMenu(QString());
}

void WindowMenus::addChoice(QMenu* menu, QActionGroup* group, const char* id, const char* parameter,
    const QString& name, const QString& text)
{
    QAction* each = m_actions.add(*menu, text, id, Value::Object { { parameter, name.toStdString() } });
    each->setData(name);
    each->setCheckable(true);
    group->addAction(each);
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_run->setTitle(tr("&Run"));
    m_compare->setTitle(tr("&Compare"));
    const std::vector<QString> modes { tr("&A in every panel"), tr("&B in every panel"),
        tr("A | B &side by side in every panel"), tr("&Difference in every panel") };
    for (std::size_t mode = 0; mode < m_modes.size(); ++mode) {
        m_modes[mode]->setText(modes[mode]);
    }
    m_help->setTitle(tr("&Help"));
    m_recent->setTitle(tr("Open &again"));
    m_panels->setTitle(tr("&Panels"));
    layouts->setTitle(tr("La&youts"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_themes->actions().at(0)->setText(tr("&Dark"));
    m_themes->actions().at(1)->setText(tr("&Light"));
    m_themes->actions().at(2)->setText(tr("As the &desk"));
    m_density->setTitle(tr("&Density"));
    m_densities->actions().at(0)->setText(tr("&Compact"));
    m_densities->actions().at(1)->setText(tr("C&omfortable"));
    m_vision->setTitle(tr("&Colour vision"));
    const std::vector<QString> visions { tr("&Full"), tr("&Protanopia (no long waves)"),
        tr("&Deuteranopia (no middle waves)"), tr("&Tritanopia (no short waves)") };
    for (qsizetype vision = 0; vision < m_visions->actions().size(); ++vision) {
        m_visions->actions().at(vision)->setText(visions[static_cast<std::size_t>(vision)]);
    }
    listRecent();
}

void WindowMenus::check(const QActionGroup* group, const QString& name)
{
    for (QAction* each : group->actions()) {
        each->setChecked(each->data().toString() == name);
    }
}

void WindowMenus::setLanguage(const QString& code)
{
    for (QAction* each : m_languages->actions()) {
        each->setChecked(each->data().toString() == code);
    }
}

void WindowMenus::listPanels(const PanelHost& host)
{
    m_panels->clear();
    for (PanelFrame* frame : host.frames()) {
        m_panels->addAction(frame->toggleViewAction());
    }
    m_panels->setEnabled(!m_panels->isEmpty());
}

void WindowMenus::listModels(RunControl& control)
{
    const OpenModel* current = control.currentModel();
    models->clear();
    for (const OpenModel& model : control.models()) {
        QAction* each = m_actions.add(
            *models, model.name, "model.use", Value::Object { { "path", model.path.toStdString() } });
        each->setCheckable(true);
        each->setChecked(current != nullptr && current->path == model.path);
        each->setToolTip(model.path);
    }
    if (!control.models().empty()) {
        models->addSeparator();
    }
    addAll(models, { "model.open" });
}

void WindowMenus::listRecent()
{
    m_recent->clear();
    const QStringList paths = m_recentFiles.paths();
    for (int i = 0; i < paths.size(); ++i) {
        const QFileInfo file(paths[i]);
        QAction* each = m_recent->addAction(QString("&%1  %2").arg(i + 1).arg(file.fileName()), this,
            [this, path = paths[i]] { emit openRequested(path); });
        each->setShortcut(QKeySequence(QString("Ctrl+%1").arg(i + 1)));
        each->setToolTip(paths[i]);
        if (m_recentFiles.state(paths[i]).state == FileState::Missing) {
            each->setText(each->text() + QString::fromUtf8(" · ") + tr("not there any more"));
        }
    }
    m_recent->setEnabled(!paths.isEmpty());
}

} // namespace fovea
