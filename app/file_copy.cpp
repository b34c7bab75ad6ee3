// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_copy.h"

#include <filesystem>

namespace fovea {

Result<void> copyFile(const QString& from, const QString& to)
{
    namespace fs = std::filesystem;
    const fs::path target = to.toStdString();
    fs::path part = target;
    part += ".part";
    std::error_code problem;
    fs::copy_file(from.toStdString(), part, fs::copy_options::overwrite_existing, problem);
    if (!problem) {
        fs::rename(part, target, problem);
    }
    if (problem) {
        std::error_code ignored;
        fs::remove(part, ignored);
        return inputError(
            FOVEA_TEXT("FileCopy",
                "%1 could not be written: %2. Is there room on the disk, and may you write there?"),
            { target.string(), problem.message() });
    }
    return {};
}

} // namespace fovea
