// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDBusVariant;

namespace fovea {

/// Whether the desk is dark now: what it has said, else what its palette was when the program began.
bool deskIsDark();

/// Listens to the desk's portal for whether it is dark (org.freedesktop.appearance, color-scheme). Where
/// there is no portal nothing is ever said.
class DeskAppearance : public QObject {
    Q_OBJECT
public:
    explicit DeskAppearance(QObject* parent = nullptr);

    /// 1 is dark, 2 light, anything else no preference.
    void take(uint scheme);

signals:
    void changed();

private slots:
    void takeChange(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace fovea
