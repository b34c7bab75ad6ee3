// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/session_control.h>

namespace fovea {

/// Where panels are drawn without a window there is no engine.
class NoEngine final : public SessionControl {
public:
    State state() const override { return State::Dead; }
    int64_t send(const QString&, const Value&) override { return 0; }
    void cancel(int64_t) override { }
};

} // namespace fovea
