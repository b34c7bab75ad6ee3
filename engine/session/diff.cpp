// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/diff_report.h"
#include "session/output_path.h"
#include "session/runners.h"
#include "session/weight_nodes.h"

#include <fovea/array_file.h>
#include <fovea/json.h>

#include <algorithm>

namespace fovea {

namespace {

Result<void> writeReport(const std::filesystem::path& path, const Value& details)
{
    const std::string suffix = path.extension().string();
    const std::string text = suffix == ".html" ? htmlReport(details)
        : suffix == ".md"                      ? markdownReport(details)
                                               : formatJson(details, 2) + "\n";
    return writeFile(path, text);
}

Result<double> readTolerance(Parameters& parameters)
{
    const Value* value = parameters.value("tolerance");
    const double tolerance = value != nullptr && !value->isNull() ? value->number().value_or(-1) : 0;
    return tolerance >= 0 ? Result<double>(tolerance)
                          : usageError(FOVEA_TEXT("Session", "the tolerance is no number that is 0 or more"));
}

} // namespace

Result<Outcome> runDiff(Job& job, OpenModels&)
{
    Parameters parameters(job.command());
    const std::string first = parameters.text("a", ""), second = parameters.text("b", "");
    const Result<double> tolerance = readTolerance(parameters);
    const Value* ignored = parameters.list("ignore");
    const std::optional<std::string> output = parameters.text("output");
    const Existing existing = parameters.flag("overwrite") ? Existing::Replace : Existing::Refuse;
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    if (!tolerance) {
        return tolerance.error();
    }
    DiffRules rules { *tolerance, {} };
    for (const Value& pattern : ignored != nullptr ? *ignored->as<Value::List>() : Value::List()) {
        const auto* text = pattern.as<std::string>();
        if (text == nullptr) {
            return usageError(FOVEA_TEXT("Session", "the parameter \"ignore\" lists paths"));
        }
        rules.ignored.push_back(*text);
    }
    std::optional<std::filesystem::path> report;
    if (output) {
        const Result<std::filesystem::path> path = outputFile(*output, "diff.html", existing);
        if (!path) {
            return path.error();
        }
        const std::string suffix = path->extension().string();
        if (suffix != ".html" && suffix != ".md" && suffix != ".json") {
            return usageError(
                FOVEA_TEXT("Session", "%1: a report is written to .html, .md or .json"), { path->string() });
        }
        report = *path;
    }
    const Result<Trace> a = openAnyFile(first), b = a ? openAnyFile(second) : a.error();
    if (!b) {
        return b.error();
    }
    const Result<FileDiff> diff = compareFiles(job, *a, *b, rules);
    if (!diff) {
        return diff.error();
    }
    Value details = describe(*diff);
    details["a"] = first;
    details["b"] = second;
    details["tolerance"] = *tolerance;
    details["bytes_read"] = a->bytesRead() + b->bytesRead();
    if (report) {
        if (const Result<void> written = writeReport(*report, details); !written) {
            return written.error();
        }
        details["report"] = report->string();
    }
    return Outcome { "compared", std::move(details) };
}

} // namespace fovea
