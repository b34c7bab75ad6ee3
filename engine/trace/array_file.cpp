// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/file_descriptor.h"
#include "trace/replacement.h"

#include <fovea/array_file.h>
#include <fovea/message_text.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace fovea {

namespace {

Error writeError(const std::filesystem::path& path, std::string_view bytes, int reason)
{
    if (meansDiskFull(reason)) {
        return inputError(FOVEA_TEXT("ArrayFile", "%1: the disk is full: %2 are needed, %3 are free"),
            { path.string(), byteText(static_cast<int64_t>(bytes.size())), byteText(freeBytes(path)) });
    }
    return fileError(FOVEA_TEXT("ArrayFile", "%1: cannot be written (%2)"), path, reason);
}

bool isPlace(const std::filesystem::path& path)
{
    struct stat status { };
    return stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

Result<void> writeInPlace(const std::filesystem::path& path, std::string_view bytes)
{
    FileDescriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    while (file && !bytes.empty()) {
        const ssize_t count = write(*file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return writeError(path, bytes, errno);
        }
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return file ? Result<void>() : writeError(path, bytes, errno);
}

} // namespace

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    // A pipe or a terminal cannot be renamed onto.
    if (!isPlace(path)) {
        return writeInPlace(path, bytes);
    }
    Result<Replacement> replacement = Replacement::create(path);
    if (!replacement) {
        return replacement.error();
    }
    const FileDescriptor& file = replacement->file();
    if (!writeFully(*file, std::as_bytes(std::span(bytes)), 0) || fdatasync(*file) != 0) {
        return writeError(path, bytes, errno);
    }
    return replacement->putInPlace();
}

Result<void> writeArray(const Array& array, const std::filesystem::path& path)
{
    const std::string suffix = path.extension().string();
    if (suffix == ".npy") {
        return writeFile(path, formatNpy(array));
    }
    if (suffix == ".csv") {
        return writeFile(path, formatCsv(array));
    }
    return usageError(FOVEA_TEXT("ArrayFile", "%1: the suffix \"%2\" names no format; expected .npy or .csv"),
        { path.string(), suffix });
}

} // namespace fovea
