// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/repair.h"
#include "trace/trace_state.h"

#include <sys/stat.h>

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
    const Result<RepairReport> report = repairTrace(path, path, false);
    return report ? Result<bool>(true) : report.error();
}

} // namespace fovea
