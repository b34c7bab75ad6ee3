// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/child_process.h"
#include "trace/growing_sample.h"
#include "trace/repair.h"
#include "trace/small_disk.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>
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
    EXPECT_EQ(exitCode(file.error().kind()), 3);
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

TEST_F(TraceWriting, KeepsCommittedExamplesWhenTheDiskFillsUp)
{
    m_sizes.tokensOfExample = { 20, 400, 400 };
    const TracePlan plan = planned();
    const bool isMounted = onASmallDisk(m_folder.path(), "1m", [&] {
        Result<TraceFile> file = TraceFile::create(m_path, plan, false);
        ASSERT_TRUE(file && sample::fill(*file, m_sizes, plan, 0, 1));
        // Somebody else takes what was free when the trace was planned.
        fillUp(m_folder.path());
        const Result<void> filled = sample::fill(*file, m_sizes, plan, 1, 3);
        ASSERT_FALSE(filled);
        EXPECT_NE(filled.error().message().find("the disk is full"), std::string::npos)
            << filled.error().message();
        const Result<Trace> trace = Trace::open(m_path);
        ASSERT_TRUE(trace) << trace.error().message();
        EXPECT_GE(trace->committedExampleCount(), 1);
        EXPECT_EQ(sample::faultOf(*trace, m_sizes, 0), "");
    });
    if (!isMounted) {
        GTEST_SKIP() << "a small disk cannot be mounted here";
    }
}

TEST_F(TraceWriting, KeepsTheTraceThatARepairOnAFullDiskWouldReplace)
{
    const TracePlan plan = planned();
    const bool isMounted = onASmallDisk(m_folder.path(), "1m", [&] {
        Result<TraceFile> file = TraceFile::create(m_path, plan, false);
        ASSERT_TRUE(file && sample::fill(*file, m_sizes, plan, 0, 3) && file->close());
        fillUp(m_folder.path());
        for (const bool isPacked : { false, true }) {
            const std::filesystem::path output = m_folder.path() / "fixed.h5";
            const Result<RepairReport> report = repairTrace(m_path, output, isPacked);
            ASSERT_FALSE(report);
            EXPECT_NE(report.error().message().find("the disk is full"), std::string::npos)
                << report.error().message();
            EXPECT_FALSE(std::filesystem::exists(output.string() + ".lock"));
            std::filesystem::remove(output);
        }
        const Result<Trace> trace = Trace::open(m_path);
        ASSERT_TRUE(trace) << trace.error().message();
        EXPECT_EQ(sample::faultOf(*trace, m_sizes, 2), "");
    });
    if (!isMounted) {
        GTEST_SKIP() << "a small disk cannot be mounted here";
    }
}

} // namespace
} // namespace fovea
