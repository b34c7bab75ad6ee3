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
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace fovea {

namespace {

/// A sentence without what differs when the same thing happens to another file: paths, names with a suffix,
/// numbers.
QString pattern(QString sentence)
{
    static const QRegularExpression particular("(/[^\\s:,;]+|[\\w-]+\\.\\w+|\\d+)");
    return sentence.replace(particular, "#");
}

} // namespace

Banner::Banner(Kind kind, Problem problem, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_problem(std::move(problem))
    , m_top(new QHBoxLayout)
    , m_what(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_showDetails(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_help(new QPushButton(this))
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
    m_help->setProperty("role", "link");
    m_help->setObjectName("bannerHelp");
    m_help->setVisible(kind == Kind::Error && !m_problem.page.isEmpty());
    connect(m_help, &QPushButton::clicked, this, [this] { emit helpRequested(m_problem.page); });
    m_close->setProperty("role", "link");
    m_close->setObjectName("bannerClose");
    m_showDetails->setVisible(!m_problem.details.isEmpty());
    m_details->setReadOnly(true);
    m_details->setPlainText(m_problem.details);
    m_details->setMaximumHeight(110);
    m_details->hide();

    m_top->addWidget(m_what);
    m_top->addWidget(m_sentence, 1);
    m_top->addWidget(m_action);
    m_top->addWidget(m_showDetails);
    m_top->addWidget(m_copy);
    m_top->addWidget(m_help);
    m_top->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addLayout(m_top);
    layout->addWidget(m_details);

    connect(m_close, &QPushButton::clicked, this, &Banner::dismiss);
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
    m_hasActions = true;
    m_action->setText(text);
    m_action->show();
    m_action->disconnect();
    connect(m_action, &QPushButton::clicked, this, [this, act = std::move(act)] {
        // Before, so that what `act` has to tell gets a banner of its own.
        dismiss();
        act();
    });
}

void Banner::addAction(const QString& text, std::function<void()> act)
{
    m_hasActions = true;
    auto* button = new QPushButton(text, this);
    button->setObjectName("bannerAction");
    m_top->insertWidget(m_top->indexOf(m_showDetails), button);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        dismiss();
        act();
    });
}

void Banner::dismiss()
{
    m_isDismissed = true;
    hide();
    deleteLater();
}

void Banner::addRepetition(const Problem& problem)
{
    constexpr qsizetype longestDetails = 20'000;
    ++m_count;
    if (problem.sentence != m_problem.sentence) {
        m_problem.details = (m_problem.sentence + "\n" + m_problem.details).left(longestDetails).trimmed();
        m_problem.sentence = problem.sentence;
        m_sentence->setText(problem.sentence);
        m_details->setPlainText(m_problem.details);
        m_showDetails->show();
    }
    retranslate();
}

bool Banner::isLike(Kind kind, const Problem& problem) const
{
    return m_kind == kind && pattern(m_problem.what) == pattern(problem.what)
        && pattern(m_problem.sentence) == pattern(problem.sentence);
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
    m_help->setText(tr("Help"));
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
    emit told(problem);
    for (Banner* banner : banners()) {
        // One with a button of its own is about one thing alone.
        const bool isSame = !banner->hasActions() ? banner->isLike(kind, problem)
                                                  : banner->kind() == kind
                && banner->problem().what == problem.what && banner->problem().sentence == problem.sentence;
        if (isSame && banner->hasActions()) {
            // Whoever tells it gives it its buttons, which are about now.
            banner->dismiss();
            break;
        }
        if (isSame) {
            banner->addRepetition(problem);
            return banner;
        }
    }
    auto* banner = new Banner(kind, problem, this);
    connect(banner, &Banner::helpRequested, this, &BannerStack::helpRequested);
    m_layout->insertWidget(0, banner);
    show();
    const std::vector<Banner*> shown = banners();
    if (shown.size() > maximumCount) {
        const auto oldest = std::find_if(
            shown.rbegin(), shown.rend() - 1, [](const Banner* each) { return !each->hasActions(); });
        if (oldest != shown.rend() - 1) {
            (*oldest)->dismiss();
        }
    }
    return banner;
}

std::vector<Banner*> BannerStack::banners() const
{
    std::vector<Banner*> found;
    for (int i = 0; i < m_layout->count(); ++i) {
        auto* banner = qobject_cast<Banner*>(m_layout->itemAt(i)->widget());
        if (banner != nullptr && !banner->isDismissed()) {
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
