// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/selection.h>

#include <string>
#include <vector>

namespace fovea {

/// The numbers behind a view: a head's map of an example, or a part of a dataset.
struct ShownNumbers {
    std::string trace;
    Selection selection;
};

/// A Python script that reads the numbers from the HDF5 files with h5py and numpy alone. It prints what it
/// has read, and with a folder as its argument leaves each there as view_1.npy, view_2.npy …
std::string pythonScript(const std::vector<ShownNumbers>& shown);

} // namespace fovea
