// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_return.h"

#include "command_registry.h"
#include "file_opener.h"
#include "file_print.h"
#include "file_search.h"
#include "view_values.h"
#include "workbench_host.h"

#include <fovea/error_text.h>
#include <fovea/figure_recipe.h>

#include <QDir>
#include <QFileInfo>

namespace fovea {

namespace {

QString fileOf(const Value& trace)
{
    return QString::fromStdString(trace.get<std::string>("file", ""));
}

/// Where a figure in `folder` says that its trace lies.
WorkspaceFile placeOf(const Value& trace, const QString& folder)
{
    WorkspaceFile file;
    file.path = QDir::cleanPath(QDir(folder).absoluteFilePath(fileOf(trace))).toStdString();
    file.print = { trace.get<int64_t>("bytes", 0), trace.get<std::string>("hash", "") };
    return file;
}

} // namespace

FigureReturn::FigureReturn(CommandRegistry& commands, FileOpener& opener, WorkbenchHost& workbench,
    std::function<QStringList()> recent, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_opener(opener)
    , m_workbench(workbench)
    , m_recent(std::move(recent))
{
    connect(&m_opener, &FileOpener::busyChanged, this, [this] {
        if (!m_opening.isEmpty() && !m_opener.isBusy()) {
            const QString path = std::exchange(m_opening, QString());
            // Of a trace that was not opened the opener has told why.
            isOpen(path) ? goOn() : m_current.reset();
        }
    });
}

void FigureReturn::open(const QString& figure)
{
    auto recipe = std::make_shared<Value>();
    emit told(tr("reading %1 …").arg(QFileInfo(figure).fileName()));
    m_workbench.read(
        this, "recipe",
        [figure, recipe]() -> Result<Array> {
            Result<Value> read = readRecipe(figure.toStdString());
            if (!read) {
                return read.error();
            }
            *recipe = std::move(*read);
            return Array();
        },
        [this, figure, recipe](const Result<Array>& read) {
            emit told({});
            if (read) {
                take(figure, *recipe);
            } else {
                emit failed({ tr("The view of %1 was not brought back").arg(QFileInfo(figure).fileName()),
                    errorText(read.error()), {} });
            }
        });
}

void FigureReturn::take(const QString& figure, const Value& recipe)
{
    m_current = std::make_unique<Return>(Return { figure, recipe, {} });
    const auto want = [this](const QString& role, const Value* trace) {
        if (trace != nullptr && !fileOf(*trace).isEmpty()) {
            m_current->traces.push_back({ role, *trace });
        }
    };
    if (const Value* comparison = recipe.find("comparison")) {
        for (const char* role : { "a", "b" }) {
            const Value* side = comparison->find(role);
            want(role, side != nullptr ? side->find("trace") : nullptr);
        }
    }
    // Last, so that it is the one that is shown.
    want("trace", recipe.find("trace"));
    if (m_current->traces.empty()) {
        giveUp(tr("Its recipe names no trace."));
        return;
    }
    goOn();
}

void FigureReturn::goOn()
{
    for (std::size_t index = 0; index < m_current->traces.size(); ++index) {
        const Wanted& wanted = m_current->traces[index];
        if (wanted.path.isEmpty()) {
            find(index);
            return;
        }
        if (!isOpen(wanted.path)) {
            openTrace(index);
            return;
        }
    }
    restore();
}

QStringList FigureReturn::foldersToSearch() const
{
    QStringList folders { QFileInfo(m_current->figure).absolutePath() };
    QStringList files = m_recent();
    for (const int key : m_workbench.traces()) {
        files << tracePath(key, m_workbench);
    }
    for (const QString& file : files) {
        const QString folder = QFileInfo(file).absolutePath();
        if (!folders.contains(folder)) {
            folders << folder;
        }
    }
    return folders;
}

void FigureReturn::find(std::size_t index)
{
    const WorkspaceFile place
        = placeOf(m_current->traces[index].trace, QFileInfo(m_current->figure).absolutePath());
    auto found = std::make_shared<SearchedFile>();
    emit told(tr("looking for %1 …").arg(fileOf(m_current->traces[index].trace)));
    m_workbench.read(
        this, "find",
        [place, found, folders = foldersToSearch()]() -> Result<Array> {
            *found = searchFile(place, folders);
            return Array();
        },
        [this, index, found](const Result<Array>&) {
            emit told({});
            if (m_current == nullptr || index >= m_current->traces.size()) {
                return;
            }
            Wanted& wanted = m_current->traces[index];
            if (found->state == FileState::Missing) {
                emit traceMissing({ tr("The trace %1 is not where it was").arg(fileOf(wanted.trace)),
                    tr("The figure %1 shows %2, which is neither at %3 nor near the figure, the open traces "
                       "or the "
                       "recent files. Say where it is now, or record it again.")
                        .arg(QFileInfo(m_current->figure).fileName(), fileOf(wanted.trace), found->path),
                    {} });
                return;
            }
            wanted.path = QFileInfo(found->path).canonicalFilePath();
            wanted.isChanged = found->state == FileState::Changed;
            goOn();
        });
}

void FigureReturn::locate(const QString& trace)
{
    if (m_current == nullptr) {
        return;
    }
    for (Wanted& wanted : m_current->traces) {
        if (wanted.path.isEmpty()) {
            wanted.path = QFileInfo(trace).canonicalFilePath();
            wanted.isChanged = printOf(trace).hash != wanted.trace.get<std::string>("hash", "");
            goOn();
            return;
        }
    }
}

bool FigureReturn::isOpen(const QString& path) const
{
    return openTraceAt(path, m_workbench) != 0;
}

void FigureReturn::openTrace(std::size_t index)
{
    m_opening = m_current->traces[index].path;
    if (const Result<void> opened
        = m_commands.execute("trace.open", Value::Object { { "path", m_opening.toStdString() } });
        !opened) {
        m_opening.clear();
        giveUp(errorText(opened.error()));
    }
}

void FigureReturn::restore()
{
    const std::unique_ptr<Return> current = std::move(m_current);
    const Value& recipe = current->recipe;
    const std::string panel = recipe.get<std::string>("panel", "");
    const auto pathOf = [&current](const QString& role) {
        for (const Wanted& wanted : current->traces) {
            if (wanted.role == role) {
                return wanted.path.toStdString();
            }
        }
        return std::string();
    };
    Value select = recipe.find("selection") != nullptr ? *recipe.find("selection") : Value();
    select["trace"] = pathOf("trace");
    Value set;
    set["panel"] = panel;
    set["state"] = recipe.find("state") != nullptr ? *recipe.find("state") : Value();
    set["comparison"] = recipe.get<std::string>("mode", "a");
    Value compare = Value::Object {};
    if (const Value* comparison = recipe.find("comparison")) {
        compare = *comparison;
        for (const char* role : { "a", "b" }) {
            if (Value* side = comparison->find(role) != nullptr ? &compare[role] : nullptr) {
                (*side)["trace"] = pathOf(role);
            }
        }
    }
    Result<void> done = m_commands.execute("view.select", select);
    if (done && (recipe.find("comparison") != nullptr || m_workbench.comparison().b)) {
        done = m_commands.execute("compare.set", compare);
    }
    if (done) {
        done = m_commands.execute("panel.show", Value::Object { { "panel", panel } });
    }
    if (done) {
        done = m_commands.execute("panel.set", set);
    }
    const QString name = QFileInfo(current->figure).fileName();
    if (!done) {
        emit failed({ tr("The view of %1 was brought back in part").arg(name), errorText(done.error()), {} });
        return;
    }
    const Value* kept = recipe.find("export");
    const Result<ExportSettings> settings = exportSettingsFrom(kept != nullptr ? *kept : Value());
    emit returned(current->figure, settings ? *settings : ExportSettings());
    QString changed;
    for (const Wanted& wanted : current->traces) {
        changed = wanted.isChanged ? QFileInfo(wanted.path).fileName() : changed;
    }
    emit told(changed.isEmpty()
            ? tr("The view of %1 is back").arg(name)
            : tr("The view of %1 is back, but %2 has changed since: its numbers may differ")
                  .arg(name, changed));
}

void FigureReturn::giveUp(const QString& sentence)
{
    const QString name = QFileInfo(m_current->figure).fileName();
    m_current.reset();
    emit failed({ tr("The view of %1 was not brought back").arg(name), sentence, {} });
}

} // namespace fovea
