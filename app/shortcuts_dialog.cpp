// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "shortcuts_dialog.h"

#include "command_registry.h"
#include "fuzzy_match.h"
#include "shortcuts.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace fovea {

namespace {

enum Column { TitleColumn, KeysColumn, SourceColumn, columnCount };

QString keyText(const QList<QKeySequence>& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText).replace("; ", ",  ");
}

} // namespace

ShortcutsDialog::ShortcutsDialog(CommandRegistry& commands, Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_shortcuts(shortcuts)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_recordTitle(new QLabel(this))
    , m_conflict(new QLabel(this))
    , m_record(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(this))
    , m_none(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_resetAll(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName("shortcutsDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setObjectName("shortcutsFilter");
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName("shortcutsList");
    m_list->setColumnCount(columnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setColumnWidth(KeysColumn, 190);
    m_list->setColumnWidth(SourceColumn, 90);
    m_record->setObjectName("recordKey");
    m_conflict->setObjectName("shortcutsConflict");
    m_conflict->setWordWrap(true);
    m_conflict->setMinimumHeight(36);
    m_conflict->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_assign->setObjectName("assignKey");
    m_none->setObjectName("removeKeys");
    m_reset->setObjectName("resetKeys");
    m_resetAll->setObjectName("resetAllKeys");
    for (QPushButton* button : { m_assign, m_none, m_reset, m_resetAll, m_close }) {
        button->setAutoDefault(false);
    }
    auto* record = new QHBoxLayout;
    record->addWidget(m_record, 1);
    record->addWidget(m_assign);
    record->addWidget(m_none);
    record->addWidget(m_reset);
    auto* end = new QHBoxLayout;
    end->addWidget(m_resetAll);
    end->addStretch(1);
    end->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_recordTitle);
    layout->addLayout(record);
    layout->addWidget(m_conflict);
    layout->addLayout(end);
    resize(640, 560);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::choose);
    connect(m_record, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::judge);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_none, &QPushButton::clicked, this, [this] { m_shortcuts.setKeys(chosenId(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(chosenId()); });
    connect(m_resetAll, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_shortcuts, &Shortcuts::changed, this, &ShortcutsDialog::rebuild);
    connect(&m_commands, &CommandRegistry::added, this, &ShortcutsDialog::rebuild);
    connect(&m_commands, &CommandRegistry::removed, this, &ShortcutsDialog::rebuild);
    retranslate();
    m_filter->setFocus();
}

void ShortcutsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_filter->setPlaceholderText(tr("Find a command or a key"));
    m_filter->setAccessibleName(tr("Find a command or a key"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({ tr("Command"), tr("Keys"), tr("Set by") });
    m_record->setAccessibleName(tr("Press the new key here"));
    m_none->setText(tr("No key"));
    m_reset->setText(tr("Reset"));
    m_resetAll->setText(tr("Reset all"));
    m_close->setText(tr("Close"));
    rebuild();
}

QString ShortcutsDialog::titleOf(const std::string& id) const
{
    const WindowCommand* command = m_commands.find(id);
    return command != nullptr ? plainTitle(*command) : QString::fromStdString(id);
}

std::string ShortcutsDialog::chosenId() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item != nullptr ? item->data(TitleColumn, Qt::UserRole).toString().toStdString() : std::string();
}

void ShortcutsDialog::rebuild()
{
    const QString chosen = QString::fromStdString(chosenId());
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const WindowCommand* command : m_commands.commands()) {
        const Shortcuts::Source source = m_shortcuts.source(command->id);
        auto* item = new QTreeWidgetItem(m_list,
            { plainTitle(*command), keyText(m_shortcuts.keys(command->id)),
                source == Shortcuts::Source::User         ? tr("you")
                    : source == Shortcuts::Source::Plugin ? tr("plugin")
                                                          : tr("Fovea") });
        const QString id = QString::fromStdString(command->id);
        item->setData(TitleColumn, Qt::UserRole, id);
        item->setToolTip(TitleColumn, command->help() + "\n" + id);
        if (id == chosen) {
            m_list->setCurrentItem(item);
        }
    }
    m_list->sortItems(TitleColumn, Qt::AscendingOrder);
    filter();
}

void ShortcutsDialog::filter()
{
    const QString pattern = m_filter->text();
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const bool isFound = fuzzyMatch(pattern, item->text(TitleColumn))
            || item->text(KeysColumn).contains(pattern, Qt::CaseInsensitive);
        item->setHidden(!isFound);
        first = first == nullptr && isFound ? item : first;
    }
    if (m_list->currentItem() == nullptr || m_list->currentItem()->isHidden()) {
        m_list->setCurrentItem(first);
    }
    choose();
}

void ShortcutsDialog::choose()
{
    const bool hasChoice = m_list->currentItem() != nullptr;
    const QString title = hasChoice ? titleOf(chosenId()) : QString();
    m_recordTitle->setText(
        hasChoice ? tr("New key for \"%1\": press it in the field").arg(title) : tr("No command is found."));
    m_record->setEnabled(hasChoice);
    m_record->clear();
    m_none->setEnabled(hasChoice && !m_shortcuts.keys(chosenId()).isEmpty());
    m_reset->setEnabled(hasChoice && m_shortcuts.source(chosenId()) == Shortcuts::Source::User);
    judge();
}

void ShortcutsDialog::judge()
{
    const QKeySequence key = m_record->keySequence();
    QStringList others;
    if (!key.isEmpty()) {
        for (const std::string& id : m_shortcuts.conflicts(chosenId(), key)) {
            others << titleOf(id);
        }
    }
    m_assign->setEnabled(!key.isEmpty());
    m_assign->setText(others.isEmpty() ? tr("Assign") : tr("Assign here only"));
    m_conflict->setProperty("role", others.isEmpty() ? "dim" : "bad");
    m_conflict->setStyleSheet({});
    m_conflict->setText(others.isEmpty()
            ? QString()
            : tr("%1 is already the key of: %2. Assigned here only, it is taken "
                 "away from there.")
                  .arg(key.toString(QKeySequence::NativeText), others.join(", ")));
}

void ShortcutsDialog::assign()
{
    const std::string id = chosenId();
    const QKeySequence key = m_record->keySequence();
    for (const std::string& other : m_shortcuts.conflicts(id, key)) {
        QList<QKeySequence> keys = m_shortcuts.keys(other);
        keys.removeIf([&key](const QKeySequence& each) {
            return each.matches(key) != QKeySequence::NoMatch || key.matches(each) != QKeySequence::NoMatch;
        });
        m_shortcuts.setKeys(other, keys);
    }
    m_shortcuts.setKeys(id, { key });
}

} // namespace fovea
