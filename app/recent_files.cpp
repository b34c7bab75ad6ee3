// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "recent_files.h"

namespace fovea {

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QStringList RecentFiles::paths() const
{
    return m_settings.value("recent").toStringList();
}

void RecentFiles::add(const QString& path)
{
    QStringList paths = this->paths();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue("recent", QStringList(paths.mid(0, maximumCount)));
    emit changed();
}

void RecentFiles::remove(const QString& path)
{
    QStringList paths = this->paths();
    paths.removeAll(path);
    m_settings.setValue("recent", paths);
    emit changed();
}

} // namespace fovea
