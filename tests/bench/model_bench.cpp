// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"
#include "bench/ceiling.h"
#include "bench/child.h"
#include "bench/random_model.h"
#include "bench/recorded_passes.h"
#include "bench/watching_sinks.h"
#include "weights/load_model.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <thread>

/// Whole models: one forward against its floor (P1, P2), what watching adds (P11, P13, P15), cancelling,
/// loading (P19), and the way from a program's start to its first forward (P20).
///
///     fovea-bench-model [--json] [--filter TEXT] [--threads N] [--seconds S]
///     fovea-bench-model --worker CASE --threads N --dtype f32|bf16     "run N" on stdin, {"ms": […]} on
///     stdout fovea-bench-model --ceiling --threads N --dtype f32|bf16         {"gflops": …}
///     fovea-bench-model --load FOLDER --threads N [--tokens N]         loads, runs, and says what it took
namespace fovea::bench {

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::unique_ptr<Device> openDevice(int threadCount)
{
    Result<std::unique_ptr<Device>> device = Device::open({ .name = "cpu", .threadCount = threadCount });
    if (!device) {
        std::fprintf(stderr, "%s\n", device.error().message().c_str());
        std::exit(exitCode(device.error().kind()));
    }
    return *std::move(device);
}

/// A model with one batch, and a way to run it.
struct Runner {
    Runner(const ModelCase& shape, Device& device, DType compute)
        : model(randomModel(shape, device, compute))
        , batch(randomBatch(shape))
        , ids(batch.begin.size() - 1, 0)
    {
    }

    ModelOutput forward() { return forward(Pass({ ids, batch.begin })); }
    ModelOutput forward(Sink& sink, const std::vector<char>& watched)
    {
        return forward(Pass({ ids, batch.begin }, sink, watched));
    }
    ModelOutput forward(MomentsSink& sink, const std::vector<char>& watched)
    {
        ModelOutput output = forward(static_cast<Sink&>(sink), watched);
        sink.flush();
        return output;
    }
    std::vector<char> wantedBy(Sink& sink) const
    {
        std::vector<char> wanted;
        for (const Probe* probe : model->probes()) {
            wanted.push_back(sink.wants(probe->info()) ? 1 : 0);
        }
        return wanted;
    }

