// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

namespace fovea {

/// Small pictures of what was looked at last in a file, in a folder of the cache: one that is deleted is
/// made again.
class Thumbnails {
public:
    static constexpr int width = 96, height = 60;
    /// An empty `folder` keeps none.
    explicit Thumbnails(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Scaled down and written off the GUI thread.
    void keep(const QString& file, const QImage& picture) const;
    /// Null when there is none.
    QImage pictureOf(const QString& file) const;

private:
    QString pathOf(const QString& file) const;

    QString m_folder;
};

} // namespace fovea
