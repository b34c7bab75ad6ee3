// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>

namespace fovea {

/// An application in which an exception that leaves an event handler, a plugin's most likely, is told and not
/// the end.
class Application : public QApplication {
    Q_OBJECT
public:
    Application(int& count, char** arguments);

    bool notify(QObject* receiver, QEvent* event) override;

signals:
    void exceptionCaught(QObject* receiver, const QString& what);
};

} // namespace fovea
