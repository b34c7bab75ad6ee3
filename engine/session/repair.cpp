// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/output_path.h"
#include "session/runners.h"
#include "trace/trace_file.h"

#include <system_error>

namespace fovea {

Result<Outcome> runRepair(Job& job, OpenModels&)
{
    Parameters parameters(job.command());
    const std::string input = parameters.text("trace", "");
    const std::string output = parameters.text("output", input);
    const bool isPacked = parameters.flag("pack");
    const Existing existing = parameters.flag("overwrite") ? Existing::Replace : Existing::Refuse;
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    std::error_code problem;
    const bool isInPlace = output == input || std::filesystem::equivalent(output, input, problem);
    const Result<std::filesystem::path> path = outputFile(
        output, std::filesystem::path(input).filename().string(), isInPlace ? Existing::Replace : existing);
    if (!path) {
        return path.error();
    }
    // Written beside and renamed, so that nothing is lost when the disk is full.
    std::filesystem::path beside = *path;
    beside += ".repairing";
    const Result<RepairReport> report = repairTrace(input, beside, isPacked);
    if (!report) {
        std::filesystem::remove(beside, problem);
        return report.error();
    }
    std::filesystem::rename(beside, *path, problem);
    if (problem) {
        const std::string reason = problem.message();
        std::filesystem::remove(beside, problem);
        return inputError(FOVEA_TEXT("Session", "%1: cannot be replaced: %2"), { path->string(), reason });
    }
    return Outcome { "repaired",
        Value::Object { { "path", path->string() }, { "committed", report->committedExamples },
            { "dropped", report->droppedExamples }, { "bytes_before", report->bytesBefore },
            { "bytes_after", report->bytesAfter } } };
}

} // namespace fovea
