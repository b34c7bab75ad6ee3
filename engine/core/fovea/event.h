// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <cstdint>
#include <string>

namespace fovea {

/// What the engine says while and after it works on the Command with the same id; SERVE.md lists them.
struct Event {
    int64_t command = 0;
    std::string name;
    Value details;
};

} // namespace fovea
