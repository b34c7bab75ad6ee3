// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/fault_check.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <random>
#include <sstream>

namespace fovea {
namespace {

/// A small trace with every reduction, as bytes.
std::string sampleBytes(const std::filesystem::path& path)
{
    const sample::Sizes sizes;
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    sample::addAttention(plan, sizes, Reduction::QueryKey);
    sample::addMoments(plan, sizes);
    sample::addPooled(plan, sizes);
    Result<TraceFile> file = TraceFile::create(path, plan, true);
    EXPECT_TRUE(file && sample::fill(*file, sizes, plan, 0, 3) && file->close());
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// Some places changed: a bit, an extreme byte or word, a piece of another place.
std::string mutated(std::string bytes, std::mt19937_64& random)
{
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
    const std::size_t changes = std::size_t { 1 } << below(5);
    for (std::size_t change = 0; change < changes; ++change) {
        const std::size_t at = below(bytes.size() - 32);
        switch (below(4)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = "\x00\xff\x7f\x80"[below(4)];
            break;
        case 2:
            bytes.replace(at, 8, bytes.substr(below(bytes.size() - 32), 8));
            break;
        default:
            bytes.replace(at, 8, 8, below(2) == 0 ? '\xff' : '\x00');
        }
    }
    return bytes;
}

/// What a window or a verb does with a trace that passed the check. 0: read, 1: refused in a sentence.
int readAll(const std::filesystem::path& path)
{
    const Result<Trace> trace = Trace::open(path);
    if (!trace) {
        return trace.error().message().empty() ? 2 : 1;
    }
    for (int64_t example = 0; example < std::min<int64_t>(trace->committedExampleCount(), 3); ++example) {
        (void)trace->tokens(example);
        for (const ReadingInfo& reading : trace->readings()) {
            (void)trace->read(reading, { example, {}, {} });
        }
        for (const int layer : trace->attentionLayers()) {
            (void)trace->attentionMap(layer, { example, 0, {} });
        }
    }
    (void)trace->children("/");
    return 0;
}

TEST(MutatedTraces, AreReadOrRefusedInASentenceAndCrashNobody)
{
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "run.h5";
    const std::string whole = sampleBytes(path);
    std::mt19937_64 random(2026);
    int faults = 0, refusals = 0, crashes = 0;
    double longest = 0;
    for (int round = 0; round < 1000; ++round) {
        std::ofstream(path, std::ios::binary) << mutated(whole, random);
        const auto start = std::chrono::steady_clock::now();
        const Result<void> checked = checkForFaults(path);
        if (!checked) {
            ++faults;
            EXPECT_EQ(ErrorKind::Input, checked.error().kind());
            EXPECT_NE(std::string::npos, checked.error().message().find(path.string()));
        } else {
            // In a process of its own, so that a crash is counted and not suffered.
            const pid_t child = fork();
            if (child == 0) {
                _exit(readAll(path));
            }
            int status = 0;
            waitpid(child, &status, 0);
            crashes += WIFEXITED(status) && WEXITSTATUS(status) < 2 ? 0 : 1;
            refusals += WIFEXITED(status) && WEXITSTATUS(status) == 1 ? 1 : 0;
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        longest = std::max(longest, seconds.count());
    }
    EXPECT_EQ(0, crashes);
    // If nothing were refused, nothing would have been damaged.
    EXPECT_GT(refusals, 50);
    // The promise is 2 s; a loaded machine gets more before it is an error.
    EXPECT_LT(longest, 10);
    RecordProperty("faults", faults);
    RecordProperty("refusals", refusals);
    RecordProperty("longest_milliseconds", static_cast<int>(longest * 1000));
}

TEST(MutatedTraces, AreToldFromWholeOnes)
{
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "run.h5";
    sampleBytes(path);
    EXPECT_TRUE(checkForFaults(path));
    EXPECT_TRUE(openForeignTrace(path));
    std::ofstream(path) << "no HDF5";
    EXPECT_TRUE(checkForFaults(path)) << "what opening it says is not for the check to say";
    EXPECT_FALSE(openForeignTrace(path));
}

/// 30,000 groups with a dataset each take longer than a check may; so do as many links in one group.
TEST(MutatedTraces, AreNotLargeHonestFiles)
{
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "large.h5";
    const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    for (int index = 0; index < 30'000; ++index) {
        const std::string name = "group_" + std::to_string(index);
        H5Gclose(H5Gcreate2(file, name.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
    }
    const hid_t links = H5Gcreate2(file, "links", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    for (int index = 0; index < 100'050; ++index) {
        H5Lcreate_soft("/group_1", links, std::to_string(index).c_str(), H5P_DEFAULT, H5P_DEFAULT);
    }
    H5Gclose(links);
    H5Fclose(file);
    const Result<void> checked = checkForFaults(path);
    EXPECT_TRUE(checked) << checked.error().message();
    EXPECT_TRUE(openForeignTrace(path));
}

} // namespace
} // namespace fovea
