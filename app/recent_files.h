// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace fovea {

/// The models and traces opened last, newest first; kept in the settings.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int maximumCount = 9;

    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);

signals:
    void changed();

private:
    QSettings& m_settings;
};

} // namespace fovea
