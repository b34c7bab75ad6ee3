// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/child_process.h"
#include "trace/growing_sample.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cstdio>
#include <fstream>

namespace fovea {
namespace {

class TraceWriting : public ::testing::Test {
protected:
    TracePlan planned() const
    {
        TracePlan plan = sample::plan(m_sizes);
        sample::addBlockOutput(plan, m_sizes);
        return plan;
    }

    sample::Sizes m_sizes;
    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "run.h5";
};

TEST_F(TraceWriting, RefusesAProbePlannedTwice)
{
    TracePlan plan = planned();
    plan.readings.push_back(plan.readings.front());
    const Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_FALSE(file);
    EXPECT_NE(file.error().message().find("encoder.layer.0.output is planned twice"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(m_path));
}

TEST_F(TraceWriting, RefusesToOverwriteUnlessAllowed)
{
    std::ofstream(m_path) << "precious";
    const Result<TraceFile> file = TraceFile::create(m_path, planned(), false);
    ASSERT_FALSE(file);
    EXPECT_EQ(exitCode(file.error().kind()), 2);
    EXPECT_EQ(std::filesystem::file_size(m_path), 8U);
    EXPECT_TRUE(TraceFile::create(m_path, planned(), true));
}

TEST_F(TraceWriting, RefusesRowsThatHaveNoPlace)
{
    const TracePlan plan = planned();
    Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_TRUE(file) << file.error().message();
    const auto rows = sample::rowsOf(m_sizes, plan.readings[0], 0, 0);
    EXPECT_FALSE(file->write(0, 0, 1, rows));
    EXPECT_FALSE(file->write(0, 1, 0, rows));
    EXPECT_FALSE(file->write(2, 0, 0, rows));
    EXPECT_FALSE(file->write(0, 0, 3, rows));
    EXPECT_FALSE(file->commit(0)) << "nothing is written yet";
    EXPECT_FALSE(file->commit(1)) << "out of order";
    ASSERT_TRUE(file->write(0, 0, 0, rows));
    EXPECT_FALSE(file->commit(0)) << "the second layer is missing";
    ASSERT_TRUE(file->write(1, 0, 0, rows));
    EXPECT_TRUE(file->commit(0));
}

TEST_F(TraceWriting, TakesRowsInPiecesAcrossExamples)
{
    const TracePlan plan = planned();
    Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_TRUE(file);
    for (std::size_t reading = 0; reading < 2; ++reading) {
        std::vector<std::byte> all;
        for (int64_t example = 0; example < 3; ++example) {
            const auto rows = sample::rowsOf(m_sizes, plan.readings[reading], 0, example);
            all.insert(all.end(), rows.begin(), rows.end());
        }
        for (std::size_t at = 0; at < all.size(); at += 100) {
            const auto piece = std::span(all).subspan(at, std::min<std::size_t>(100, all.size() - at));
            ASSERT_TRUE(file->write({ reading, 0, 0, 3, static_cast<int64_t>(at) }, piece));
        }
    }
    for (int64_t example = 0; example < 3; ++example) {
        ASSERT_TRUE(file->commit(example));
    }
    ASSERT_TRUE(file->close());
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace);
    for (int64_t example = 0; example < 3; ++example) {
        EXPECT_EQ(sample::faultOf(*trace, m_sizes, example), "");
    }
}

TEST_F(TraceWriting, KeepsASecondWriterOut)
{
    Result<TraceFile> first = TraceFile::create(m_path, planned(), false);
    ASSERT_TRUE(first);
    const Result<TraceFile> second = TraceFile::create(m_path, planned(), true);
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message().find("process " + std::to_string(getpid())), std::string::npos)
        << second.error().message();
    ASSERT_TRUE(first->close());
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "run.h5.lock"));
    EXPECT_TRUE(TraceFile::create(m_path, planned(), true));
}

