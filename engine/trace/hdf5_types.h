// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_handle.h"

#include <fovea/dtype.h>

#include <string>
#include <vector>

namespace fovea {

/// The type on disk, little-endian. bf16 is a two-byte float type of its own that any HDF5 reader widens.
Hdf5Handle storedType(DType dtype);
/// The same in memory; bf16 and f16 have no native type and are read as f32.
hid_t nativeType(DType dtype);
/// UTF-8 text of any length.
Hdf5Handle textType();

/// UTF-8 text of at most `byteCount` bytes, filled up with zeros.
Hdf5Handle shortTextType(std::size_t byteCount);

/// What the elements of any dataset or attribute are, and how they come into an Array.
struct ElementType {
    enum class Class { Number, Truth, Text, Record, NumberArray, Other };
    Class elementClass = Class::Other;
    /// "float32", "int16", "bfloat16", "string", "record {rows: int64, …}" …
    std::string name;
    /// Of the Array that holds them: the next wider one where there is none alike.
    DType arrayType = DType::F32;
    /// The file's bytes are the Array's bytes (for bf16: before widening).
    bool isPlain = false;
    DType plainType = DType::F32;
    /// Names of a record's members, when all of them are numbers.
    std::vector<std::string> members;
    /// Of an array type: each element's own axes.
    std::vector<int64_t> innerExtents;
    /// Whether the numbers are bits or stand for names: read as they are stored.
    bool isBitField = false, isEnumeration = false;
    /// Whole numbers up to 2^64, of which an Array holds those below 2^63.
    bool isUnsigned64 = false;
};

ElementType describeType(hid_t type);
/// The type in memory of numbers, or of bits, as they come into an Array of `element.arrayType`.
hid_t memoryType(const ElementType& element);

} // namespace fovea
