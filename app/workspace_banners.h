// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "banner.h"

#include <QObject>
#include <QPointer>

namespace fovea {

class Workspace;

/// Tells of work that a killed window has left, of a workspace that two programs write, and of a disk that
/// keeps nothing, each with the buttons that help.
class WorkspaceBanners : public QObject {
    Q_OBJECT
public:
    WorkspaceBanners(Workspace& workspace, BannerStack& banners, QObject* parent = nullptr);

signals:
    /// The user wants another name for the workspace.
    void saveAsWanted();

private:
    void offerAbandoned();
    void tellOfConflict(const QString& path);
    void tellOfOther(const QString& path);

    Workspace& m_workspace;
    BannerStack& m_banners;
    QPointer<Banner> m_abandoned, m_journal;
};

} // namespace fovea
