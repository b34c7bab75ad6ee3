// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "recent_list.h"

#include "elided_label.h"
#include "recent_files.h"

#include <fovea/theme.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fovea {

namespace {

constexpr int pictureWidth = 48, pictureHeight = 30;

} // namespace

RecentList::RecentList(RecentFiles& recent, Thumbnails thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_thumbnails(std::move(thumbnails))
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    connect(&m_recent, &RecentFiles::changed, this, &RecentList::fill);
    fill();
    m_recent.look();
}

bool RecentList::isEmpty() const
{
    return m_recent.paths().isEmpty();
}

void RecentList::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // Its button may be what is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const QString& path : m_recent.paths()) {
        m_rows->addWidget(row(path, ++number));
    }
}

QWidget* RecentList::row(const QString& path, int number)
{
    const SearchedFile state = m_recent.state(path);
    const QFileInfo file(path);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* picture = new QLabel(row);
    picture->setFixedSize(pictureWidth, pictureHeight);
    const QImage kept = m_thumbnails.pictureOf(path);
    if (!kept.isNull()) {
        picture->setPixmap(QPixmap::fromImage(kept));
        picture->setScaledContents(true);
    }
    layout->addWidget(picture);
    auto* open = new QPushButton(file.fileName(), row);
    open->setProperty("role", "link");
    open->setObjectName("recentFile");
    open->setToolTip(path);
    open->setEnabled(state.state != FileState::Missing);
    connect(open, &QPushButton::clicked, this, [this, path, state] {
        if (state.state == FileState::Moved) {
            m_recent.repair(path, state.path);
        }
        emit openRequested(state.path);
    });
    layout->addWidget(open);
    auto* where = new ElidedLabel(row, Qt::ElideMiddle);
    where->setProperty("role", "dim");
    where->setFullText(state.state == FileState::Missing ? tr("not there any more")
            : state.state == FileState::Moved            ? tr("moved to %1").arg(state.path)
            : state.state == FileState::Changed
            ? tr("changed since") + QString::fromUtf8(" · ") + file.absolutePath()
            : file.absolutePath());
    layout->addWidget(where, 1);
    if (state.state == FileState::Missing) {
        const auto link = [&](const QString& text, const QString& name) {
            auto* button = new QPushButton(text, row);
            button->setProperty("role", "link");
            button->setAccessibleName(name);
            layout->addWidget(button);
            return button;
        };
        connect(link(tr("Locate…"), tr("Locate %1").arg(file.fileName())), &QPushButton::clicked, this,
            [this, path] { emit locateRequested(path); });
        connect(link(tr("Remove"), tr("Remove %1").arg(file.fileName())), &QPushButton::clicked, this,
            [this, path] { m_recent.remove(path); });
    } else {
        auto* key = new QLabel(QString("Ctrl+%1").arg(number), row);
        key->setProperty("role", "dim");
        layout->addWidget(key);
    }
    return row;
}

} // namespace fovea
