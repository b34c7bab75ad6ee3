// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_copy.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace fovea {

namespace {

constexpr const char* notesSuffix = ".notes.json";

Error failed(const QString& to, const QString& reason)
{
    return inputError(FOVEA_TEXT("FileCopy",
                          "%1 could not be written: %2. Is there room on the disk, and may you write there?"),
        { to.toStdString(), reason.toStdString() });
}

} // namespace

Result<void> copyFile(const QString& from, const QString& to, const CopyWatch& watch)
{
    constexpr qint64 blockBytes = qint64 { 4 } << 20;
    QFile source(from);
    // Beside, by a name that nothing has, and renamed onto what a symbolic link leads to.
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly)) {
        return failed(to, source.errorString());
    }
    if (!target.open(QIODevice::WriteOnly)) {
        return failed(to, target.errorString());
    }
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 count = 0, done = 0;
    while ((count = source.read(block.data(), block.size())) > 0) {
        if (target.write(block.constData(), count) != count) {
            return failed(to, target.errorString());
        }
        done += count;
        if (watch && !watch(done, source.size())) {
            target.cancelWriting();
            return Error(ErrorKind::Interrupted,
                FOVEA_TEXT("FileCopy", "Copying to %1 was stopped; nothing was written."),
                { to.toStdString() });
        }
    }
    if (count < 0) {
        return failed(to, source.errorString());
    }
    return target.commit() ? Result<void>() : failed(to, target.errorString());
}

Result<void> copyTrace(const QString& from, const QString& to, const CopyWatch& watch)
{
    if (const Result<void> copied = copyFile(from, to, watch); !copied) {
        return copied;
    }
    const QString notes = from + notesSuffix, target = to + notesSuffix;
    if (QFileInfo::exists(notes)) {
        return copyFile(notes, target);
    }
    // Those of the trace that was there before say nothing about this one.
    QFile::remove(target);
    return {};
}

} // namespace fovea
