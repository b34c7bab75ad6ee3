// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/text_file.h"

#include "data/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace fovea {

Result<std::string> readTextFile(const std::filesystem::path& path, int64_t limit)
{
    std::error_code status;
    if (std::filesystem::exists(path, status) && !std::filesystem::is_regular_file(path, status)) {
        return inputError(FOVEA_TEXT("TextFile", "%1: is not a regular file"), { path.string() });
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : -1;
    if (size < 0) {
        return inputError(FOVEA_TEXT("TextFile", "%1: cannot be read: %2"),
            { path.string(), std::strerror(errno != 0 ? errno : EIO) });
    }
    if (size > limit) {
        return inputError(FOVEA_TEXT("TextFile", "%1: has %2 bytes, expected at most %3"),
            { path.string(), std::to_string(size), std::to_string(limit) });
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    file.read(bytes.data(), size);
    if (file.gcount() != size) {
        return inputError(
            FOVEA_TEXT("TextFile", "%1: could be read only up to byte %2; was it cut while it was read?"),
            { path.string(), std::to_string(file.gcount()) });
    }
    return bytes;
}

Result<std::string> readUtf8File(const std::filesystem::path& path, int64_t limit)
{
    Result<std::string> text = readTextFile(path, limit);
    if (text) {
        if (const std::optional<std::size_t> invalid = findInvalidUtf8(*text)) {
            return inputError(FOVEA_TEXT("Tokenizer", "%1: byte %2 is not UTF-8"),
                { path.string(), std::to_string(*invalid) });
        }
    }
    return text;
}

std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

} // namespace fovea
