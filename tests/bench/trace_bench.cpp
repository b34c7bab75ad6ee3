// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// fovea-bench-trace [FOLDER]: P16, rows through TraceFile against the same bytes in a plain file, both made
// durable, in turns; P18, a trace of 10 GB from closed to the first panel's data. FOLDER (default: the
// current one) says which disk.
#include "trace/sample_trace.h"

#include <fovea/trace.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

namespace {

using namespace fovea;

constexpr int64_t pieceBytes = int64_t { 1 } << 20, pieceCount = 256;
constexpr int rounds = 7;

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <typename Value>
void require(const Result<Value>& result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(3);
    }
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void writePlainly(const std::filesystem::path& path, std::span<const std::byte> piece)
{
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    for (int64_t at = 0; at < pieceCount; ++at) {
        if (file < 0 || write(file, piece.data(), piece.size()) != static_cast<ssize_t>(piece.size())) {
            std::perror("write");
            std::exit(3);
        }
    }
    fdatasync(file);
    close(file);
}

/// 256 examples of 1 MiB each: 256 tokens of 1,024 features.
TracePlan writingPlan()
{
    sample::Sizes sizes;
    sizes.layers = 1;
    sizes.heads = 16;
    sizes.headWidth = 64;
    sizes.tokensOfExample.assign(pieceCount, 256);
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    return plan;
}

void writeTrace(const std::filesystem::path& path, const TracePlan& plan, std::span<const std::byte> piece)
{
    Result<TraceFile> file = TraceFile::create(path, plan, true);
    require(file);
    for (int64_t example = 0; example < pieceCount; ++example) {
        require(file->write(0, 0, example, piece));
        require(file->commit(example));
    }
    require(file->close());
}

void measureWriting(const std::filesystem::path& folder)
{
    const TracePlan plan = writingPlan();
    std::vector<std::byte> piece(static_cast<std::size_t>(pieceBytes));
    for (std::size_t place = 0; place < piece.size(); ++place) {
        piece[place] = static_cast<std::byte>(place * 2654435761U >> 13);
    }
    const std::filesystem::path plainPath = folder / "bench-plain.bin", tracePath = folder / "bench-trace.h5";
    std::vector<double> plain, trace;
    for (int round = 0; round < rounds; ++round) {
        // A fresh file each: blocks that are there already would be overwritten faster than new ones are
        // found.
        std::filesystem::remove(plainPath);
        std::filesystem::remove(tracePath);
        plain.push_back(secondsOf([&] { writePlainly(plainPath, piece); }));
        trace.push_back(secondsOf([&] { writeTrace(tracePath, plan, piece); }));
    }
    std::filesystem::remove(plainPath);
    std::filesystem::remove(tracePath);
    const double megabytes = static_cast<double>(pieceBytes * pieceCount) / 1e6;
    const double best = *std::min_element(trace.begin(), trace.end());
    const double floor = *std::min_element(plain.begin(), plain.end());
    std::printf(
        "P16 trace writing      %8.0f MB/s (median %.0f)  floor: plain durable %.0f MB/s (median %.0f)  "
        "efficiency %.0f %%\n",
        megabytes / best, megabytes / median(trace), megabytes / floor, megabytes / median(plain),
        100 * floor / best);
}

void measureOpening(const std::filesystem::path& folder)
{
    sample::Sizes sizes;
    sizes.layers = 24;
    sizes.heads = 16;
    sizes.headWidth = 64;
    sizes.tokensOfExample.assign(240, 128);
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    sample::addAttention(plan, sizes, Reduction::QueryKey);
    sample::addMoments(plan, sizes);
    // As many datasets and bytes again as a run has that watches everything.
    for (int extra = 0; extra < 10 * 24; ++extra) {
        PlannedReading reading = plan.readings[static_cast<std::size_t>(extra % 24)];
        reading.path += ".more" + std::to_string(extra / 24);
        reading.width = sizes.width() + 64 * (extra % 3);
        plan.readings.push_back(reading);
    }
    sizes.layers = 24;
    const std::filesystem::path path = folder / "bench-large.h5";
    double creating = 0;
    {
        Result<TraceFile> file = Error(ErrorKind::Internal, "");
        creating = secondsOf([&] { file = TraceFile::create(path, plan, true); });
        require(file);
        std::vector<std::byte> zeros;
        for (std::size_t reading = 0; reading < plan.readings.size(); ++reading) {
            const PlannedReading& planned = plan.readings[reading];
            for (int part = 0; part < sample::partCount(planned); ++part) {
                const bool isExtra = planned.path.find(".more") != std::string::npos;
                if (isExtra) {
                    zeros.assign(static_cast<std::size_t>(128 * planned.width * 4), std::byte {});
                    require(file->write(reading, part, 0, zeros));
                } else {
                    require(file->write(reading, part, 0, sample::rowsOf(sizes, planned, part, 0)));
                }
            }
        }
        require(file->commit(0));
    }
    std::vector<double> opening, first;
    int64_t bytes = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const Result<Trace> trace = Trace::open(path);
        require(trace);
        opening.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        require(trace->tokens(0));
        for (int layer = 0; layer < 24; ++layer) {
            require(trace->attentionMap(layer, { 0, 0, {} }));
        }
        first.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        bytes = trace->bytesRead();
    }
    // What has to be read at least: the bytes of the first panel, from the page cache.
    std::vector<std::byte> buffer(static_cast<std::size_t>(bytes));
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const double floor = secondsOf([&] { bytes = pread(file, buffer.data(), buffer.size(), 0); });
    close(file);
    std::printf("P18 first panel        %8.1f ms (median %.1f; open %.1f)  floor: its %.1f MB %.1f ms  trace "
                "of %.1f GB, "
                "%zu readings, laid out in %.0f ms\n",
        1e3 * *std::min_element(first.begin(), first.end()), 1e3 * median(first),
        1e3 * *std::min_element(opening.begin(), opening.end()), static_cast<double>(bytes) / 1e6,
        1e3 * floor, static_cast<double>(std::filesystem::file_size(path)) / 1e9, plan.readings.size(),
        1e3 * creating);
    std::filesystem::remove(path);
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path folder = argc > 1 ? argv[1] : ".";
    measureWriting(folder);
    measureOpening(folder);
    return 0;
}
