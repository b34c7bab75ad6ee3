// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/open_models.h"

#include "session/describe.h"
#include "session/memory.h"
#include "session/memory_advice.h"

#include <fovea/message_text.h>
#include <fovea/result.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace fovea {

namespace {

constexpr auto stopInterval = std::chrono::milliseconds(10);

std::string deviceKey(const DeviceOptions& options)
{
    return options.name + " " + std::to_string(options.threadCount);
}

/// Runs `work` on a thread of its own and waits, but not longer than the job may: then `isAbandoned` tells it
/// so, and it ends unseen in `abandoned`.
template <typename Work>
void runStoppably(
    Job& job, std::atomic<bool>& isAbandoned, std::vector<std::future<void>>& abandoned, Work work)
{
    std::future<void> running = std::async(std::launch::async, std::move(work));
    while (running.wait_for(stopInterval) != std::future_status::ready) {
        if (job.shouldStop()) {
            isAbandoned = true;
            abandoned.push_back(std::move(running));
            throw Interrupted();
        }
    }
    running.get();
}

Value forecastDetails(const MemoryForecast& forecast, const MemoryAdvice& advice)
{
    Value details = describe(forecast);
    describe(advice, details);
    return details;
}

} // namespace

Error OpenModel::missingTokenizer() const
{
    return tokenizerError.value_or(inputError(
        FOVEA_TEXT("Session", "%1: has no tokenizer files, so that it reads token ids only; give --ids"),
        { folder.path.string() }));
}

ModelRequest ModelRequest::read(
    Parameters& parameters, const SessionOptions& defaults, std::string_view pathName)
{
    ModelRequest request;
    const Value* where = parameters.value(pathName);
    const bool mayBeKey = pathName == "model";
    if (const auto* key = where != nullptr && mayBeKey ? where->as<int64_t>() : nullptr) {
        request.key = *key;
    } else {
        request.path = parameters.text(pathName, "");
    }
    if (request.key == 0 && request.path.empty()) {
        parameters.fail(usageError(
            FOVEA_TEXT("Session", "the parameter \"%1\" must name a model"), { std::string(pathName) }));
    }
    request.device = defaults.device;
    request.device.name = parameters.text("device", defaults.device.name);
    request.device.threadCount
        = static_cast<int>(parameters.whole("threads", defaults.device.threadCount, 0, 1024));
    const Result<DType> dtype = computedType(parameters.text("dtype", std::string(name(defaults.dtype))));
    if (dtype) {
        request.dtype = *dtype;
    } else {
        parameters.fail(dtype.error());
    }
    request.isForced = parameters.flag("force");
    return request;
}

Result<DType> computedType(const std::string& name)
{
    const std::optional<DType> dtype = dtypeFromName(name);
    return dtype == DType::F32 || dtype == DType::BF16
        ? Result<DType>(*dtype)
        : usageError(FOVEA_TEXT("Session", "models compute in f32 or bf16, not in \"%1\""), { name });
}

OpenModels::OpenModels(SessionOptions defaults)
    : m_defaults(std::move(defaults))
{
}

OpenModels::~OpenModels()
{
    // A load that was left alone still uses its Device.
    m_abandoned.clear();
}

Result<std::shared_ptr<Device>> OpenModels::device(const DeviceOptions& options)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Device>& device = m_devices[deviceKey(options)];
    if (device == nullptr) {
        Result<std::unique_ptr<Device>> opened = Device::open(options);
        if (!opened) {
            m_devices.erase(deviceKey(options));
            return opened.error();
        }
        device = std::move(*opened);
    }
    return device;
}

