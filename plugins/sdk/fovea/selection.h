// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace fovea {

/// A place in an image, from its upper left corner.
struct Pixel {
    int64_t x = 0;
    int64_t y = 0;

    friend bool operator==(const Pixel&, const Pixel&) = default;
};

/// What the user points at, the same for every panel. What is absent is not chosen.
struct Selection {
    /// Key of the trace in the Workbench.
    std::optional<int> trace;
    std::optional<int64_t> example;
    std::optional<int64_t> step;
    std::optional<int> layer;
    std::optional<int> head;
    std::optional<int64_t> query;
    std::optional<int64_t> key;
    std::optional<int64_t> channel;
    std::optional<Pixel> pixel;
    /// Path of a probe or of any dataset.
    std::optional<std::string> path;

    friend bool operator==(const Selection&, const Selection&) = default;
};

} // namespace fovea
