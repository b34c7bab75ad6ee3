// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hdf5.h>

#include <mutex>
#include <string>
#include <utility>

namespace fovea {

/// Owns one HDF5 identifier and closes it with the function given for its kind.
class Hdf5Handle {
public:
    Hdf5Handle() = default;
    Hdf5Handle(hid_t id, herr_t (*close)(hid_t))
        : m_id(id)
        , m_close(close)
    {
    }
    Hdf5Handle(Hdf5Handle&& other) noexcept
        : m_id(std::exchange(other.m_id, H5I_INVALID_HID))
        , m_close(other.m_close)
    {
    }
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept
    {
        std::swap(m_id, other.m_id);
        std::swap(m_close, other.m_close);
        return *this;
    }
    ~Hdf5Handle()
    {
        if (m_id >= 0) {
            m_close(m_id);
        }
    }

    explicit operator bool() const { return m_id >= 0; }
    hid_t operator*() const { return m_id; }

private:
    hid_t m_id = H5I_INVALID_HID;
    herr_t (*m_close)(hid_t) = nullptr;
};

/// Held during every use of the HDF5 library: its own lock does not cover the dimension scales. Turns off the
/// printing of its error stack, which the library keeps for each thread.
class Hdf5Guard {
public:
    Hdf5Guard();
    Hdf5Guard(const Hdf5Guard&) = delete;
    Hdf5Guard& operator=(const Hdf5Guard&) = delete;

private:
    std::lock_guard<std::mutex> m_lock;
};

/// Why the last call into the library failed, in its own words.
std::string hdf5Reason();
/// True when the last call failed because the file is shorter than its superblock says.
bool hdf5SaysTruncated();
/// True when another process has the file open for writing through HDF5.
bool hdf5SaysLocked();

/// How to move elements of `byteCount` bytes in all (in the wider of their two types): HDF5 would clear a
/// megabyte before it converts the first of them.
Hdf5Handle transferOf(std::size_t byteCount);
/// Link access that never leaves the file: an external link cannot open another one.
Hdf5Handle insideFileOnly();
/// Opens an object by path without following links into other files.
Hdf5Handle openObject(hid_t file, const std::string& path);
/// Opens a dataset likewise.
Hdf5Handle openDataset(hid_t file, const std::string& path);

} // namespace fovea
