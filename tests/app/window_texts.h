// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace fovea::test {

/// A text that a widget or an action has, for the eye, beside the cursor or for a screen reader.
struct SeenText {
    QString where, text;
};

/// All of them below `root`, shown or not.
std::vector<SeenText> textsBelow(const QWidget& root);

} // namespace fovea::test