    std::unique_ptr<Model> model;
    TokenBatch batch;
    std::vector<int64_t> ids;

private:
    ModelOutput forward(Pass pass) { return model->forward(batch, pass); }
};

std::map<std::string, std::string> parsePairs(int argc, char** argv)
{
    std::map<std::string, std::string> options { { "--threads", "1" }, { "--dtype", "f32" },
        { "--tokens", "32" } };
    for (int i = 1; i < argc; ++i) {
        const bool hasValue = i + 1 < argc && std::strncmp(argv[i + 1], "--", 2) != 0;
        options[argv[i]] = hasValue ? argv[i + 1] : "";
        i += hasValue ? 1 : 0;
    }
    return options;
}

int work(const std::map<std::string, std::string>& options)
{
    const ModelCase* shape = findCase(options.at("--worker"));
    const std::optional<DType> compute = dtypeFromName(options.at("--dtype"));
    if (shape == nullptr || !compute.has_value()) {
        std::fprintf(stderr, "no such case or type\n");
        return 2;
    }
    const std::unique_ptr<Device> device = openDevice(std::atoi(options.at("--threads").c_str()));
    Runner runner(*shape, *device, *compute);
    runner.forward();
    std::cout << "ready" << std::endl;
    for (std::string word; std::cin >> word && word == "run";) {
        int count = 0;
        std::cin >> count;
        std::cout << "{\"ms\": [";
        for (int i = 0; i < count; ++i) {
            const auto start = std::chrono::steady_clock::now();
            runner.forward();
            std::cout << (i == 0 ? "" : ", ") << millisecondsSince(start);
        }
        std::cout << "]}" << std::endl;
    }
    return 0;
}

int printCeiling(const std::map<std::string, std::string>& options)
{
    const std::unique_ptr<Device> device = openDevice(std::atoi(options.at("--threads").c_str()));
    const Ceiling ceiling = measureCeiling(static_cast<CpuDevice&>(*device));
    std::printf("{\"gflops\": %.1f}\n", options.at("--dtype") == "bf16" ? ceiling.bfloat16() : ceiling.fma);
    return 0;
}

int load(const std::map<std::string, std::string>& options)
{
    const std::unique_ptr<Device> device = openDevice(std::atoi(options.at("--threads").c_str()));
    const auto start = std::chrono::steady_clock::now();
    Result<ModelFolder> folder = ModelFolder::open(options.at("--load"));
    Result<std::unique_ptr<Model>> model
        = folder ? loadModel(*folder, *device, DType::F32) : Result<std::unique_ptr<Model>>(folder.error());
    if (!model) {
        std::fprintf(stderr, "%s\n", model.error().message().c_str());
        return 3;
    }
    const double loadMilliseconds = millisecondsSince(start);
    TokenBatch batch;
    batch.ids.assign(static_cast<std::size_t>(std::atoi(options.at("--tokens").c_str())), 1000);
    batch.begin.push_back(static_cast<int64_t>(batch.ids.size()));
    const std::vector<int64_t> ids { 0 };
    Pass pass({ ids, batch.begin });
    (*model)->forward(batch, pass);
    std::printf("%.1f\n", loadMilliseconds);
    return 0;
}

double floorOf(const ModelCase& shape, const Ceiling& ceiling, DType compute)
{
    const double peak = compute == DType::BF16 ? ceiling.bfloat16() : ceiling.fma;
    return std::max(floatingPointOperations(shape) / peak, weightBytes(shape, compute) / ceiling.memory)
        / 1e9;
}

/// Forwards of every case and type; models are made one after the other, for memory's sake.
void timeForwards(
    Device& device, const Ceiling& ceiling, const Options& options, std::vector<Timing>& timings)
{
    for (const ModelCase& shape : modelCases()) {
        for (const DType compute : { DType::F32, DType::BF16 }) {
            const std::string title = std::string(shape.name) + " " + std::string(name(compute));
            if (title.find(options.filter) == std::string::npos) {
                continue;
            }
            Runner runner(shape, device, compute);
            const auto found
                = timeInTurns({ { title, [&] { runner.forward(); }, floorOf(shape, ceiling, compute),
                                  compute == DType::F32 ? "FMA" : "bf16" } },
                    options);
            timings.insert(timings.end(), found.begin(), found.end());
        }
    }
}

bool isSame(const Tensor& first, const Tensor& second)
{
    return toHost(first) == toHost(second);
}

/// What watching adds to BERT-base, in turns with an unwatched forward; the floor is that forward.
void timeWatching(Device& device, const Options& options, std::vector<Timing>& timings)
{
    for (const char* caseName : { "bert-base-b1-l128", "bert-base-b1-l384", "minilm-b1-l32" }) {
        const std::string title = std::string("watched ") + caseName;
        if (title.find(options.filter) == std::string::npos) {
            continue;
        }
        Runner runner(*findCase(caseName), device, DType::F32);
        MomentsSink moments;
        QueryKeySink queryKey;
        RecordedPasses recorded(*findCase(caseName), *runner.model, "moments");
        const std::vector<char> everything = runner.wantedBy(moments), maps = runner.wantedBy(queryKey),
                                nothing(everything.size(), 0);
        const Tensor unwatched = runner.forward().hidden;
        if (!isSame(unwatched, runner.forward(moments, everything).hidden)
            || !isSame(unwatched, runner.forward(queryKey, maps).hidden)
            || !isSame(unwatched, runner.forward(moments, nothing).hidden)) {
            std::fprintf(stderr, "watching changed the output of %s\n", caseName);
            std::exit(1);
        }
        Options all = options;
        all.filter.clear();
        std::vector<Timing> found
            = timeInTurns({ { title + ": nobody", [&] { runner.forward(); }, 0, "" },
                              { title + ": a sink that wants nothing (P15)",
                                  [&] { runner.forward(moments, nothing); }, 0, "" },
                              { title + ": moments on every site (P11)",
                                  [&] { runner.forward(moments, everything); }, 0, "" },
                              { title + ": the same, recorded into a trace in memory",
                                  [&] { recorded.run(*runner.model, runner.batch); }, 0, "" },
                              { title + ": query, key, log-sum-exp (P13)",
                                  [&] { runner.forward(queryKey, maps); }, 0, "" } },
                all);
        for (Timing& timing : found) {
            timing.floorSeconds = found.front().minimumSeconds;
            timing.floorName = "unwatched";
        }
        timings.insert(timings.end(), found.begin(), found.end());
    }
}

/// How long a large pass goes on after the user has cancelled it. The promise is 100 ms.
void timeCancelling(Device& device, const Options& options, std::vector<Timing>& timings)
{
    constexpr ModelCase shape { "bert-base-b8-l512", 12, 768, 12, 3072, 8, 512 };
    const std::string title = "cancel " + std::string(shape.name);
    if (title.find(options.filter) == std::string::npos) {
        return;
    }
    Runner runner(shape, device, DType::F32);
    std::vector<double> seconds;
    for (int turn = 0; turn < 20; ++turn) {
        std::atomic<bool> stop { false };
        std::chrono::steady_clock::time_point asked;
        std::thread user([&, turn] {
            std::this_thread::sleep_for(std::chrono::milliseconds(40 + 37 * turn));
            asked = std::chrono::steady_clock::now();
            stop = true;
        });
        bool isInterrupted = false;
        try {
            const StopScope scope(device, stop);
            runner.forward();
        } catch (const Interrupted&) {
            isInterrupted = true;
        }
        const auto end = std::chrono::steady_clock::now();
        user.join();
        if (isInterrupted) {
            seconds.push_back(std::chrono::duration<double>(end - asked).count());
        }
    }
    if (!seconds.empty()) {
        std::ranges::sort(seconds);
        char worst[40];
        std::snprintf(worst, sizeof worst, "promised; most %.1f ms", seconds.back() * 1e3);
        timings.push_back({ title, worst, seconds.front(), seconds[seconds.size() / 2], 0.1 });
    }
}

/// Loading and first forward in processes of their own. The floor of loading is one read of the file from
/// memory and one write; peak memory is printed against the weights.
void timeLoading(const Ceiling& ceiling, const Options& options, std::vector<Timing>& timings)
{
    const std::filesystem::path root = std::filesystem::temp_directory_path()
        / ("fovea-bench-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
    for (const char* caseName : { "bert-base-b1-l128", "minilm-b1-l32" }) {
        const std::string title = std::string("start ") + caseName;
        if (title.find(options.filter) == std::string::npos) {
            continue;
        }
        const std::string folder = (root / caseName).string();
        writeRandomModel(*findCase(caseName), folder);
        const auto bytes = static_cast<double>(std::filesystem::file_size(folder + "/model.safetensors"));
        const double floorSeconds = 2 * bytes / ceiling.memory / 1e9;
        Timing loading { title + ": load (P19)", "memory", 1e9, 0, floorSeconds };
        Timing first { title + ": start to end of first forward (P20)", "memory", 1e9, 0, floorSeconds };
        std::vector<double> loads, firsts;
        double mebibytes = 0;
        for (int turn = 0; turn < 7; ++turn) {
            const ChildRun run = runChild({ std::filesystem::read_symlink("/proc/self/exe").string(),
                "--load", folder, "--threads", std::to_string(options.threadCount) });
            if (!run.succeeded) {
                std::fprintf(stderr, "loading %s failed\n", caseName);
                std::exit(1);
            }
            loads.push_back(std::atof(run.output.c_str()) / 1e3);
            firsts.push_back(run.seconds);
            mebibytes = run.peakMebibytes;
        }
        std::ranges::sort(loads);
        std::ranges::sort(firsts);
        loading.minimumSeconds = loads.front();
        loading.medianSeconds = loads[loads.size() / 2];
        first.minimumSeconds = firsts.front();
        first.medianSeconds = firsts[firsts.size() / 2];
        char memory[80];
        std::snprintf(memory, sizeof memory, "peak %.0f MiB, %.2fx the weights", mebibytes,
            mebibytes * 1024 * 1024 / bytes);
        first.floorName = std::string("memory; ") + memory;
        timings.push_back(loading);
        timings.push_back(first);
    }
    std::error_code ignored;
    std::filesystem::remove_all(root, ignored);
}

} // namespace

} // namespace fovea::bench

