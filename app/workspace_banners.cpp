// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_banners.h"

#include "workspace.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace fovea {

WorkspaceBanners::WorkspaceBanners(Workspace& workspace, BannerStack& banners, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_banners(banners)
{
    connect(&m_workspace, &Workspace::abandonedFound, this, &WorkspaceBanners::offerAbandoned);
    connect(&m_workspace, &Workspace::conflictFound, this, &WorkspaceBanners::tellOfConflict);
    connect(&m_workspace, &Workspace::openElsewhere, this, &WorkspaceBanners::tellOfOther);
    connect(&m_workspace, &Workspace::failed, this,
        [this](const Problem& problem) { m_banners.add(Banner::Kind::Error, problem); });
    connect(&m_workspace, &Workspace::journalFailed, this,
        [this](const Problem& problem) { m_journal = m_banners.add(Banner::Kind::Error, problem); });
    connect(&m_workspace, &Workspace::journalMended, this, [this] {
        if (m_journal != nullptr) {
            m_journal->deleteLater();
        }
    });
}

void WorkspaceBanners::offerAbandoned()
{
    if (m_abandoned != nullptr || m_workspace.abandoned().empty()) {
        return;
    }
    const AbandonedJournal& journal = m_workspace.abandoned().front();
    const QString file = QString::fromStdString(journal.content.head.workspace);
    const QDateTime time = QFileInfo(journal.path).lastModified();
    const Value* traces = journal.content.state.find("traces");
    const auto* list = traces != nullptr ? traces->as<Value::List>() : nullptr;
    const QString name = file.isEmpty() ? tr("a workspace without a name") : QFileInfo(file).fileName();
    const QString sentence
        = tr("Fovea ended unexpectedly with %1, on %2, with %n trace(s) open. Nothing of it is lost.",
            nullptr, list != nullptr ? static_cast<int>(list->size()) : 0)
              .arg(name, QLocale().toString(time, QLocale::ShortFormat));
    m_abandoned = m_banners.add(Banner::Kind::Note, { tr("Work to restore"), sentence, journal.path });
    m_abandoned->setAction(tr("Restore"), [this] {
        m_abandoned.clear();
        m_workspace.restoreAbandoned(false);
    });
    if (!file.isEmpty()) {
        m_abandoned->addAction(tr("Open as a copy"), [this] {
            m_abandoned.clear();
            m_workspace.restoreAbandoned(true);
        });
    }
    m_abandoned->addAction(tr("Discard"), [this] {
        // The next one has a banner of its own.
        m_abandoned.clear();
        m_workspace.discardAbandoned();
    });
}

void WorkspaceBanners::tellOfConflict(const QString& path)
{
    Banner* banner = m_banners.add(Banner::Kind::Error,
        { tr("The workspace was not saved"),
            tr("%1 has been changed by another program since it was opened here. Saving it now would undo "
               "that.")
                .arg(path),
            {} });
    banner->setAction(tr("Save as…"), [this] { emit saveAsWanted(); });
    banner->addAction(tr("Save anyway"), [this] { m_workspace.save(true); });
}

void WorkspaceBanners::tellOfOther(const QString& path)
{
    m_banners
        .add(Banner::Kind::Note,
            { tr("Open twice"),
                tr("%1 is open in another window as well. Each keeps its own work; before one overwrites "
                   "what "
                   "the other has saved, it asks.")
                    .arg(QFileInfo(path).fileName()),
                path })
        ->setAction(tr("Save as…"), [this] { emit saveAsWanted(); });
}

} // namespace fovea
