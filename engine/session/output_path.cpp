// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/output_path.h"

#include <unistd.h>

#include <system_error>

namespace fovea {

Result<void> refuseExisting(const std::filesystem::path& path, Existing existing)
{
    std::error_code problem;
    const std::filesystem::file_status status = std::filesystem::status(path, problem);
    if (std::filesystem::is_directory(status)) {
        return inputError(
            FOVEA_TEXT("Session", "%1 is a folder; end it in \"/\" to write into it"), { path.string() });
    }
    if (std::filesystem::exists(status) && existing == Existing::Refuse) {
        return inputError(
            FOVEA_TEXT("Session", "%1 exists already; replace it with --force"), { path.string() });
    }
    return {};
}

Result<std::filesystem::path> outputFile(
    const std::string& output, const std::string& fileName, Existing existing)
{
    if (output.empty()) {
        return usageError(FOVEA_TEXT("Session", "no output was named"));
    }
    std::filesystem::path path = output;
    std::error_code problem;
    if (output.ends_with('/')) {
        std::filesystem::create_directories(path, problem);
        if (problem) {
            return inputError(
                FOVEA_TEXT("Session", "%1: the folder cannot be made: %2"), { output, problem.message() });
        }
        path /= fileName;
    }
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, problem)) {
        return inputError(
            FOVEA_TEXT("Session", "%1: there is no folder %2"), { path.string(), folder.string() });
    }
    if (access(folder.c_str(), W_OK) != 0) {
        return inputError(
            FOVEA_TEXT("Session", "%1: the folder %2 is not writable"), { path.string(), folder.string() });
    }
    if (const Result<void> isFree = refuseExisting(path, existing); !isFree) {
        return isFree.error();
    }
    return path;
}

} // namespace fovea
