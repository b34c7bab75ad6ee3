// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "banner.h"

#include <QChildEvent>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fovea {

Banner::Banner(Kind kind, Problem problem, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_problem(std::move(problem))
    , m_what(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_showDetails(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName("banner");
    setProperty("kind", kind == Kind::Error ? "error" : "note");
    setFrameShape(QFrame::NoFrame);
    m_what->setObjectName("bannerWhat");
    m_what->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName("bannerSentence");
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setText(m_problem.sentence);
    m_action->setObjectName("bannerAction");
    m_action->hide();
    m_showDetails->setProperty("role", "link");
    m_copy->setProperty("role", "link");
    m_close->setProperty("role", "link");
    m_close->setObjectName("bannerClose");
    m_showDetails->setVisible(!m_problem.details.isEmpty());
    m_details->setReadOnly(true);
    m_details->setPlainText(m_problem.details);
    m_details->setMaximumHeight(110);
    m_details->hide();

    auto* top = new QHBoxLayout;
    top->addWidget(m_what);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_action);
    top->addWidget(m_showDetails);
    top->addWidget(m_copy);
    top->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addLayout(top);
    layout->addWidget(m_details);

    connect(m_close, &QPushButton::clicked, this, &QObject::deleteLater);
    connect(
        m_showDetails, &QPushButton::clicked, this, [this] { m_details->setVisible(m_details->isHidden()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            (m_problem.what + "\n" + m_problem.sentence + "\n" + m_problem.details).trimmed());
    });
    retranslate();
}

void Banner::setAction(const QString& text, std::function<void()> act)
{
    m_action->setText(text);
    m_action->show();
    m_action->disconnect();
    connect(m_action, &QPushButton::clicked, this, [this, act = std::move(act)] {
        act();
        deleteLater();
    });
}

void Banner::addRepetition()
{
    ++m_count;
    retranslate();
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void Banner::retranslate()
{
    // A sign beside the colour: never colour alone.
    const QString sign = m_kind == Kind::Error ? QString::fromUtf8("⚠ ") : QString::fromUtf8("ⓘ ");
    m_what->setText(sign + m_problem.what + (m_count > 1 ? QString(" (%1×)").arg(m_count) : QString()));
    m_showDetails->setText(tr("Details"));
    m_copy->setText(tr("Copy"));
    m_close->setText(QString::fromUtf8("✕"));
    m_close->setAccessibleName(tr("Close this message"));
    setAccessibleName(m_problem.what + ". " + m_problem.sentence);
}

BannerStack::BannerStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(8, 8, 8, 0);
    m_layout->setSpacing(6);
    hide();
}

Banner* BannerStack::add(Banner::Kind kind, const Problem& problem)
{
    for (Banner* banner : banners()) {
        if (banner->kind() == kind && banner->problem().what == problem.what
            && banner->problem().sentence == problem.sentence) {
            banner->addRepetition();
            return banner;
        }
    }
    auto* banner = new Banner(kind, problem, this);
    m_layout->insertWidget(0, banner);
    show();
    const std::vector<Banner*> shown = banners();
    if (shown.size() > maximumCount) {
        delete shown.back();
    }
    return banner;
}

std::vector<Banner*> BannerStack::banners() const
{
    std::vector<Banner*> found;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (auto* banner = qobject_cast<Banner*>(m_layout->itemAt(i)->widget())) {
            found.push_back(banner);
        }
    }
    return found;
}

void BannerStack::childEvent(QChildEvent* event)
{
    QWidget::childEvent(event);
    if (event->removed()) {
        setVisible(!banners().empty());
    }
}

} // namespace fovea
