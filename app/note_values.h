// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/notes.h>
#include <fovea/selection.h>

#include <QString>

namespace fovea {

/// A note without text at what is selected.
Note noteAt(const Selection& selection);
/// What a note was written to, to be selected again in an open trace.
Selection placeOf(const Note& note, int trace);
/// "L3 H5, example 0, query 2": short, for a list.
QString placeText(const Note& note);
/// 16 hexadecimal digits that no other note has.
std::string freshNoteId();

} // namespace fovea
