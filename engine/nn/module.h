// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/probe.h"

#include <string_view>

namespace fovea {

/// A named part of a model that owns parameters, probes and smaller parts. Its place in the tree is its name;
/// it never moves or copies. Parts are members of their parent and are declared before the probes that need
/// them.
class Module : public ProbeOwner {
public:
    virtual ~Module() = default;

protected:
    /// A root.
    Module() = default;
    /// A part. A name that is a number makes it a block: its layer is that number.
    Module(Module& parent, std::string_view name)
        : ProbeOwner(parent, name)
    {
    }
};

} // namespace fovea
