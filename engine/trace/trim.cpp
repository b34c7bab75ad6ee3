// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/trace_file.h"
#include "trace/trace_state.h"

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace fovea {

Result<bool> trimTrace(const std::filesystem::path& path, int64_t byteLimit)
{
    {
        TraceState trace;
        if (Result<void> opened = openTrace(path, trace); !opened) {
            return opened.error();
        }
        struct stat status { };
        constexpr int64_t blockBytes = 512;
        const bool isShort = trace.committed > 0 && trace.committed < trace.exampleCount;
        const bool isSmall
            = fstat(*trace.file, &status) == 0 && int64_t { status.st_blocks } * blockBytes <= byteLimit;
        if (!isShort || !isSmall) {
            return false;
        }
    }
    std::error_code error;
    std::filesystem::path beside = path;
    beside += ".trimming";
    const Result<RepairReport> report = repairTrace(path, beside, false);
    if (report) {
        std::filesystem::rename(beside, path, error);
    }
    if (!report || error) {
        const int reason = error.value();
        std::filesystem::remove(beside, error);
        return report ? fileError(FOVEA_TEXT("Trace", "%1: cannot be replaced (%2)"), path, reason)
                      : report.error();
    }
    return true;
}

} // namespace fovea
