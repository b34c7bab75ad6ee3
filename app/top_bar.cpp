// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "top_bar.h"

#include "run_control.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

namespace fovea {

TopBar::TopBar(RunControl& control, QMenu* modelMenu, QWidget* parent)
    : QFrame(parent)
    , m_control(control)
    , m_model(new QPushButton(this))
    , m_input(new QLineEdit(this))
    , m_run(new QPushButton(this))
    , m_device(new QLabel(this))
{
    setObjectName("topBar");
    m_model->setObjectName("modelButton");
    m_model->setMenu(modelMenu);
    m_model->setMinimumWidth(190);
    m_model->setMaximumWidth(260);
    m_input->setObjectName("input");
    m_input->setClearButtonEnabled(true);
    // A text of any length may be pasted; the engine says what it cuts.
    m_input->setMaxLength(4 << 20);
    m_run->setObjectName("runButton");
    m_run->setMinimumWidth(96);
    m_device->setObjectName("deviceLabel");
    m_device->setAlignment(Qt::AlignCenter);
    m_device->setMinimumWidth(150);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(10);
    layout->addWidget(m_model);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_run);
    layout->addWidget(m_device);
    connect(m_input, &QLineEdit::returnPressed, this, [this] { emit runRequested(m_input->text()); });
    connect(m_input, &QLineEdit::textChanged, this, &TopBar::refresh);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_control.isRunning() || m_control.isLoading()) {
            emit cancelRequested();
        } else {
            emit runRequested(m_input->text());
        }
    });
    connect(&m_control, &RunControl::modelsChanged, this, &TopBar::refresh);
    connect(&m_control, &RunControl::stateChanged, this, &TopBar::refresh);
    retranslate();
}

QString TopBar::text() const
{
    return m_input->text();
}

void TopBar::setText(const QString& text)
{
    m_input->setText(text);
}

void TopBar::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void TopBar::retranslate()
{
    m_model->setAccessibleName(tr("Model"));
    m_input->setAccessibleName(tr("Text to run through the model"));
    refresh();
}

void TopBar::refresh()
{
    const OpenModel* model = m_control.currentModel();
    const QString name = model == nullptr ? tr("Open a model…") : model->name;
    m_model->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 226));
    m_model->setToolTip(
        model == nullptr ? tr("A folder with config.json and model.safetensors (Ctrl+O)") : model->path);
    const bool takesIds = model != nullptr && model->engineKey != 0
        && (model->details.find("tokenizer") == nullptr || model->details.find("tokenizer")->isNull());
    m_input->setPlaceholderText(model == nullptr ? tr("Open a model, then type a sentence here")
            : takesIds                           ? tr("Type token ids, for example 1 0 2, and press Enter")
                                                 : tr("Type a sentence and press Enter"));
    const bool canStop = m_control.isRunning() || m_control.isLoading();
    m_run->setText(canStop ? tr("■ Cancel  Esc") : tr("▶ Run"));
    m_run->setToolTip(canStop ? tr("Stop; what is recorded so far stays (Esc)")
                              : tr("Run the text through the model and record its attention (Enter)"));
    m_run->setEnabled(canStop || (model != nullptr && !m_input->text().trimmed().isEmpty()));
    if (m_run->property("running").toBool() != canStop) {
        m_run->setProperty("running", canStop);
        m_run->style()->unpolish(m_run);
        m_run->style()->polish(m_run);
    }
    QString device = tr("no model");
    if (model != nullptr && model->engineKey != 0) {
        device
            = QString("%1 · %2 · %3")
                  .arg(QString::fromStdString(model->details.get("device", std::string("cpu"))),
                      QString::fromStdString(model->details.get("dtype", std::string("f32"))),
                      tr("%n thread(s)", "", static_cast<int>(model->details.get("threads", int64_t { 1 }))));
    } else if (model != nullptr) {
        device = model->opening != 0 ? tr("loading…") : tr("not loaded");
    }
    m_device->setText(device);
}

} // namespace fovea
