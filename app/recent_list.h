// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "thumbnails.h"

#include <QWidget>

class QVBoxLayout;

namespace fovea {

class RecentFiles;

/// What was open before, a row each: picture, name, key, where it lies, and what has become of it.
class RecentList : public QWidget {
    Q_OBJECT
public:
    RecentList(RecentFiles& recent, Thumbnails thumbnails, QWidget* parent = nullptr);

    void retranslate() { fill(); }
    bool isEmpty() const;

signals:
    void openRequested(const QString& path);
    void locateRequested(const QString& path);

private:
    void fill();
    QWidget* row(const QString& path, int number);

    RecentFiles& m_recent;
    Thumbnails m_thumbnails;
    QVBoxLayout* m_rows;
};

} // namespace fovea
