// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/comparison.h"
#include "session/passes.h"
#include "session/runners.h"
#include "session/trace_header.h"
#include "trace/fault_check.h"

#include <fovea/trace.h>

#include <unistd.h>

#include <filesystem>
#include <utility>

namespace fovea {

namespace {

/// Tokens that are computed again at a time, at least: the second recording takes this much disk, not the
/// first's size.
constexpr int64_t tokensAtATime = 2048;
/// Between instruction sets or library versions sums are taken in another order.
constexpr double toleranceF32 = 1e-4, toleranceBF16 = 5e-2;

/// A recording of our own that is gone when we are.
class ScratchFolder {
public:
    static Result<ScratchFolder> create()
    {
        std::error_code problem;
        std::string pattern
            = (std::filesystem::temp_directory_path(problem) / "fovea-verify-XXXXXX").string();
        if (problem || mkdtemp(pattern.data()) == nullptr) {
            return inputError(
                FOVEA_TEXT("Session",
                    "%1: no folder for temporary files can be made there; name another with TMPDIR"),
                { pattern });
        }
        return ScratchFolder(pattern);
    }
    ScratchFolder(ScratchFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder()
    {
        std::error_code problem;
        if (!m_path.empty()) {
            std::filesystem::remove_all(m_path, problem);
        }
    }

    std::filesystem::path file(const std::string& name) const { return m_path / name; }

private:
    explicit ScratchFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }

