// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_options.h"

#include <QObject>

class QAction;

namespace fovea::attention_maps {

/// The options of a map as entries of its panel's menu; the two used most are buttons as well.
class MapActions : public QObject {
    Q_OBJECT
public:
    /// Adds its actions to `panel`, which owns it.
    explicit MapActions(QWidget* panel);

    void show(const AttentionOptions& options);
    /// `before` as it is after the entries; `high` is where a range is locked that was not.
    AttentionOptions applied(const AttentionOptions& before, double high) const;
    void retranslate();

signals:
    void changed();
    void showAllAsked();

private:
    QAction* checkable(QWidget* panel);

    QAction *m_lock, *m_hideSpecial, *m_renormalise, *m_log, *m_cividis, *m_viridis, *m_showAll;
};

} // namespace fovea::attention_maps