TEST_F(TraceWriting, TakesOverTheLockOfADeadProcess)
{
    {
        ChildProcess writer(std::string(FOVEA_BINARY_DIR) + "/writing_process", { m_path, "5", "1" });
        ASSERT_EQ(writer.receive(), 'c');
        EXPECT_FALSE(TraceFile::create(m_path, planned(), true));
        writer.kill();
    }
    ASSERT_TRUE(std::filesystem::exists(m_folder.path() / "run.h5.lock"));
    const Result<TraceFile> file = TraceFile::create(m_path, planned(), true);
    EXPECT_TRUE(file) << file.error().message();
}

TEST_F(TraceWriting, SaysBeforehandThatTheDiskIsTooSmall)
{
    TracePlan plan = planned();
    plan.readings[0].width = int64_t { 1 } << 50;
    const Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_FALSE(file);
    EXPECT_EQ(exitCode(file.error().kind()), 3);
    EXPECT_NE(file.error().message().find("the disk is full"), std::string::npos) << file.error().message();
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));
    plan.readings[0].width = int64_t { 1 } << 62;
    EXPECT_FALSE(TraceFile::create(m_path, plan, false)) << "more bytes than 64 bits count";
}

TEST_F(TraceWriting, KeepsCommittedExamplesWhenAFileMayNotGrowFurther)
{
    const TracePlan plan = planned();
    Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_TRUE(file);
    ASSERT_TRUE(sample::fill(*file, m_sizes, plan, 0, 1));
    signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const hid_t hdf5 = H5Fopen(m_path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t rows = H5Dopen2(hdf5, "/readings/encoder.layer.1.output/full", H5P_DEFAULT);
    // The second example's rows of this layer begin where no more may be written.
    const rlim_t end = H5Dget_offset(rows) + sample::rowsOf(m_sizes, plan.readings[1], 0, 0).size();
    H5Dclose(rows);
    H5Fclose(hdf5);
    const rlimit limit { end, before.rlim_max };
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    const Result<void> filled = sample::fill(*file, m_sizes, plan, 1, 3);
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(filled);
    EXPECT_NE(filled.error().message().find("the disk is full"), std::string::npos)
        << filled.error().message();
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_EQ(trace->committedExampleCount(), 1);
    EXPECT_EQ(sample::faultOf(*trace, m_sizes, 0), "");
}

/// Mounts that only this process sees, as root or as the root of a user namespace of its own.
bool takeOwnMounts()
{
    const std::string user = std::to_string(geteuid()), group = std::to_string(getegid());
    if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) {
        return false;
    }
    if (user != "0") {
        std::ofstream("/proc/self/setgroups") << "deny" << std::flush;
        std::ofstream("/proc/self/uid_map") << "0 " + user + " 1" << std::flush;
        std::ofstream("/proc/self/gid_map") << "0 " + group + " 1" << std::flush;
    }
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// In a process of its own with a disk of 1 MiB: 0 when all is as it should be.
int writeOntoASmallDisk(const std::string& folder, const TracePlan& plan, const sample::Sizes& sizes)
{
    if (!takeOwnMounts() || mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1m") != 0) {
        return 77;
    }
    Result<TraceFile> file = TraceFile::create(folder + "/run.h5", plan, false);
    if (!file || !sample::fill(*file, sizes, plan, 0, 1)) {
        return 1;
    }
    // Somebody else takes what was free when the trace was planned.
    std::ofstream(folder + "/other") << std::string(2'000'000, 'x') << std::flush;
    const Result<void> filled = sample::fill(*file, sizes, plan, 1, 3);
    if (filled || filled.error().message().find("the disk is full") == std::string::npos) {
        return 2;
    }
    const Result<Trace> trace = Trace::open(folder + "/run.h5");
    return trace && trace->committedExampleCount() >= 1 && sample::faultOf(*trace, sizes, 0).empty() ? 0 : 3;
}

TEST_F(TraceWriting, KeepsCommittedExamplesWhenTheDiskFillsUp)
{
    m_sizes.tokensOfExample = { 20, 400, 400 };
    const TracePlan plan = planned();
    const pid_t child = fork();
    if (child == 0) {
        _exit(writeOntoASmallDisk(m_folder.path(), plan, m_sizes));
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77) {
        GTEST_SKIP() << "a small disk cannot be mounted here";
    }
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

} // namespace
} // namespace fovea
