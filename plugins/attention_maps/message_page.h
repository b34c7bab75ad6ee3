// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"

#include <QWidget>

class QLabel;

namespace fovea::attention_maps {

/// What a panel says when it has nothing to show: what is missing, and what to press or drop.
class MessagePage : public QWidget {
    Q_OBJECT
public:
    explicit MessagePage(QWidget* parent = nullptr);

    /// The words for the state of a side; nothing for Ready.
    void explain(const AttentionSource& source, Side side = Side::A);
    QString text() const;

private:
    QLabel* m_heading;
    QLabel* m_body;
};

} // namespace fovea::attention_maps
