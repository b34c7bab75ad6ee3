// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "run_pruning.h"

#include "workspace_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace fovea {

namespace {

/// The workspaces and journals that `keepers` stand for.
QStringList filesOf(const QStringList& keepers)
{
    QStringList files;
    QSet<QString> folders;
    for (const QString& keeper : keepers) {
        // A workspace may be a folder with its document in it.
        const bool isWorkspace = keeper.endsWith(workspaceSuffix);
        const QString document = isWorkspace ? workspaceDocumentPath(keeper) : QString();
        if (isWorkspace) {
            files << document;
        }
        folders << (isWorkspace ? QFileInfo(document).absolutePath() : keeper);
    }
    for (const QString& folder : folders) {
        for (const QFileInfo& journal : QDir(folder).entryInfoList({ "*.journal" }, QDir::Files)) {
            files << journal.filePath();
        }
    }
    return files;
}

/// Those of `names` that stand somewhere in the file; nothing when it is there and cannot be looked into.
std::optional<QSet<QString>> namedIn(const QString& path, const QSet<QString>& names)
{
    QSet<QString> found;
    QFile file(path);
    if (!file.exists()) {
        return found;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    constexpr qint64 blockBytes = qint64 { 1 } << 20;
    constexpr qsizetype overlap = 256;
    QByteArray text;
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockBytes);
        if (block.isEmpty()) {
            return std::nullopt;
        }
        text = text.right(overlap) + block;
        for (const QString& name : names) {
            if (text.contains(name.toUtf8())) {
                found << name;
            }
        }
    }
    return found;
}

} // namespace

void pruneRuns(const QString& folder, qsizetype count, const QSet<QString>& open, const QStringList& keepers)
{
    QFileInfoList runs = QDir(folder).entryInfoList({ "run-*.h5" }, QDir::Files, QDir::Name);
    const qsizetype surplus = runs.size() - count;
    if (surplus <= 0) {
        return;
    }
    QSet<QString> names;
    for (const QFileInfo& run : runs) {
        names << run.fileName();
    }
    QSet<QString> kept;
    for (const QString& file : filesOf(keepers)) {
        const std::optional<QSet<QString>> named = namedIn(file, names);
        if (!named) {
            // What it wants is not known, so nothing goes.
            return;
        }
        kept += *named;
    }
    for (const QFileInfo& run : runs.mid(0, surplus)) {
        const QString path = run.canonicalFilePath();
        if (!open.contains(path) && !kept.contains(run.fileName()) && QFile::remove(path)) {
            QFile::remove(path + ".notes.json");
        }
    }
}

} // namespace fovea
