// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_search.h"

#include "file_print.h"

#include <QDirIterator>
#include <QFileInfo>

namespace fovea {

namespace {

// A workspace in a home folder must not read all of it.
constexpr int entryLimit = 5000;

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

/// A file, or of a model the folder, with that print in `folder` itself.
QString lookIn(const QString& folder, const FilePrint& print, bool isModel, int& budget)
{
    QDirIterator entries(
        folder, isModel ? QDir::Dirs | QDir::NoDotAndDotDot : QDir::Files, QDirIterator::NoIteratorFlags);
    while (entries.hasNext() && --budget > 0) {
        const QString path = entries.next();
        const QFileInfo file(isModel ? path + "/config.json" : path);
        if (file.size() == print.bytes && file.isFile() && printOf(file.filePath()) == print) {
            return path;
        }
    }
    return {};
}

QString lookAround(const QString& folder, const FilePrint& print, bool isModel, int& budget)
{
    if (const QString found = lookIn(folder, print, isModel, budget); !found.isEmpty()) {
        return found;
    }
    QDirIterator folders(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::NoIteratorFlags);
    while (folders.hasNext() && --budget > 0) {
        if (const QString found = lookIn(folders.next(), print, isModel, budget); !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

} // namespace

SearchedFile searchFile(const WorkspaceFile& file, const QStringList& folders)
{
    const bool isKnown = !file.print.hash.empty();
    const QString path = text(file.path), was = text(file.was);
    // With the same print, or at least with the same name.
    QString standIn;
    for (const QString& candidate : { path, was }) {
        if (candidate.isEmpty() || !QFileInfo::exists(candidate)) {
            continue;
        }
        if (!isKnown || printOf(candidate) == file.print) {
            return { candidate == path ? FileState::There : FileState::Moved, candidate };
        }
        standIn = standIn.isEmpty() ? candidate : standIn;
    }
    if (isKnown) {
        // The name tells a model, which is a folder: a trace has a suffix.
        const bool isModel = QFileInfo(standIn).isDir() || QFileInfo(path).suffix().isEmpty();
        int budget = entryLimit;
        for (const QString& folder : folders) {
            const QString found = lookAround(folder, file.print, isModel, budget);
            if (!found.isEmpty()) {
                return { FileState::Moved, found };
            }
        }
    }
    return standIn.isEmpty() ? SearchedFile { FileState::Missing, path }
                             : SearchedFile { FileState::Changed, standIn };
}

} // namespace fovea
