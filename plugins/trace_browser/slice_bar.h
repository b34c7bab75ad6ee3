// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace fovea::trace_browser {

/// One spin box for each outer axis of a dataset, named by it, and one for the first row when not all fit.
class SliceBar : public QWidget {
    Q_OBJECT
public:
    explicit SliceBar(QWidget* parent = nullptr);

    void show(const SliceContent& content);
    void retranslate();

signals:
    void chosen(const fovea::trace_browser::SliceChoice& choice);

private:
    struct Field {
        QLabel* label = nullptr;
        QSpinBox* box = nullptr;
        QLabel* of = nullptr;
    };

    Field field(std::size_t index);
    void set(std::size_t index, const QString& name, int64_t value, int64_t count);
    void choose();

    QHBoxLayout* m_layout;
    std::vector<Field> m_fields;
    SliceChoice m_choice;
    std::size_t m_outerCount = 0;
    bool m_hasRowField = false;
};

} // namespace fovea::trace_browser
