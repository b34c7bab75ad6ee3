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
    /// `before` as it is after the entries; `high` and `change` are where ranges are locked that were not.
    AttentionOptions applied(const AttentionOptions& before, double high, double change) const;
    /// What only makes sense of two maps is enabled when there are two.
    void setComparing(bool isComparing);
    void retranslate();

signals:
    /// `what` was pressed.
    void changed(const QString& what);
    void showAllAsked();

private:
    QAction* checkable(QWidget* panel);

    QAction *m_lock, *m_hideSpecial, *m_renormalise, *m_log, *m_cividis, *m_viridis, *m_ratio, *m_wipe,
        *m_showAll;
};

} // namespace fovea::attention_maps