int main(int argc, char** argv)
{
    using namespace fovea;
    const std::map<std::string, std::string> pairs = bench::parsePairs(argc, argv);
    if (pairs.contains("--worker")) {
        return bench::work(pairs);
    }
    if (pairs.contains("--ceiling")) {
        return bench::printCeiling(pairs);
    }
    if (pairs.contains("--load")) {
        return bench::load(pairs);
    }
    const bench::Options options = bench::Options::parse(argc, argv);
    const std::unique_ptr<Device> device = bench::openDevice(options.threadCount);
    const bench::Ceiling ceiling = bench::measureCeiling(static_cast<CpuDevice&>(*device));
    if (!options.isJson) {
        std::printf("%s, %s, %d thread(s); fp32 %.0f, bf16 %.0f GFLOP/s, memory %.0f GB/s\n\n",
            device->isaPath().c_str(), device->libraryVersions().c_str(), device->threadCount(), ceiling.fma,
            ceiling.bfloat16(), ceiling.memory);
    }
    std::vector<bench::Timing> timings;
    bench::timeForwards(*device, ceiling, options, timings);
    bench::timeWatching(*device, options, timings);
    bench::timeCancelling(*device, options, timings);
    bench::timeLoading(ceiling, options, timings);
    bench::print(timings, options);
    return 0;
}
