// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/tokenizer.h"
#include "nn/model.h"
#include "session/job.h"
#include "session/parameters.h"
#include "session/session.h"
#include "weights/load_model.h"
#include "weights/model_hashes.h"

#include <atomic>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace fovea {

/// A model in a Session, with all that came with it. Members that others refer to are declared first.
struct OpenModel {
    OpenModel() = default;
    /// What still works for it ends soon.
    ~OpenModel() { *isAbandoned = true; }
    OpenModel(const OpenModel&) = delete;
    OpenModel& operator=(const OpenModel&) = delete;

    int64_t key = 0;
    std::shared_ptr<Device> device;
    ModelFolder folder;
    DType dtype = DType::F32;
    double loadSeconds = 0;
    MemoryForecast forecast;
    std::unique_ptr<Model> model;
    /// Absent when the folder has no tokenizer, or one that `tokenizerError` speaks of.
    std::unique_ptr<Tokenizer> tokenizer;
    std::optional<Error> tokenizerError;
    /// Nobody wants it any more.
    std::shared_ptr<std::atomic<bool>> isAbandoned = std::make_shared<std::atomic<bool>>(false);
    /// Worked out on a thread of its own while the model is loaded. Its destruction waits for that thread.
    std::shared_future<ModelHashes> hashes;

    /// Why there is no tokenizer.
    Error missingTokenizer() const;
};

/// Where a Command wants its model from and how it is to compute.
struct ModelRequest {
    /// 0 when `path` says it.
    int64_t key = 0;
    std::string path;
    DeviceOptions device;
    DType dtype = DType::F32;
    /// Load although the forecast exceeds the memory that is free.
    bool isForced = false;

    /// Reads model (or `pathName`), device, dtype, threads and force.
    static ModelRequest read(
        Parameters& parameters, const SessionOptions& defaults, std::string_view pathName);
};

/// f32 or bf16; fails on what models do not compute in.
Result<DType> computedType(const std::string& name);

/// The Devices and models of a Session. Used by its thread alone, except `device`.
class OpenModels {
public:
    explicit OpenModels(SessionOptions defaults);
    ~OpenModels();

    const SessionOptions& defaults() const { return m_defaults; }
    /// The Device these options describe, opened at its first use and kept. From any thread.
    Result<std::shared_ptr<Device>> device(const DeviceOptions& options);

    /// Loads a model and says `progress`, `forecast` and `note`. Throws Interrupted at once when the job is
    /// stopped; the load then ends unseen, and the next one waits for it.
    Result<std::shared_ptr<OpenModel>> load(Job& job, const ModelRequest& request);
    /// The model that the request names by key, or a fresh one that is not kept.
    Result<std::shared_ptr<OpenModel>> obtain(Job& job, const ModelRequest& request);
    /// Keeps the model under a key of its own.
    void keep(const std::shared_ptr<OpenModel>& model);
    Result<std::shared_ptr<OpenModel>> find(int64_t key) const;
    Result<void> close(int64_t key);

private:
    void waitForAbandoned(Job& job);

    SessionOptions m_defaults;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Device>> m_devices;
    std::map<int64_t, std::shared_ptr<OpenModel>> m_models;
    int64_t m_lastKey = 0;
    std::vector<std::future<void>> m_abandoned;
};

bool hasTokenizerFiles(const ModelFolder& folder);

/// What a person calls it: the last part of its absolute path.
std::string modelName(const ModelFolder& folder);

} // namespace fovea
