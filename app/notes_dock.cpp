// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "notes_dock.h"

#include "command_registry.h"
#include "note_book.h"
#include "note_values.h"
#include "view_values.h"
#include "workbench_host.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace fovea {

namespace {

constexpr int traceRole = Qt::UserRole, idRole = Qt::UserRole + 1;

} // namespace

NotesDock::NotesDock(NoteBook& book, WorkbenchHost& workbench, CommandRegistry& commands, QWidget* parent)
    : QDockWidget(parent)
    , m_book(book)
    , m_workbench(workbench)
    , m_commands(commands)
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    setObjectName("notes");
    auto* bar = new QWidget(this);
    bar->setObjectName("panelTitle");
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setMinimumHeight(32);
    m_title->setObjectName("panelName");
    auto* barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(10, 4, 6, 4);
    barLayout->addWidget(m_title);
    setTitleBarWidget(bar);
    auto* body = new QWidget(this);
    body->setObjectName("panelBody");
    body->setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName("noteList");
    m_list->setWordWrap(true);
    m_list->setSpacing(5);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(10);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 6, 6, 6);
    for (QPushButton* button : { m_add, m_change, m_remove }) {
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setWidget(body);
    setMinimumWidth(240);
    connect(&m_book, &NoteBook::changed, this, [this] {
        if (isVisible()) {
            rebuild();
        }
    });
    connect(m_list, &QListWidget::itemClicked, this, &NotesDock::go);
    connect(m_list, &QListWidget::itemActivated, this, &NotesDock::go);
    connect(m_list, &QListWidget::currentRowChanged, this, &NotesDock::updateButtons);
    connect(m_add, &QPushButton::clicked, this, [this] { m_commands.trigger("note.add"); });
    connect(m_change, &QPushButton::clicked, this, &NotesDock::changeCurrent);
    connect(m_remove, &QPushButton::clicked, this, &NotesDock::removeCurrent);
    retranslate();
}

void NotesDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDockWidget::changeEvent(event);
}

void NotesDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    rebuild();
}

void NotesDock::retranslate()
{
    setWindowTitle(tr("Notes"));
    m_title->setText(tr("Notes"));
    m_list->setAccessibleName(tr("Notes of the open traces"));
    m_empty->setText(
        tr("No notes yet. Select a token, a head or a layer and write one: it is kept with the trace."));
    m_add->setText(tr("Note…"));
    m_add->setToolTip(tr("Write a note to what is selected"));
    m_change->setText(tr("Change…"));
    m_change->setToolTip(tr("Change what the note says"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Take the note away; undo brings it back"));
    rebuild();
}

void NotesDock::rebuild()
{
    const int row = m_list->currentRow();
    m_list->clear();
    const std::vector<int> traces = m_workbench.traces();
    for (const int trace : traces) {
        for (const Note& note : m_book.notes(trace)) {
            const QString place = placeText(note);
            const QString where = traces.size() > 1 ? m_workbench.traceTitle(trace) + ": " + place : place;
            auto* item = new QListWidgetItem(QString::fromStdString(note.text) + "\n" + where, m_list);
            item->setToolTip(QString::fromStdString(note.created));
            item->setData(traceRole, trace);
            item->setData(idRole, QString::fromStdString(note.id));
        }
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_empty->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    updateButtons();
}

void NotesDock::updateButtons()
{
    const bool hasNote = m_list->currentItem() != nullptr;
    m_change->setEnabled(hasNote);
    m_remove->setEnabled(hasNote);
}

void NotesDock::go(const QListWidgetItem* item)
{
    const int trace = item->data(traceRole).toInt();
    if (const Note* note = m_book.find(trace, item->data(idRole).toString().toStdString())) {
        m_commands.trigger("view.select", selectionValue(placeOf(*note, trace), m_workbench));
    }
}

void NotesDock::changeCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    const int trace = item->data(traceRole).toInt();
    const std::string id = item->data(idRole).toString().toStdString();
    const Note* note = m_book.find(trace, id);
    if (note == nullptr) {
        return;
    }
    bool isDone = false;
    const QString text = QInputDialog::getMultiLineText(
        this, tr("Note"), placeText(*note), QString::fromStdString(note->text), &isDone);
    if (isDone && !text.trimmed().isEmpty()) {
        m_commands.trigger("note.change",
            Value::Object { { "trace", tracePath(trace, m_workbench).toStdString() }, { "id", id },
                { "text", text.toStdString() } });
    }
}

void NotesDock::removeCurrent()
{
    if (const QListWidgetItem* item = m_list->currentItem()) {
        m_commands.trigger("note.remove",
            Value::Object { { "trace", tracePath(item->data(traceRole).toInt(), m_workbench).toStdString() },
                { "id", item->data(idRole).toString().toStdString() } });
    }
}

} // namespace fovea
