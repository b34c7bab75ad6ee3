// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QSpinBox;

namespace fovea {
class Trace;
}

namespace fovea::attention_maps {

/// "Example 3 of 10": which example of a trace is shown. Hidden when there is only one.
class ExampleRow : public QWidget {
    Q_OBJECT
public:
    explicit ExampleRow(QWidget* parent = nullptr);

    /// `trace` may be nullptr.
    void show(const Trace* trace, int64_t example);
    void retranslate();
    /// The panel's keyboard comes in through `before`.
    void setTabAfter(QWidget& before);

signals:
    void chosen(int64_t example);

private:
    QLabel* m_before;
    QSpinBox* m_example;
    QLabel* m_after;
};

} // namespace fovea::attention_maps
