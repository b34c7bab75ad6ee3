// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_handle.h"
#include "trace/reading_layout.h"

#include <fovea/dtype.h>
#include <fovea/result.h>

#include <cstdint>
#include <string>
#include <vector>

namespace fovea {

/// A dataset whose rows (first axis) are read in ranges.
struct StoredRows {
    std::string location;
    int64_t offset = -1;
    DType type = DType::F32;
    int64_t rowCount = 0;
    std::vector<int64_t> innerExtents;

    /// Elements of one row; open() has checked that the number is one.
    int64_t rowElements() const;
};

/// One part of a reading.
struct StoredPart {
    StoredRows rows;
    RowUnit unit = RowUnit::Token;
    /// For ragged rows.
    StoredRows begin;
    std::vector<std::string> exampleAxes;
    int64_t mapHeads = 0;
};

/// A dataset of numbers with at least one axis whose size is a number.
Result<StoredRows> findRows(hid_t hdf5, const std::string& location);
/// A part of a reading, with what its attributes say of its rows.
Result<StoredPart> findPart(hid_t hdf5, const std::string& location);
/// An attribute that lists words: "token,head".
std::vector<std::string> splitWords(const std::string& text);

} // namespace fovea
