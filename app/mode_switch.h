// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/comparison.h>

#include <QWidget>

#include <array>

class QToolButton;

namespace fovea {

/// A, B, A | B and Δ as one segmented control.
class ModeSwitch : public QWidget {
    Q_OBJECT
public:
    explicit ModeSwitch(QWidget* parent = nullptr);

    void setMode(Comparison::Mode mode);
    /// Without anything to compare with only A can be pressed.
    void setComparable(bool isComparable);
    void retranslate();

signals:
    void chosen(fovea::Comparison::Mode mode);

private:
    QToolButton& button(Comparison::Mode mode) { return *m_buttons[static_cast<std::size_t>(mode)]; }

    std::array<QToolButton*, comparisonModes.size()> m_buttons {};
    bool m_isComparable = false;
};

/// The mode that a digit key means, 1 to 4.
std::optional<Comparison::Mode> modeOfKey(int key);

} // namespace fovea
