// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "missing_files.h"

#include "elided_label.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace fovea {

namespace {

constexpr int rowHeight = 30;
constexpr std::size_t shownRows = 5;

} // namespace

MissingFiles::MissingFiles(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_close(new QPushButton(this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
{
    setObjectName("missingFiles");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setProperty("role", "heading");
    m_close->setProperty("role", "link");
    m_list->setObjectName("missingFilesList");
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_list);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(area);
    connect(m_close, &QPushButton::clicked, this, [this] { show({}); });
    retranslate();
    hide();
}

void MissingFiles::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void MissingFiles::retranslate()
{
    m_close->setText(QString::fromUtf8("✕"));
    m_close->setAccessibleName(tr("Close this list"));
    show(std::vector<FileTrouble>(m_troubles));
}

void MissingFiles::show(const std::vector<FileTrouble>& troubles)
{
    m_troubles = troubles;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // Its button may be what is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const FileTrouble& trouble : m_troubles) {
        m_rows->addWidget(row(trouble));
    }
    m_title->setText(QString::fromUtf8("⚠ ")
        + tr("%n file(s) of this workspace need a look; the rest is open", nullptr,
            static_cast<int>(m_troubles.size())));
    const int rows = static_cast<int>(std::min(m_troubles.size(), shownRows));
    m_list->parentWidget()->parentWidget()->setFixedHeight(rows * rowHeight);
    setVisible(!m_troubles.empty());
}

void MissingFiles::remove(const QString& path)
{
    std::vector<FileTrouble> rest = m_troubles;
    std::erase_if(rest, [&](const FileTrouble& trouble) { return trouble.path == path; });
    show(rest);
}

QString MissingFiles::sentence(const FileTrouble& trouble)
{
    if (!trouble.reason.isEmpty()) {
        return trouble.reason;
    }
    if (trouble.state == FileState::Changed) {
        return tr("has changed since the workspace was saved: %1").arg(trouble.path);
    }
    return tr("is not there any more: %1").arg(trouble.path);
}

QWidget* MissingFiles::row(const FileTrouble& trouble)
{
    auto* row = new QWidget(m_list);
    row->setFixedHeight(rowHeight);
    const QString name = trouble.title.isEmpty() ? QFileInfo(trouble.path).fileName() : trouble.title;
    auto* kind = new QLabel(trouble.isModel ? tr("model") : tr("trace"), row);
    kind->setProperty("role", "dim");
    auto* title = new ElidedLabel(row);
    title->setFullText(name);
    title->setMinimumWidth(120);
    auto* why = new ElidedLabel(row);
    why->setFullText(sentence(trouble));
    why->setProperty("role", "dim");
    why->setToolTip(sentence(trouble));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(kind);
    layout->addWidget(title, 1);
    layout->addWidget(why, 3);
    const bool isOpen = trouble.state == FileState::Changed && trouble.reason.isEmpty();
    if (!isOpen) {
        auto* locate = new QPushButton(tr("Locate…"), row);
        locate->setObjectName("locateFile");
        locate->setAccessibleName(tr("Locate %1").arg(name));
        connect(locate, &QPushButton::clicked, this, [this, trouble] { emit locateRequested(trouble); });
        layout->addWidget(locate);
        auto* leave = new QPushButton(tr("Leave out"), row);
        leave->setObjectName("leaveFileOut");
        leave->setToolTip(tr("Takes it out of the workspace; no file is touched."));
        leave->setAccessibleName(tr("Leave %1 out").arg(name));
        connect(leave, &QPushButton::clicked, this, [this, path = trouble.path] {
            emit leaveOutRequested(path);
            remove(path);
        });
        layout->addWidget(leave);
    } else {
        auto* seen = new QPushButton(tr("Seen"), row);
        connect(seen, &QPushButton::clicked, this, [this, path = trouble.path] { remove(path); });
        layout->addWidget(seen);
    }
    return row;
}

} // namespace fovea
