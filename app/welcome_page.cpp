// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "welcome_page.h"

#include "recent_files.h"
#include "recent_list.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fovea {

WelcomePage::WelcomePage(RecentFiles& recent, Thumbnails thumbnails, QString example, QWidget* parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_example(std::move(example))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_recentTitle(new QLabel(this))
    , m_openModel(new QPushButton(this))
    , m_openTrace(new QPushButton(this))
    , m_tryExample(new QPushButton(this))
    , m_last(new QPushButton(this))
    , m_recentList(new RecentList(recent, std::move(thumbnails), this))
{
    auto* card = new QFrame(this);
    card->setObjectName("welcome");
    m_title->setObjectName("welcomeTitle");
    m_text->setWordWrap(true);
    m_text->setProperty("role", "sentence");
    m_recentTitle->setProperty("role", "heading");
    m_openModel->setObjectName("welcomeOpenModel");
    m_tryExample->setVisible(!m_example.isEmpty());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_openModel);
    buttons->addWidget(m_openTrace);
    buttons->addWidget(m_tryExample);
    buttons->addStretch(1);
    m_last->setObjectName("welcomeLast");
    m_last->setProperty("role", "link");
    m_last->hide();
    m_card = new QVBoxLayout(card);
    auto* layout = m_card;
    layout->setContentsMargins(28, 24, 28, 24);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_last);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recentList);
    card->setMinimumWidth(460);
    card->setMaximumWidth(620);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 8);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);

    connect(m_openModel, &QPushButton::clicked, this, &WelcomePage::openModelRequested);
    connect(m_openTrace, &QPushButton::clicked, this, &WelcomePage::openTraceRequested);
    connect(m_tryExample, &QPushButton::clicked, this, [this] { emit openRequested(m_example); });
    connect(m_last, &QPushButton::clicked, this, &WelcomePage::lastWanted);
    connect(&m_recent, &RecentFiles::changed, this, &WelcomePage::refreshTitle);
    connect(m_recentList, &RecentList::openRequested, this, &WelcomePage::openRequested);
    connect(m_recentList, &RecentList::locateRequested, this, &WelcomePage::locateRequested);
    retranslate();
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("See inside a Transformer"));
    m_text->setText(tr(
        "Drop a model folder here (config.json with safetensors, as Hugging Face writes them), type a "
        "sentence above and press Enter: its attention maps appear. Or drop a trace (.h5), or any HDF5 file. "
        "Nothing is sent anywhere, and no code from a folder is run."));
    m_openModel->setText(tr("Open model…  Ctrl+O"));
    m_openTrace->setText(tr("Open trace…  Ctrl+Shift+O"));
    m_tryExample->setText(tr("Try the example"));
    m_last->setText(tr("Go on with what was open last"));
    m_recentTitle->setText(tr("Open again"));
    m_recentList->retranslate();
    refreshTitle();
}

void WelcomePage::showSamples(QWidget* list)
{
    constexpr int belowButtons = 3;
    m_card->insertWidget(belowButtons, list);
    // The samples begin with the same model.
    m_tryExample->hide();
}

void WelcomePage::offerLast(bool isThere)
{
    m_last->setVisible(isThere);
}

void WelcomePage::refreshTitle()
{
    m_recentTitle->setVisible(!m_recentList->isEmpty());
}

} // namespace fovea
