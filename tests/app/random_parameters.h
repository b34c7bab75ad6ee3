// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/random_choice.h"
#include "main_window.h"

#include <string>
#include <vector>

namespace fovea::test {

/// What a user has on the disk.
struct UsersFiles {
    std::vector<std::string> models, traces, others;
    /// Where new files go.
    std::string folder;
};

/// Parameters for a command as its declaration says, most of which mean something in this window.
Value fittingParameters(
    const WindowCommand& command, const MainWindow& window, const UsersFiles& files, RandomChoice& random);

/// Something that no command asked for: another type, another name, a value inside a value.
Value strangeParameters(const WindowCommand& command, RandomChoice& random);

} // namespace fovea::test
