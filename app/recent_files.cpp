// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "recent_files.h"

#include "file_print.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <QVariantMap>

namespace fovea {

namespace {

/// Runs `work` aside and `done` with its answer on the thread of `owner`, if that still lives.
template <typename Work, typename Done>
void runAside(RecentFiles* owner, Work work, Done done)
{
    QThreadPool::globalInstance()->start([owner = QPointer(owner), work, done] {
        auto answer = work();
        QMetaObject::invokeMethod(
            qApp,
            [owner, done, answer = std::move(answer)] {
                if (owner != nullptr) {
                    done(answer);
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace

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
    m_states.erase(path);
    takePrint(path);
    emit changed();
}

void RecentFiles::remove(const QString& path)
{
    QStringList paths = this->paths();
    paths.removeAll(path);
    m_settings.setValue("recent", paths);
    m_states.erase(path);
    emit changed();
}

void RecentFiles::repair(const QString& path, const QString& found)
{
    QStringList paths = this->paths();
    paths.removeAll(found);
    const qsizetype place = paths.indexOf(path);
    if (place >= 0) {
        paths[place] = found;
    }
    m_settings.setValue("recent", paths);
    m_states.erase(path);
    takePrint(found);
    emit changed();
}

SearchedFile RecentFiles::state(const QString& path) const
{
    const auto found = m_states.find(path);
    return found == m_states.end() ? SearchedFile { FileState::There, path } : found->second;
}

FilePrint RecentFiles::print(const QString& path) const
{
    const QStringList words = m_settings.value("recentPrints").toMap().value(path).toString().split(' ');
    return words.size() == 2 ? FilePrint { words[0].toLongLong(), words[1].toStdString() } : FilePrint {};
}

void RecentFiles::takePrint(const QString& path)
{
    runAside(
        this, [path] { return printOf(path); },
        [this, path](const FilePrint& print) {
            // Only of those that are listed.
            const QVariantMap before = m_settings.value("recentPrints").toMap();
            QVariantMap prints;
            for (const QString& each : paths()) {
                prints[each] = before.value(each);
            }
            prints[path] = QString("%1 %2").arg(print.bytes).arg(QString::fromStdString(print.hash));
            m_settings.setValue("recentPrints", prints);
        });
}

void RecentFiles::look()
{
    std::vector<WorkspaceFile> files;
    for (const QString& path : paths()) {
        files.push_back({ path.toStdString(), {}, print(path) });
    }
    runAside(
        this,
        [files] {
            std::map<QString, SearchedFile> states;
            for (const WorkspaceFile& file : files) {
                const QString path = QString::fromStdString(file.path);
                states[path] = searchFile(file, { QFileInfo(path).absolutePath() });
            }
            return states;
        },
        [this](const std::map<QString, SearchedFile>& states) {
            m_states = states;
            emit changed();
        });
}

} // namespace fovea