Result<std::shared_ptr<OpenModel>> OpenModels::load(Job& job, const ModelRequest& request)
{
    waitForAbandoned(job);
    job.progress("loading", 0, 0);
    const auto start = std::chrono::steady_clock::now();
    Result<ModelFolder> folder = ModelFolder::open(request.path);
    if (!folder) {
        return folder.error();
    }
    const Result<MemoryForecast> forecast = forecastMemory(*folder, request.dtype);
    if (!forecast) {
        return forecast.error();
    }
    const int64_t available = availableMemory();
    const Result<MemoryAdvice> advice = adviseMemory(*folder, request.dtype, *forecast, available);
    if (!advice) {
        return advice.error();
    }
    job.say("forecast", forecastDetails(*forecast, *advice));
    if (!advice->isFitting && !request.isForced) {
        return tooLarge(request.path, *forecast, *advice);
    }
    Result<std::shared_ptr<Device>> opened = device(request.device);
    if (!opened) {
        return opened.error();
    }

    // Shared with the loading thread, which may outlive this call when the job is stopped.
    auto model = std::make_shared<OpenModel>();
    model->device = *opened;
    model->folder = std::move(*folder);
    model->dtype = request.dtype;
    model->forecast = *forecast;
    auto failure = std::make_shared<std::optional<Error>>();
    // Beside the packing, which leaves a core free: a recording waits for it before its first row.
    model->hashes = std::async(std::launch::async, [folder = model->folder, stop = model->isAbandoned] {
        return hashModel(folder, stop.get());
    }).share();
    runStoppably(job, *model->isAbandoned, m_abandoned, [model, failure] {
        const StopScope stopScope(*model->device, *model->isAbandoned);
        std::future<void> tokenizer = std::async(std::launch::async, [&model = *model] {
            if (hasTokenizerFiles(model.folder)) {
                Result<std::unique_ptr<Tokenizer>> read = Tokenizer::open(model.folder);
                if (read) {
                    model.tokenizer = std::move(*read);
                } else {
                    model.tokenizerError = read.error();
                }
            }
        });
        Result<std::unique_ptr<Model>> loaded = loadModel(model->folder, *model->device, model->dtype);
        tokenizer.get();
        if (loaded) {
            model->model = std::move(*loaded);
        } else {
            *failure = loaded.error();
        }
    });
    if (*failure) {
        return **failure;
    }
    model->loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    for (const std::string& sentence : model->model->description().notes) {
        job.note(inputError("%1", { sentence }));
    }
    if (model->tokenizerError) {
        job.note(*model->tokenizerError);
    }
    return model;
}

Result<std::shared_ptr<OpenModel>> OpenModels::obtain(Job& job, const ModelRequest& request)
{
    if (request.key == 0) {
        return load(job, request);
    }
    waitForAbandoned(job);
    return find(request.key);
}

void OpenModels::keep(const std::shared_ptr<OpenModel>& model)
{
    model->key = ++m_lastKey;
    m_models[model->key] = model;
}

Result<std::shared_ptr<OpenModel>> OpenModels::find(int64_t key) const
{
    const auto found = m_models.find(key);
    if (found == m_models.end()) {
        return usageError(
            FOVEA_TEXT("Session", "no model is open under the key %1"), { std::to_string(key) });
    }
    return found->second;
}

Result<void> OpenModels::close(int64_t key)
{
    if (m_models.erase(key) == 0) {
        return usageError(
            FOVEA_TEXT("Session", "no model is open under the key %1"), { std::to_string(key) });
    }
    return {};
}

void OpenModels::waitForAbandoned(Job& job)
{
    while (!m_abandoned.empty()) {
        if (m_abandoned.back().wait_for(stopInterval) == std::future_status::ready) {
            m_abandoned.pop_back();
        } else {
            job.checkStop();
        }
    }
}

bool hasTokenizerFiles(const ModelFolder& folder)
{
    return folder.tokenizerJson || folder.vocabText || folder.vocabJson;
}

std::string modelName(const ModelFolder& folder)
{
    std::error_code problem;
    const std::filesystem::path absolute = std::filesystem::weakly_canonical(folder.path, problem);
    return (problem || absolute.filename().empty() ? folder.path : absolute).filename().string();
}

} // namespace fovea
