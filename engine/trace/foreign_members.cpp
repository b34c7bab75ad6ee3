// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/foreign_members.h"

#include "trace/hdf5_handle.h"
#include "trace/hdf5_reading.h"
#include "trace/hdf5_writing.h"

#include <fovea/message_text.h>

#include <string>
#include <vector>

namespace fovea {

namespace {

constexpr std::size_t mostMembers = 10'000, longestLink = 65'536;

struct Members {
    std::vector<std::pair<std::string, H5L_type_t>> names;
};

herr_t collect(hid_t, const char* name, const H5L_info_t* info, void* data)
{
    auto& names = static_cast<Members*>(data)->names;
    names.emplace_back(name, info->type);
    return names.size() <= mostMembers ? 0 : 1;
}

bool copyLink(hid_t from, hid_t to, const char* name, H5L_type_t type)
{
    H5L_info_t info {};
    if (H5Lget_info(from, name, &info, H5P_DEFAULT) < 0 || info.u.val_size > longestLink) {
        return false;
    }
    std::vector<char> value(info.u.val_size + 1, '\0');
    if (H5Lget_val(from, name, value.data(), info.u.val_size, H5P_DEFAULT) < 0) {
        return false;
    }
    if (type == H5L_TYPE_SOFT) {
        return H5Lcreate_soft(value.data(), to, name, H5P_DEFAULT, H5P_DEFAULT) >= 0;
    }
    unsigned flags = 0;
    const char *file = nullptr, *place = nullptr;
    return type == H5L_TYPE_EXTERNAL
        && H5Lunpack_elink_val(value.data(), info.u.val_size, &flags, &file, &place) >= 0
        && H5Lcreate_external(file, place, to, name, H5P_DEFAULT, H5P_DEFAULT) >= 0;
}

} // namespace

Result<void> copyForeignMembers(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const Hdf5Guard guard;
    const Result<Hdf5Handle> source = openForReading(from);
    if (!source) {
        return source.error();
    }
    Members members;
    hsize_t position = 0;
    if (H5Literate(**source, H5_INDEX_NAME, H5_ITER_INC, &position, collect, &members) < 0
        || members.names.size() > mostMembers) {
        return inputError(FOVEA_TEXT("Trace",
                              "%1: its members cannot be listed, so that a copy might lose some; the file is "
                              "as it was"),
            { from.string() });
    }
    Hdf5Handle target;
    for (const auto& [name, type] : members.names) {
        // Both are derived or have been dealt with.
        if (name == "notes" || name == "pyramids") {
            continue;
        }
        if (!target) {
            const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
            H5Pset_file_locking(*access, false, true);
            target = { H5Fopen(to.c_str(), H5F_ACC_RDWR, *access), H5Fclose };
        }
        if (!target) {
            return hdf5WriteError(to);
        }
        if (H5Lexists(*target, name.c_str(), H5P_DEFAULT) > 0) {
            continue;
        }
        const bool isCopied = type == H5L_TYPE_HARD
            ? H5Ocopy(**source, name.c_str(), *target, name.c_str(), H5P_DEFAULT, H5P_DEFAULT) >= 0
            : copyLink(**source, *target, name.c_str(), type);
        if (!isCopied) {
            return inputError(FOVEA_TEXT("Trace",
                                  "%1: /%2 cannot be copied (%3), and would be lost; the file is as it was"),
                { from.string(), forMessage(name), hdf5Reason() });
        }
    }
    return !target || H5Fflush(*target, H5F_SCOPE_LOCAL) >= 0 ? Result<void>() : hdf5WriteError(to);
}

} // namespace fovea
