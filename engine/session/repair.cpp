// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/repair.h"

#include "session/output_path.h"
#include "session/runners.h"
#include "trace/fault_check.h"

#include <system_error>

namespace fovea {

Result<Outcome> runRepair(Job& job, OpenModels&)
{
    Parameters parameters(job.command());
    const std::string input = parameters.text("trace", "");
    const std::string output = parameters.text("output", input);
    const bool isPacked = parameters.flag("pack");
    const Pyramids pyramids = parameters.flag("pyramid") ? Pyramids::Build : Pyramids::Keep;
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
    if (const Result<void> checked = checkForFaults(input); !checked) {
        return checked.error();
    }
    const Result<RepairReport> report = repairTrace(
        input, *path, isPacked, [&job] { return job.shouldStop(); }, pyramids);
    if (!report) {
        job.checkStop();
        return report.error();
    }
    return Outcome { "repaired",
        Value::Object { { "path", path->string() }, { "committed", report->committedExamples },
            { "dropped", report->droppedExamples }, { "bytes_before", report->bytesBefore },
            { "bytes_after", report->bytesAfter }, { "pyramids", report->pyramidCount } } };
}

} // namespace fovea
