// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace fovea {

/// Something that went wrong, as a banner tells it: what, why and where, and what now.
struct Problem {
    /// What did not happen: "The trace could not be opened".
    QString what;
    /// One sentence with the file, the key or the tensor, and the remedy.
    QString sentence;
    /// More for a report: last words of a process. May be empty.
    QString details = {};
    /// The page of the help that says more.
    QString page = "errors";
};

} // namespace fovea
