// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "outlet.h"

#include "figure_actions.h"
#include "file_copy.h"
#include "file_dialogs.h"
#include "language.h"
#include "panel_host.h"
#include "recent_files.h"
#include "window_menus.h"
#include "workbench_host.h"

#include <fovea/error_text.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

#include <memory>

namespace fovea {

Outlet::Outlet(PanelHost& panels, WorkbenchHost& workbench, FileDialogs& dialogs, RecentFiles& recent,
    const Language& language, QObject* parent)
    : QObject(parent)
    , m_panels(panels)
    , m_workbench(workbench)
    , m_dialogs(dialogs)
    , m_recent(recent)
    , m_language(language)
{
    connect(&m_panels, &PanelHost::exportRequested, this, [this](PanelFrame* frame) {
        m_panels.setActiveFrame(frame);
        askForFigure();
    });
    connect(&m_panels, &PanelHost::copyPictureRequested, this,
        [](PanelFrame* frame) { frame->ask([frame] { copyPicture(frame->panel()); }); });
    connect(
        &m_panels, &PanelHost::copyDataRequested, this, [this](PanelFrame* frame) { copyNumbers(*frame); });
    connect(&m_panels, &PanelHost::copyCommandRequested, this, [this](PanelFrame* frame) {
        m_panels.setActiveFrame(frame);
        copyActiveCommand();
    });
}

void Outlet::connectMenus(WindowMenus& menus)
{
    connect(menus.exportFigure, &QAction::triggered, this, &Outlet::askForFigure);
    connect(menus.saveTrace, &QAction::triggered, this,
        [this] { askForTrace(m_workbench.selection().trace.value_or(0)); });
    connect(menus.copyPicture, &QAction::triggered, this, [this] {
        if (const PanelFrame* frame = m_panels.activeFrame()) {
            frame->ask([frame] { copyPicture(frame->panel()); });
        }
    });
    connect(menus.copyNumbers, &QAction::triggered, this, [this] {
        if (const PanelFrame* frame = m_panels.activeFrame()) {
            copyNumbers(*frame);
        }
    });
    connect(menus.copyCommand, &QAction::triggered, this, &Outlet::copyActiveCommand);
}

void Outlet::askForFigure()
{
    if (const PanelFrame* frame = m_panels.activeFrame()) {
        const QString file = m_dialogs.figureToWrite(frame->title());
        if (!file.isEmpty()) {
            exportFigure(file);
        }
    }
}

void Outlet::askForTrace(int key)
{
    if (m_workbench.trace(key) != nullptr) {
        const QString file = m_dialogs.traceToSave();
        if (!file.isEmpty()) {
            saveTrace(key, file);
        }
    }
}

void Outlet::exportFigure(const QString& path, std::function<void(bool)> done)
{
    PanelFrame* frame = m_panels.activeFrame();
    const std::optional<Result<Figure>> figure
        = frame != nullptr ? frame->ask([frame] { return figureOf(frame->panel()); }) : std::nullopt;
    const auto end = [this, done = std::move(done)](const QString& problem) {
        if (!problem.isEmpty()) {
            emit failed({ tr("The figure was not exported"), problem, {} });
        }
        if (done) {
            done(problem.isEmpty());
        }
    };
    if (!figure || !*figure) {
        end(figure      ? errorText(figure->error())
                : frame ? tr("The panel %1 failed.").arg(frame->title())
                        : tr("No panel is open."));
        return;
    }
    emit told(tr("writing %1 …").arg(path));
    auto thrown = std::make_shared<QString>();
    m_workbench.read(
        this, "figure " + path,
        [figure = **figure, path, thrown]() -> Result<Array> {
            const std::optional<Result<void>> written
                = guardedCall([&] { return fovea::exportFigure(figure, path.toStdString()); },
                    [&](const QString& reason) { *thrown = reason; });
            return written && !*written ? Result<Array>(written->error()) : Result<Array>(Array());
        },
        [this, end, path, thrown, title = frame->title(), frame = QPointer<PanelFrame>(frame)](
            const Result<Array>& result) {
            if (!thrown->isEmpty() && frame != nullptr) {
                frame->tellBroken(*thrown);
            }
            if (result && thrown->isEmpty()) {
                emit told(tr("%1 written to %2").arg(title, path));
            }
            end(!result                 ? errorText(result.error())
                    : thrown->isEmpty() ? QString()
                                        : tr("The panel %1 failed.").arg(title));
        });
}

void Outlet::copyNumbers(const PanelFrame& frame)
{
    const std::optional<Result<Figure>> figure = frame.ask([&frame] { return figureOf(frame.panel()); });
    if (!figure || !*figure) {
        return;
    }
    auto text = std::make_shared<QString>();
    m_workbench.read(
        this, "numbers",
        [figure = **figure, text]() -> Result<Array> {
            *text = numbersText(figure);
            return Array();
        },
        [text](const Result<Array>&) { QGuiApplication::clipboard()->setText(*text); });
}

void Outlet::saveTrace(int key, const QString& path, std::function<void()> saved)
{
    const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
    if (trace == nullptr) {
        return;
    }
    m_workbench.read(
        this, "save " + path,
        [trace, path]() -> Result<Array> {
            const Result<void> copied = copyFile(QString::fromStdString(trace->path().string()), path);
            return copied ? Result<Array>(Array()) : Result<Array>(copied.error());
        },
        [this, path, saved = std::move(saved)](const Result<Array>& result) {
            if (!result) {
                emit failed({ tr("The trace was not saved"), errorText(result.error()), {} });
                return;
            }
            m_recent.add(path);
            emit told(tr("Trace saved to %1").arg(path));
            if (saved) {
                saved();
            }
        });
}

void Outlet::copyActiveCommand()
{
    if (const PanelFrame* frame = m_panels.activeFrame()) {
        if (const std::optional<QString> command = frame->ask([&] {
                return exportCommand(frame->panelId(), frame->panel(), m_workbench, m_language.code());
            })) {
            QGuiApplication::clipboard()->setText(*command);
        }
    }
}

} // namespace fovea
