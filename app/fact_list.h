// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace fovea {

/// A heading and lines of name and value, the values right-aligned in tabular figures. Its rows stay where
/// they are when values change.
class FactList : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString name, value;
        /// Formula and unit, beside the cursor; may be empty.
        QString meaning;
    };

    explicit FactList(QWidget* parent = nullptr);
    void show(const QString& heading, const std::vector<Fact>& facts);
    /// The value shown for a name; empty when there is none.
    QString value(const QString& name) const;

private:
    QLabel* m_heading;
    QGridLayout* m_grid;
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
    std::vector<Fact> m_facts;
};

} // namespace fovea
