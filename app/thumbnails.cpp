// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "thumbnails.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

namespace fovea {

namespace {

constexpr int keptPictures = 200;

void prune(const QDir& folder)
{
    const QFileInfoList pictures = folder.entryInfoList({ "*.png" }, QDir::Files, QDir::Time);
    for (qsizetype i = keptPictures; i < pictures.size(); ++i) {
        QFile::remove(pictures[i].filePath());
    }
}

} // namespace

QString Thumbnails::pathOf(const QString& file) const
{
    const QByteArray name = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Blake2s_128).toHex();
    return QDir(m_folder).filePath(QString::fromLatin1(name) + ".png");
}

void Thumbnails::keep(const QString& file, const QImage& picture) const
{
    if (m_folder.isEmpty() || picture.isNull()) {
        return;
    }
    QThreadPool::globalInstance()->start([folder = m_folder, path = pathOf(file), picture] {
        // Twice as large as it is shown, for a screen with twice the dots.
        const QImage small
            = picture.scaled(2 * width, 2 * height, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        QDir().mkpath(folder);
        QSaveFile out(path);
        if (out.open(QIODevice::WriteOnly) && small.copy(0, 0, 2 * width, 2 * height).save(&out, "PNG")
            && out.commit()) {
            prune(QDir(folder));
        }
    });
}

QImage Thumbnails::pictureOf(const QString& file) const
{
    if (m_folder.isEmpty()) {
        return {};
    }
    QImage picture(pathOf(file));
    picture.setDevicePixelRatio(2);
    return picture;
}

} // namespace fovea
