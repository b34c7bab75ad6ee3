// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "note_values.h"

#include "view_values.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(fovea::Notes)
};

} // namespace

Note noteAt(const Selection& selection)
{
    Note note;
    note.example = selection.example;
    note.token = selection.query;
    note.key = selection.key;
    note.layer = selection.layer;
    note.head = selection.head;
    note.step = selection.step;
    note.path = selection.path.value_or("");
    return note;
}

Selection placeOf(const Note& note, int trace)
{
    Selection selection;
    selection.trace = trace;
    selection.example = note.example;
    selection.step = note.step;
    selection.query = note.token;
    selection.key = note.key;
    if (note.layer) {
        selection.layer = static_cast<int>(*note.layer);
    }
    if (note.head) {
        selection.head = static_cast<int>(*note.head);
    }
    if (!note.path.empty()) {
        selection.path = note.path;
    }
    return selection;
}

QString placeText(const Note& note)
{
    const Selection place = placeOf(note, 0);
    Selection whole;
    whole.trace = 0;
    return place == whole ? Text::tr("the whole trace") : selectionSummary(place);
}

std::string freshNoteId()
{
    return QString("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QChar('0')).toStdString();
}

} // namespace fovea
