// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_handle.h"

#include <algorithm>
#include <string_view>

namespace fovea {

namespace {

std::mutex& libraryMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct StackSummary {
    std::string innermost;
    bool isTruncated = false;
    bool isLocked = false;
};

herr_t visitError(unsigned, const H5E_error2_t* entry, void* data)
{
    auto& summary = *static_cast<StackSummary*>(data);
    const std::string_view text = entry->desc != nullptr ? entry->desc : "";
    if (summary.innermost.empty()) {
        summary.innermost = text;
    }
    summary.isTruncated = summary.isTruncated || entry->min_num == H5E_TRUNCATED;
    summary.isLocked = summary.isLocked || text.find("unable to lock file") != std::string_view::npos;
    return 0;
}

StackSummary summarizeStack()
{
    StackSummary summary;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, visitError, &summary);
    return summary;
}

herr_t refuseExternalLink(const char*, const char*, const char*, const char*, unsigned*, hid_t, void*)
{
    return -1;
}

} // namespace

Hdf5Guard::Hdf5Guard()
    : m_lock(libraryMutex())
{
    // Every file of ours is closed by its handle. What the library does at exit crashes when a full disk has
    // kept it from closing one.
    static const herr_t isLeftAlone = H5dont_atexit();
    (void)isLeftAlone;
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    // A file must not decide which shared libraries this process loads.
    H5PLset_loading_state(0);
}

std::string hdf5Reason()
{
    std::string reason = summarizeStack().innermost;
    // A failed system call is told with all its arguments; "No space left on device" says what to do.
    constexpr std::string_view mark = "error message = '";
    if (const std::size_t begin = reason.find(mark); begin != std::string::npos) {
        reason.erase(0, begin + mark.size());
        reason.erase(std::min(reason.find('\''), reason.size()));
    }
    return reason.empty() ? "the HDF5 library gives no reason" : reason;
}

bool hdf5SaysTruncated()
{
    return summarizeStack().isTruncated;
}

bool hdf5SaysLocked()
{
    return summarizeStack().isLocked;
}

Hdf5Handle transferOf(std::size_t byteCount)
{
    constexpr std::size_t least = 4096, most = std::size_t { 1 } << 20;
    Hdf5Handle transfer(H5Pcreate(H5P_DATASET_XFER), H5Pclose);
    if (byteCount < most) {
        H5Pset_buffer(*transfer, std::max(byteCount, least), nullptr, nullptr);
    }
    return transfer;
}

Hdf5Handle insideFileOnly()
{
    Hdf5Handle access(H5Pcreate(H5P_LINK_ACCESS), H5Pclose);
    H5Pset_elink_cb(*access, refuseExternalLink, nullptr);
    return access;
}

Hdf5Handle openObject(hid_t file, const std::string& path)
{
    const Hdf5Handle access = insideFileOnly();
    return { H5Oopen(file, path.c_str(), *access), H5Oclose };
}

Hdf5Handle openDataset(hid_t file, const std::string& path)
{
    Hdf5Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose);
    H5Pset_elink_cb(*access, refuseExternalLink, nullptr);
    return { H5Dopen2(file, path.c_str(), *access), H5Dclose };
}

} // namespace fovea
