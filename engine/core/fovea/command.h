// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <cstdint>
#include <string>

namespace fovea {

/// What the engine is asked to do. Window, command line and scripts send the same ones; SERVE.md lists them.
struct Command {
    int64_t id = 0;
    std::string name;
    Value parameters;
};

} // namespace fovea
