// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/recorded_passes.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace fovea::bench {

namespace {

constexpr int64_t examplesOfTrace = 200;

std::filesystem::path folderInMemory()
{
    std::error_code problem;
    const std::filesystem::path memory = "/dev/shm";
    const std::filesystem::path root
        = std::filesystem::is_directory(memory, problem) ? memory : std::filesystem::temp_directory_path();
    return root
        / ("fovea-bench-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
}

template <typename Value>
Value expect(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(exitCode(result.error().kind()));
    }
    return *std::move(result);
}

} // namespace

RecordedPasses::RecordedPasses(const ModelCase& shape, const Model& model, std::string reducer)
    : m_shape(shape)
    , m_model(model)
    , m_reducer(std::move(reducer))
    , m_folder(folderInMemory())
{
    std::filesystem::create_directories(m_folder);
    begin();
    for (const Probe* probe : model.probes()) {
        m_watched.push_back(m_recorder->wants(probe->info()) ? 1 : 0);
    }
}

RecordedPasses::~RecordedPasses()
{
    m_recorder.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void RecordedPasses::begin()
{
    if (m_recorder) {
        (void)m_recorder->finish();
        m_recorder.reset();
    }
    m_next = 0;
    TracePlan plan;
    PlannedExample example;
    example.ids.assign(static_cast<std::size_t>(m_shape.tokenCount), 1000);
    plan.examples.assign(static_cast<std::size_t>(examplesOfTrace), example);
    const double scale = 1 / std::sqrt(static_cast<double>(m_shape.width / m_shape.headCount));
    plan.header = Value::Object {
        { "dtype", "f32" },
        { "model",
            Value::Object { { "heads", m_shape.headCount }, { "width", m_shape.width },
                { "feed_forward_width", m_shape.feedForwardWidth }, { "causal", false },
                { "attention_scale", Value::List(static_cast<std::size_t>(m_shape.depth), Value(scale)) } } }
    };
    m_recorder = expect(Recorder::create(m_folder / "run.h5", std::move(plan), m_model.probes(),
        expect(WatchRules::parse("all", m_reducer, "")), true));
}

void RecordedPasses::run(Model& model, const TokenBatch& batch)
{
    if (m_next == examplesOfTrace) {
        begin();
    }
    const std::vector<int64_t> ids { m_next++ };
    Pass pass({ ids, batch.begin }, *m_recorder, m_watched);
    model.forward(batch, pass);
    if (const Result<void> ended = m_recorder->endPass(pass.examples()); !ended) {
        std::fprintf(stderr, "%s\n", ended.error().message().c_str());
        std::exit(exitCode(ended.error().kind()));
    }
}

} // namespace fovea::bench
