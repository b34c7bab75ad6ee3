// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

#include <vector>

namespace fovea {

/// One selection of a series, as `parseSelection` reads it, and what tells it from the others:
/// "layer3.head5".
struct SelectionOfSeries {
    QString text, name;
};

/// "layer=0-3,7,head=2" is four times two selections; without a range it is one, with an empty name.
Result<std::vector<SelectionOfSeries>> selectionSeries(const QString& text);

} // namespace fovea