    std::filesystem::path m_path;
};

/// What a trace says about how it was made.
struct Recipe {
    ModelRequest model;
    WatchRules rules;
    int64_t batchTokens = 512;
};

Result<Recipe> readRecipe(const Trace& trace, Parameters& parameters, const SessionOptions& defaults)
{
    const Value* spec = trace.isTrace() ? trace.header().find("spec") : nullptr;
    if (spec == nullptr || spec->as<Value::Object>() == nullptr) {
        return inputError(FOVEA_TEXT("Session", "%1: does not say how it was made (no attribute \"spec\")"),
            { trace.path().string() });
    }
    Recipe recipe;
    recipe.model.path = parameters.text("model", spec->get<std::string>("model", ""));
    recipe.model.device = defaults.device;
    recipe.model.device.name = parameters.text("device", spec->get<std::string>("device", "auto"));
    recipe.model.device.threadCount
        = static_cast<int>(parameters.whole("threads", defaults.device.threadCount, 0, 1024));
    recipe.model.isForced = parameters.flag("force");
    const std::string dtype = spec->get<std::string>("dtype", "f32");
    recipe.model.dtype = dtypeFromName(dtype).value_or(DType::F32);
    recipe.batchTokens = std::max<int64_t>(1, spec->get<int64_t>("batch_tokens", 512));
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    Result<WatchRules> rules = WatchRules::parse(spec->get<std::string>("watch", "all"),
        spec->get<std::string>("reduce", "full"), spec->get<std::string>("layers", ""));
    if (!rules) {
        return rules.error();
    }
    recipe.rules = std::move(*rules);
    std::error_code problem;
    if (!std::filesystem::exists(recipe.model.path, problem)) {
        return inputError(
            FOVEA_TEXT("Session", "%1: its model is not at %2 any more; say where it is with --model"),
            { trace.path().string(), recipe.model.path });
    }
    return recipe;
}

PlannedExample plannedAgain(const TraceTokens& tokens)
{
    return { .text = tokens.text,
        .pair = tokens.pair,
        .ids = tokens.ids,
        .typeIds = tokens.typeIds,
        .tokenTexts = tokens.texts,
        .offsets = tokens.offsets };
}

/// Examples from `first` on that are computed again together: whole passes, as the recording had them.
Result<std::vector<PlannedExample>> plannedAgain(const Trace& trace, int64_t first, int64_t batchTokens)
{
    std::vector<PlannedExample> examples;
    int64_t tokenCount = 0, passTokens = 0;
    for (int64_t example = first; example < trace.committedExampleCount(); ++example) {
        const Result<TraceTokens> tokens = trace.tokens(example);
        if (!tokens) {
            return tokens.error();
        }
        const auto count = static_cast<int64_t>(tokens->ids.size());
        if (!examples.empty() && passTokens + count > batchTokens) {
            if (tokenCount >= tokensAtATime) {
                break;
            }
            passTokens = 0;
        }
        tokenCount += count;
        passTokens += count;
        examples.push_back(plannedAgain(*tokens));
    }
    return examples;
}

/// Why bits cannot be expected to be the same; empty when they must be.
std::string reasonForTolerance(const Value& header, const OpenModel& model)
{
    const std::string isa = header.get<std::string>("isa_path", ""), isaNow = model.device->isaPath();
    const std::string libraries = header.get<std::string>("libraries", ""),
                      librariesNow = model.device->libraryVersions();
    if (isa != isaNow) {
        return "recorded on " + isa + ", run again on " + isaNow;
    }
    if (libraries != librariesNow) {
        return "recorded with " + libraries + ", run again with " + librariesNow;
    }
    return {};
}

/// Runs examples [first, first + count) again into a trace of its own and compares.
Result<void> compareExamples(Job& job, OpenModel& model, const Recipe& recipe, const Trace& recorded,
    int64_t first, const std::vector<PlannedExample>& examples, const std::filesystem::path& path,
    Tolerance tolerance, Comparison& comparison)
{
    TracePlan plan;
    // Of the model as it is now: another one must show as a difference, not be written under false sizes.
    plan.header = traceHeader(model, RunSpec());
    plan.examples = examples;
    Result<std::unique_ptr<Recorder>> recorder
        = Recorder::create(path, std::move(plan), model.model->probes(), recipe.rules, true);
    if (!recorder) {
        return recorder.error();
    }
    const Result<double> seconds
        = runPasses(job, model, examples, 0, recipe.batchTokens, **recorder, [](int64_t) {});
    if (!seconds) {
        return seconds.error();
    }
    if (const Result<void> finished = (*recorder)->finish(); !finished) {
        return finished.error();
    }
    const Result<Trace> again = Trace::open(path);
    if (!again) {
        return again.error();
    }
    return compare(recorded, *again, first, tolerance, comparison);
}

/// Says which parts of the model are not what they were, in notes and in `details`. Only other weights make
/// it another model: ids are in the trace, and what a setting in config.json changes shows in the values.
bool compareHashes(Job& job, const Value& header, const OpenModel& model, Value& details)
{
    const ModelHashes& now = model.hashes.get();
    const auto isSame = [&](const char* attribute, const std::string& hash, std::string_view text) {
        const auto recorded = header.get<std::string>(attribute, "");
        // A trace may be older than the attribute.
        if (recorded == hash || header.find(attribute) == nullptr) {
            return true;
        }
        job.note(inputError(text, { model.folder.path.string(), hash, recorded }));
        return false;
    };
    const bool isSameModel = isSame("model_hash", now.weights,
        FOVEA_TEXT(
            "Session", "%1: the weights are not those of the recording (content hash %2, recorded %3)"));
    details["same_model"] = isSameModel;
    details["same_config"] = isSame("config_hash", now.config,
        FOVEA_TEXT("Session", "%1: config.json is not that of the recording (content hash %2, recorded %3)"));
    details["same_tokenizer"] = isSame("tokenizer_hash", now.tokenizer,
        FOVEA_TEXT("Session",
            "%1: the tokenizer's files are not those of the recording (content hash %2, recorded %3); its "
            "token ids are used"));
    return isSameModel;
}

Result<void> checkComparable(const Trace& trace)
{
    if (trace.committedExampleCount() == 0) {
        return inputError(
            FOVEA_TEXT("Session",
                "%1: none of its %2 examples is committed, so there is nothing to compare; record it again"),
            { trace.path().string(), std::to_string(trace.exampleCount()) });
    }
    if (trace.readings().empty()) {
        return inputError(FOVEA_TEXT("Session",
                              "%1: holds tokens but no readings (it was recorded with --watch off), so there "
                              "is nothing to compare"),
            { trace.path().string() });
    }
    return {};
}

Value describe(const Difference& difference)
{
    return Value::Object { { "path", difference.reading.path }, { "layer", difference.reading.layer },
        { "kind", name(difference.reading.kind) }, { "reduction", name(difference.reading.reduction) },
        { "example", difference.example }, { "missing", difference.isMissing },
        { "largest_difference", difference.largest } };
}

} // namespace

Result<Outcome> runVerify(Job& job, OpenModels& models)
{
    Parameters parameters(job.command());
    const std::string path = parameters.text("trace", "");
    const Result<Trace> trace = openForeignTrace(path);
    if (!trace) {
        return trace.error();
    }
    const Result<Recipe> recipe = readRecipe(*trace, parameters, models.defaults());
    if (!recipe) {
        return recipe.error();
    }
    // Nothing that was compared is not the same.
    if (const Result<void> hasValues = checkComparable(*trace); !hasValues) {
        return hasValues.error();
    }
    const Result<std::shared_ptr<OpenModel>> model = models.load(job, recipe->model);
    if (!model) {
        return model.error();
    }

    Value details = Value::Object { { "readings", static_cast<int64_t>(trace->readings().size()) },
        { "examples", trace->committedExampleCount() }, { "planned_examples", trace->exampleCount() } };
    const bool isSameModel = compareHashes(job, trace->header(), **model, details);
    const std::string reason = reasonForTolerance(trace->header(), **model);
    const Tolerance tolerance { .isExact = reason.empty(),
        .relative = recipe->model.dtype == DType::F32 ? toleranceF32 : toleranceBF16 };

    const Result<ScratchFolder> scratch = ScratchFolder::create();
    if (!scratch) {
        return scratch.error();
    }
    Comparison comparison;
    const int64_t total = trace->committedExampleCount();
    int64_t first = 0;
    while (first < total) {
        job.progress("comparing", first, total);
        const Result<std::vector<PlannedExample>> examples = plannedAgain(*trace, first, recipe->batchTokens);
        if (!examples) {
            return examples.error();
        }
        const auto count = static_cast<int64_t>(examples->size());
        const Result<void> compared = compareExamples(job, **model, *recipe, *trace, first, *examples,
            scratch->file("again.h5"), tolerance, comparison);
        if (!compared) {
            return compared.error();
        }
        first += count;
        job.progress("comparing", first, total);
    }

    if (comparison.valueCount == 0 && comparison.differenceCount == 0) {
        return inputError(
            FOVEA_TEXT("Session", "%1: its readings hold no values, so there is nothing to compare"),
            { path });
    }
    Value::List differing;
    for (const Difference& difference : comparison.differences) {
        differing.push_back(describe(difference));
    }
    details["same"] = isSameModel && comparison.differenceCount == 0;
    details["exact"] = tolerance.isExact;
    details["reason"] = reason;
    details["tolerance"] = tolerance.isExact ? 0.0 : tolerance.relative;
    details["values"] = comparison.valueCount;
    details["largest_difference"] = comparison.largestDifference;
    details["differences"] = comparison.differenceCount;
    details["differing"] = std::move(differing);
    return Outcome { "verified", std::move(details) };
}

} // namespace fovea
