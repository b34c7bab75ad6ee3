// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace fovea::bench {

namespace {

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// With one thread its own processor time: what neighbours take on a shared machine is not counted. With
/// more, the clock on the wall.
double workSecondsNow(const Options& options)
{
    if (options.threadCount != 1) {
        return secondsNow();
    }
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Times calls for about `seconds`, at least one.
void takeTurn(const Case& oneCase, double seconds, const Options& options, std::vector<double>& times)
{
    const double end = secondsNow() + seconds;
    do {
        const double begin = workSecondsNow(options);
        oneCase.run();
        times.push_back(workSecondsNow(options) - begin);
    } while (secondsNow() < end);
}

[[noreturn]] void usage()
{
    std::fputs("usage: [--json] [--filter TEXT] [--threads N] [--seconds S]\n", stderr);
    std::exit(2);
}

} // namespace

Options Options::parse(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--json") {
            options.isJson = true;
        } else if (i + 1 == argc) {
            usage();
        } else if (word == "--filter") {
            options.filter = argv[++i];
        } else if (word == "--threads") {
            options.threadCount = std::max(std::atoi(argv[++i]), 1);
        } else if (word == "--seconds") {
            options.secondsEach = std::max(std::atof(argv[++i]), 0.01);
        } else {
            usage();
        }
    }
    return options;
}

std::vector<Timing> timeInTurns(const std::vector<Case>& cases, const Options& options)
{
    constexpr int turnCount = 8;
    std::vector<std::vector<double>> times(cases.size());
    const auto isWanted
        = [&](const Case& oneCase) { return oneCase.name.find(options.filter) != std::string::npos; };
    // Once unmeasured: memory, caches and primitives are then as in steady state.
    for (const Case& oneCase : cases) {
        if (isWanted(oneCase)) {
            oneCase.run();
        }
    }
    for (int turn = 0; turn < turnCount; ++turn) {
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (isWanted(cases[i])) {
                takeTurn(cases[i], options.secondsEach / turnCount, options, times[i]);
            }
        }
    }
    std::vector<Timing> timings;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!times[i].empty()) {
            std::sort(times[i].begin(), times[i].end());
            timings.push_back({ cases[i].name, cases[i].floorName, times[i].front(),
                times[i][times[i].size() / 2], cases[i].floorSeconds });
        }
    }
    return timings;
}

void print(const std::vector<Timing>& timings, const Options& options)
{
    if (options.isJson) {
        std::puts("[");
        for (std::size_t i = 0; i < timings.size(); ++i) {
            const Timing& timing = timings[i];
            std::printf("  {\"name\": \"%s\", \"threads\": %d, \"minimum_ms\": %.6f, \"median_ms\": %.6f, "
                        "\"floor_ms\": %.6f, \"floor\": \"%s\", \"efficiency\": %.4f}%s\n",
                timing.name.c_str(), options.threadCount, timing.minimumSeconds * 1e3,
                timing.medianSeconds * 1e3, timing.floorSeconds * 1e3, timing.floorName.c_str(),
                timing.efficiency(), i + 1 < timings.size() ? "," : "");
        }
        std::puts("]");
        return;
    }
    std::printf("%-46s %10s %10s %10s %11s\n", "", "min ms", "median ms", "floor ms", "efficiency");
    for (const Timing& timing : timings) {
        std::printf("%-46s %10.4f %10.4f %10.4f %9.1f %%  %s\n", timing.name.c_str(),
            timing.minimumSeconds * 1e3, timing.medianSeconds * 1e3, timing.floorSeconds * 1e3,
            100 * timing.efficiency(), timing.floorName.c_str());
    }
}

} // namespace fovea::bench
