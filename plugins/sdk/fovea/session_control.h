// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/event.h>
#include <fovea/sdk_export.h>

#include <QObject>
#include <QString>

namespace fovea {

/// The engine as a plugin sees it: Commands go in, Events come out. Everything happens on the GUI thread.
class FOVEA_SDK_EXPORT SessionControl : public QObject {
    Q_OBJECT
public:
    enum class State { Starting, Ready, Busy, Dead };
    using QObject::QObject;
    ~SessionControl() override;

    virtual State state() const = 0;
    /// Sends `name` with `parameters`; the number that its events carry. 0 when the engine is dead.
    virtual int64_t send(const QString& name, const Value& parameters) = 0;
    /// Asks the engine to stop working on that command; it answers with `interrupted`.
    virtual void cancel(int64_t command) = 0;

signals:
    void stateChanged(fovea::SessionControl::State state);
    void eventArrived(const fovea::Event& event);
};

} // namespace fovea
