// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_print.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace fovea {

FilePrint printOf(const QString& path)
{
    constexpr qint64 endBytes = qint64 { 64 } << 10;
    const QString name = QFileInfo(path).isDir() ? QDir(path).filePath("config.json") : path;
    // Without waiting: what was a file may be a pipe by now.
    const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return {};
    }
    QFile file;
    struct stat status { };
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)
        || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return {};
    }
    const qint64 size = status.st_size;
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(file.read(endBytes));
    if (size > endBytes) {
        file.seek(qMax(endBytes, size - endBytes));
        hash.addData(file.read(endBytes));
    }
    return { size, hash.result().toHex().toStdString() };
}

} // namespace fovea
