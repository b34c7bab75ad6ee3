// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "file_search.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <map>

namespace fovea {

/// The models, traces and workspaces opened last, newest first; kept in the settings together with what they
/// are known by, so that one that was moved is found again.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int maximumCount = 9;

    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    /// `path` is `found` now.
    void repair(const QString& path, const QString& found);
    /// As of the last look; where it is now, for one that was moved. What was not looked at is There.
    SearchedFile state(const QString& path) const;
    /// Looks at all of them, off the GUI thread: one may lie on a disk that does not answer. `changed`
    /// follows.
    void look();

signals:
    void changed();

private:
    FilePrint print(const QString& path) const;
    void takePrint(const QString& path);

    QSettings& m_settings;
    std::map<QString, SearchedFile> m_states;
};

} // namespace fovea
