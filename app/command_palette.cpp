// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_palette.h"

#include "main_window.h"
#include "palette_list.h"

#include <fovea/error_text.h>

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace fovea {

namespace {

constexpr int widestWidth = 680;
constexpr int highestHeight = 420;
constexpr int rememberedCount = 20;
const QString recentSetting = "palette/recent";

} // namespace

CommandPalette::CommandPalette(MainWindow& window)
    : QFrame(&window)
    , m_window(window)
    , m_question(new QLabel(this))
    , m_input(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_help(new QLabel(this))
    , m_list(new PaletteList(this))
{
    setObjectName("commandPalette");
    m_question->setObjectName("paletteQuestion");
    m_input->setObjectName("paletteInput");
    m_view->setObjectName("paletteView");
    m_help->setObjectName("paletteHelp");
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_question->setTextFormat(Qt::PlainText);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    layout->addWidget(m_input);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_help);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_view, &QListView::clicked, this, &CommandPalette::accept);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showCurrent);
    m_input->installEventFilter(this);
    window.installEventFilter(this);
    retranslate();
    hide();
}

void CommandPalette::toggle(MainWindow& window)
{
    auto* palette = window.findChild<CommandPalette*>(QString(), Qt::FindDirectChildrenOnly);
    if (palette == nullptr) {
        palette = new CommandPalette(window);
    }
    if (palette->isVisible()) {
        palette->leave();
    } else {
        palette->open();
    }
}

void CommandPalette::open()
{
    m_before = QApplication::focusWidget();
    m_asked.reset();
    m_parameter = nullptr;
    m_question->hide();
    m_view->show();
    m_list->setEntries(PaletteEntries::of(m_window), m_window.settings().value(recentSetting).toStringList());
    m_input->clear();
    filter({});
    retranslate();
    place();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::leave()
{
    // Before it hides: focus would go to whatever comes next.
    if (m_before != nullptr) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
    hide();
}

void CommandPalette::place()
{
    const int width = std::min(widestWidth, m_window.width() - 80);
    const int height = std::min(highestHeight, m_window.height() - 120);
    setGeometry((m_window.width() - width) / 2, 56, width,
        m_parameter != nullptr && !m_view->isVisibleTo(this) ? sizeHint().height() : height);
}

void CommandPalette::retranslate()
{
    m_input->setAccessibleName(tr("Find a command, a head, a token, a setting"));
    m_input->setPlaceholderText(m_parameter != nullptr
            ? QString()
            : tr("Find a command, a head (L3 H5), a token, a panel, a setting"));
    m_view->setAccessibleName(tr("What was found"));
}

void CommandPalette::filter(const QString& text)
{
    if (m_parameter == nullptr) {
        m_list->setPattern(text);
        m_view->setCurrentIndex(m_list->index(0));
        showCurrent();
    }
}

void CommandPalette::showCurrent()
{
    const PaletteEntry* entry = m_list->at(m_view->currentIndex().row());
    if (m_parameter != nullptr) {
        return;
    }
    m_help->setText(entry == nullptr       ? tr("Nothing is called so.")
            : entry->whyDisabled.isEmpty() ? entry->help
                                           : tr("%1\nNot now: %2").arg(entry->help, entry->whyDisabled));
}

void CommandPalette::accept()
{
    if (m_parameter != nullptr) {
        takeAnswer();
    } else if (const PaletteEntry* entry = m_list->at(m_view->currentIndex().row())) {
        if (entry->whyDisabled.isEmpty()) {
            run(PaletteEntry(*entry));
        } else {
            QApplication::beep();
        }
    }
}

void CommandPalette::run(const PaletteEntry& entry)
{
    remember(entry);
    const WindowCommand* command = m_window.commands().find(entry.command);
    const bool needsAnswers = command != nullptr && entry.parameters.isNull() && !command->ask
        && std::any_of(command->parameters.begin(), command->parameters.end(),
            [](const CommandParameter& each) { return each.isRequired; });
    if (needsAnswers) {
        m_asked = entry;
        m_answers.clear();
        askNext();
        return;
    }
    leave();
    // The palette is gone when a dialog opens, or the panel takes the keyboard.
    m_window.commands().trigger(entry.command, entry.parameters);
}

void CommandPalette::askNext()
{
    const WindowCommand* command = m_window.commands().find(m_asked->command);
    for (const CommandParameter& each : command->parameters) {
        if (each.isRequired && !m_answers.contains(each.name)) {
            m_parameter = &each;
            const QString help = each.help != nullptr ? each.help() : QString();
            QStringList choices;
            for (const std::string& choice : each.choices) {
                choices << QString::fromStdString(choice);
            }
            m_question->setText(tr("%1: %2").arg(m_asked->title, help));
            m_question->show();
            m_view->hide();
            m_help->setText(choices.isEmpty() ? command->help() : choices.join(QString::fromUtf8(" · ")));
            m_input->clear();
            retranslate();
            place();
            return;
        }
    }
    const std::string id = m_asked->command;
    const Value answers(m_answers);
    m_parameter = nullptr;
    leave();
    m_window.commands().trigger(id, answers);
}

void CommandPalette::takeAnswer()
{
    WindowCommand one = *m_window.commands().find(m_asked->command);
    one.parameters = { *m_parameter };
    const Result<Value> answer
        = parseParameters(one, { m_parameter->name + "=" + m_input->text().toStdString() });
    if (!answer) {
        m_help->setText(errorText(answer.error()));
        return;
    }
    m_answers[m_parameter->name] = *answer->find(m_parameter->name);
    askNext();
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    default:
        break;
    }
    const int page = std::max(1, m_view->viewport()->height() / 24 - 1);
    const int step = key == Qt::Key_Down ? 1
        : key == Qt::Key_Up              ? -1
        : key == Qt::Key_PageDown        ? page
        : key == Qt::Key_PageUp          ? -page
                                         : 0;
    if (step == 0 || m_list->rowCount() == 0) {
        return false;
    }
    const int row = std::clamp(m_view->currentIndex().row() + step, 0, m_list->rowCount() - 1);
    m_view->setCurrentIndex(m_list->index(row));
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Esc also cancels a run, and Enter starts one: not while the palette has the keyboard.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    } else if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) {
        hide();
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void CommandPalette::remember(const PaletteEntry& entry)
{
    QStringList recent = m_window.settings().value(recentSetting).toStringList();
    recent.removeAll(entry.name());
    recent.prepend(entry.name());
    m_window.settings().setValue(recentSetting, recent.mid(0, rememberedCount));
}

} // namespace fovea
