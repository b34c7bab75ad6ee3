// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "outlet.h"

#include "figure_actions.h"
#include "file_copy.h"
#include "language.h"
#include "panel_host.h"
#include "recent_files.h"
#include "workbench_host.h"

#include <fovea/error_text.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace fovea {

Outlet::Outlet(PanelHost& panels, WorkbenchHost& workbench, PluginLoader& plugins, RecentFiles& recent,
    const Language& language, QObject* parent)
    : QObject(parent)
    , m_panels(panels)
    , m_workbench(workbench)
    , m_plugins(plugins)
    , m_recent(recent)
    , m_language(language)
{
    const auto connectTo = [this](void (PanelHost::*asked)(PanelFrame*), auto act) {
        connect(&m_panels, asked, this, [this, act](PanelFrame* frame) {
            m_panels.setActiveFrame(frame);
            act();
        });
    };
    connectTo(&PanelHost::copyPictureRequested, [this] { copyPicture(); });
    connectTo(&PanelHost::copyDataRequested, [this] { copyNumbers(); });
    connectTo(&PanelHost::copyAddressRequested, [this] { copyAddress(); });
    connectTo(&PanelHost::copyCommandRequested, [this] { copyActiveCommand(); });
}

std::optional<Figure> Outlet::activeFigure(const QString& problem)
{
    const PanelFrame* frame = m_panels.activeFrame();
    const std::optional<Result<Figure>> figure
        = frame != nullptr ? frame->ask([frame] { return figureOf(frame->panel()); }) : std::nullopt;
    if (figure && *figure) {
        return **figure;
    }
    emit failed({ problem,
        figure      ? errorText(figure->error())
            : frame ? tr("The panel %1 failed.").arg(frame->title())
                    : tr("No panel is open."),
        {} });
    return std::nullopt;
}

FigureOrigin Outlet::activeOrigin() const
{
    const PanelFrame* frame = m_panels.activeFrame();
    const auto origin
        = [&] { return originOf(frame->panelId(), frame->panel(), m_workbench, m_language.code()); };
    return frame != nullptr ? frame->ask(origin).value_or(FigureOrigin()) : FigureOrigin();
}

template <typename Work, typename Done>
void Outlet::later(const QString& tag, Work work, Done done)
{
    struct Outcome {
        std::optional<std::invoke_result_t<Work>> answer;
        QString thrown;
    };
    auto outcome = std::make_shared<Outcome>();
    m_workbench.read(
        this, tag,
        [work = std::move(work), outcome]() -> Result<Array> {
            outcome->answer = guardedCall(work, [&](const QString& reason) { outcome->thrown = reason; });
            return Array();
        },
        [outcome, done = std::move(done), frame = QPointer<PanelFrame>(m_panels.activeFrame())](
            const Result<Array>&) {
            if (!outcome->thrown.isEmpty() && frame != nullptr) {
                frame->tellBroken(outcome->thrown);
            }
            done(outcome->answer);
        });
}

void Outlet::exportFigure(
    const QString& path, const ExportSettings& settings, std::function<void(bool isWritten)> done)
{
    const std::optional<Figure> figure = activeFigure(tr("The figure was not exported"));
    if (!figure) {
        if (done) {
            done(false);
        }
        return;
    }
    const int id = ++m_lastExport;
    const auto isStopped = m_running[id] = std::make_shared<std::atomic<bool>>(false);
    emit exportBegan(id, path);
    emit told(tr("writing %1 …").arg(path));
    later(
        QString("figure %1").arg(id),
        [figure = *figure, origin = activeOrigin(), settings, path, isStopped,
            format = pluginFormat(m_plugins, path)]() -> Result<void> {
            return writeFigure(
                figure, origin, settings, path, format, [isStopped] { return isStopped->load(); });
        },
        [this, id, path, done = std::move(done), title = m_panels.activeFrame()->title()](
            const std::optional<Result<void>>& written) {
            m_running.erase(id);
            const bool isWritten = written && *written;
            emit exportEnded(id, isWritten);
            if (isWritten) {
                emit told(tr("%1 written to %2").arg(title, path));
            } else if (written && written->error().kind() == ErrorKind::Interrupted) {
                emit told(tr("The export was cancelled; nothing was written."));
            } else {
                emit told({});
                emit failed({ tr("The figure was not exported"),
                    written ? errorText(written->error()) : tr("The panel %1 failed.").arg(title), {} });
            }
            if (done) {
                done(isWritten);
            }
        });
}

void Outlet::cancelExport(int id)
{
    if (const auto found = m_running.find(id); found != m_running.end()) {
        *found->second = true;
    }
}

void Outlet::saveTrace(int key, const QString& path, std::function<void()> saved)
{
    const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
    if (trace == nullptr) {
        return;
    }
    const int id = ++m_lastExport;
    const auto isStopped = m_running[id] = std::make_shared<std::atomic<bool>>(false);
    emit savingBegan(id, path);
    const CopyWatch watch = [this, id, isStopped](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, id, done, total] { emit savingMoved(id, done, total); }, Qt::QueuedConnection);
        return !isStopped->load();
    };
    m_workbench.read(
        this, "save " + path,
        [trace, path, watch]() -> Result<Array> {
            const Result<void> copied
                = copyTrace(QString::fromStdString(trace->path().string()), path, watch);
            return copied ? Result<Array>(Array()) : Result<Array>(copied.error());
        },
        [this, id, path, saved = std::move(saved)](const Result<Array>& result) {
            m_running.erase(id);
            emit savingEnded(id, static_cast<bool>(result));
            if (!result && result.error().kind() == ErrorKind::Interrupted) {
                emit told(errorText(result.error()));
                return;
            }
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

void Outlet::copyPicture()
{
    const std::optional<Figure> figure = activeFigure(tr("The picture was not copied"));
    if (!figure) {
        return;
    }
    later(
        "picture", [figure = *figure, theme = currentTheme()] { return pictureOf(figure, theme); },
        [](const std::optional<QImage>& image) {
            if (image) {
                QGuiApplication::clipboard()->setImage(*image);
            }
        });
}

void Outlet::copyNumbers()
{
    const std::optional<Figure> figure = activeFigure(tr("The numbers were not copied"));
    if (!figure) {
        return;
    }
    later(
        "numbers", [figure = *figure] { return formatNumbers(figure); },
        [this](const std::optional<Result<std::string>>& text) {
            if (text && *text) {
                QGuiApplication::clipboard()->setText(QString::fromStdString(**text));
            } else if (text) {
                emit failed({ tr("The numbers were not copied"), errorText(text->error()), {} });
            }
        });
}

void Outlet::copyAddress()
{
    const std::optional<Figure> figure = activeFigure(tr("The address was not copied"));
    if (!figure) {
        return;
    }
    later(
        "address", [figure = *figure, origin = activeOrigin()] { return addressOf(figure, origin); },
        [this](const std::optional<QString>& address) {
            if (address && !address->isEmpty()) {
                QGuiApplication::clipboard()->setText(*address);
                emit told(tr("Copied: %1").arg(*address));
            }
        });
}

void Outlet::copyActiveCommand(const ExportSettings& settings)
{
    if (const PanelFrame* frame = m_panels.activeFrame()) {
        if (const std::optional<QString> command = frame->ask([&] {
                return exportCommand(
                    frame->panelId(), frame->panel(), m_workbench, m_language.code(), settings);
            })) {
            QGuiApplication::clipboard()->setText(*command);
        }
    }
}

} // namespace fovea
