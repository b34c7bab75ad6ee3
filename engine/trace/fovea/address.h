// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// One entry of a slice as Python writes it: `3`, `-1`, `a:b:step` with any part left out, or `...`.
struct SliceEntry {
    enum class Type : uint8_t { Index, Range, Ellipsis };
    Type type = Type::Range;
    /// For an index.
    int64_t index = 0;
    /// For a range; negative ones count from the end.
    std::optional<int64_t> begin, end;
    int64_t step = 1;

    friend bool operator==(const SliceEntry&, const SliceEntry&) = default;
};

/// A part of a file: `run.h5::/readings/x/full[0:3]`. Without `::` it is the whole file.
struct Address {
    std::string file;
    /// Absolute within the file; empty for the file itself.
    std::string path;
    std::vector<SliceEntry> slice;

    friend bool operator==(const Address&, const Address&) = default;
};

/// What a slice chooses of a dataset of some shape.
struct SlicePart {
    std::vector<int64_t> begin, count, step;
    /// The axes that are left, and those that an index took away.
    std::vector<bool> isIndexed;
};

/// The file ends at the first `::/` before which there is a file, else at the first `::/`, else at the last
/// `::`; the path ends at the last `[` that closes at the end. The name of a file that is there is that file.
/// Fails with what is wrong and where.
FOVEA_TRACE_EXPORT Result<Address> parseAddress(std::string_view text);
/// Reads back to the same address, unless a folder's name ends in `::` and the file is not there.
FOVEA_TRACE_EXPORT std::string formatAddress(const Address& address);
/// `[0:3, ..., -1]`; empty for no entries.
FOVEA_TRACE_EXPORT std::string formatSlice(std::span<const SliceEntry> slice);

/// As Python does it: ranges are cut to what there is, an index outside fails, axes without an entry are
/// taken whole.
FOVEA_TRACE_EXPORT Result<SlicePart> resolveSlice(
    std::span<const SliceEntry> slice, std::span<const int64_t> extents);

/// The numbers that an address means; indexed axes are left out.
FOVEA_TRACE_EXPORT Result<Array> readAddress(const Trace& trace, const Address& address);

} // namespace fovea
