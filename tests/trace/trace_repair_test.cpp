// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/growing_sample.h"
#include "trace/repair.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>

#include <fstream>
#include <set>

namespace fovea {
namespace {

class Repair : public ::testing::TestWithParam<bool> {
protected:
    /// A trace whose writer stopped after `written` of 30 examples.
    void writeUnfinished(int64_t written)
    {
        const TracePlan plan = sample::growingPlan(m_sizes);
        Result<TraceFile> file = TraceFile::create(m_input, plan, false);
        ASSERT_TRUE(file) << file.error().message();
        ASSERT_TRUE(sample::fill(*file, m_sizes, plan, 0, written));
    }

    sample::Sizes m_sizes = sample::growingSizes(30);
    TemporaryFolder m_folder;
    std::filesystem::path m_input = m_folder.path() / "run.h5", m_output = m_folder.path() / "fixed.h5";
};

class Trim : public ::testing::Test {
protected:
    /// A trace whose writer closed it after `written` of 30 examples.
    void write(int64_t written)
    {
        const TracePlan plan = sample::growingPlan(m_sizes);
        Result<TraceFile> file = TraceFile::create(m_path, plan, false);
        ASSERT_TRUE(file) << file.error().message();
        ASSERT_TRUE(sample::fill(*file, m_sizes, plan, 0, written) && file->close());
    }

    sample::Sizes m_sizes = sample::growingSizes(30);
    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "run.h5";
};

TEST_P(Repair, KeepsCommittedExamplesAndDropsTheOthers)
{
    writeUnfinished(11);
    const Result<RepairReport> report = repairTrace(m_input, m_output, GetParam());
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(report->committedExamples, 11);
    EXPECT_EQ(report->droppedExamples, 19);
    EXPECT_LT(report->bytesAfter, report->bytesBefore);
    const Result<Trace> before = Trace::open(m_input), after = Trace::open(m_output);
    ASSERT_TRUE(before && after) << after.error().message();
    EXPECT_TRUE(after->isComplete());
    EXPECT_EQ(after->exampleCount(), 11);
    EXPECT_EQ(after->committedExampleCount(), 11);
    EXPECT_EQ(after->header(), before->header());
    ASSERT_EQ(after->readings().size(), before->readings().size());
    for (int64_t example = 0; example < 11; ++example) {
        EXPECT_EQ(sample::faultOf(*after, m_sizes, example), "");
        EXPECT_EQ(after->tokens(example)->texts, before->tokens(example)->texts);
        EXPECT_EQ(after->tokens(example)->offsets, before->tokens(example)->offsets);
    }
}

TEST_P(Repair, LeavesEverythingAsItWasWhenItIsInterrupted)
{
    writeUnfinished(30);
    const auto names = [&] {
        std::set<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(m_input.parent_path())) {
            found.insert(entry.path().filename());
        }
        return found;
    };
    const std::set<std::string> before = names();
    int asked = 0;
    const Result<RepairReport> counted = repairTrace(m_input, m_output, GetParam(), [&] {
        ++asked;
        return false;
    });
    ASSERT_TRUE(counted) << counted.error().message();
    ASSERT_GT(asked, 4);
    std::filesystem::remove(m_output);
    for (const int last : { 1, asked / 2, asked }) {
        int left = last;
        const Result<RepairReport> report
            = repairTrace(m_input, m_output, GetParam(), [&] { return --left == 0; });
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().kind(), ErrorKind::Interrupted);
        EXPECT_EQ(names(), before) << last << " of " << asked;
    }
}

TEST_P(Repair, DropsExamplesWhoseRowsAreNotThoseThatWereCommitted)
{
    writeUnfinished(11);
    const Result<Trace> trace = Trace::open(m_input);
    ASSERT_TRUE(trace);
    // As after a loss of power: the record reached the disk, a row of example 6 did not.
    const hid_t hdf5 = H5Fopen(m_input.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t dataset = H5Dopen2(hdf5, trace->readings().front().location.c_str(), H5P_DEFAULT);
    const auto begin = trace->readDataset("/tokens/begin");
    ASSERT_TRUE(begin);
    const auto offset = static_cast<std::streamoff>(H5Dget_offset(dataset))
        + begin->values<int64_t>()[6] * m_sizes.width() * 4;
    H5Dclose(dataset);
    H5Fclose(hdf5);
    std::fstream file(m_input, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(offset);
    file.write("\0\0\0\0", 4);
    file.close();
    const Result<RepairReport> report = repairTrace(m_input, m_output, GetParam());
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(report->committedExamples, 6);
    const Result<Trace> after = Trace::open(m_output);
    ASSERT_TRUE(after);
    EXPECT_EQ(sample::faultOf(*after, m_sizes, 5), "");
}

TEST_P(Repair, RefusesATraceThatIsBeingWritten)
{
    const TracePlan plan = sample::growingPlan(m_sizes);
    const Result<TraceFile> file = TraceFile::create(m_input, plan, false);
    ASSERT_TRUE(file);
    EXPECT_FALSE(repairTrace(m_input, m_output, GetParam()));
}

TEST_P(Repair, OfAPackedTraceGivesTheSameAgain)
{
    writeUnfinished(30);
    const std::filesystem::path again = m_folder.path() / "again.h5";
    ASSERT_TRUE(repairTrace(m_input, m_output, GetParam()));
    const Result<RepairReport> report = repairTrace(m_output, again, !GetParam());
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(report->committedExamples, 30);
    const Result<Trace> trace = Trace::open(again);
    ASSERT_TRUE(trace);
    EXPECT_EQ(sample::faultOf(*trace, m_sizes, 29), "");
}

TEST_P(Repair, LeavesDatasetsThatStockFiltersRead)
{
    writeUnfinished(30);
    ASSERT_TRUE(repairTrace(m_input, m_output, GetParam()));
    const Result<Trace> trace = Trace::open(m_output);
    ASSERT_TRUE(trace);
    // Through the HDF5 library's own filters, and not through ours.
    const Result<Array> array = trace->readDataset(trace->readings().front().location);
    ASSERT_TRUE(array) << array.error().message();
    EXPECT_EQ(array->values<float>()[7], sample::valueAt(trace->readings().front().path, 0, 7));
}

TEST_F(Trim, LeavesCommittedExamplesAndReadersThatHaveTheTraceOpen)
{
    write(11);
    Result<Trace> before = Trace::open(m_path);
    ASSERT_TRUE(before);
    const auto planned = std::filesystem::file_size(m_path);
    const Result<bool> trimmed = trimTrace(m_path, int64_t { 1 } << 30);
    ASSERT_TRUE(trimmed) << trimmed.error().message();
    EXPECT_TRUE(*trimmed);
    EXPECT_LT(std::filesystem::file_size(m_path), planned);
    const Result<Trace> after = Trace::open(m_path);
    ASSERT_TRUE(after) << after.error().message();
    EXPECT_TRUE(after->isComplete());
    EXPECT_EQ(after->exampleCount(), 11);
    EXPECT_EQ(after->header(), before->header());
    for (int64_t example = 0; example < 11; ++example) {
        EXPECT_EQ(sample::faultOf(*after, m_sizes, example), "");
        EXPECT_EQ(sample::faultOf(*before, m_sizes, example), "");
    }
    const Result<bool> refreshed = before->refresh();
    ASSERT_TRUE(refreshed);
    EXPECT_TRUE(before->isComplete());
    EXPECT_EQ(1, std::distance(std::filesystem::directory_iterator(m_folder.path()), {}));
    EXPECT_FALSE(*trimTrace(m_path, int64_t { 1 } << 30)) << "there is nothing left to take";
}

TEST_F(Trim, LeavesWholeAndEmptyAndLargeTracesAsTheyAre)
{
    for (const int64_t written : { 0, 11, 30 }) {
        write(written);
        const auto size = std::filesystem::file_size(m_path);
        const Result<bool> trimmed = trimTrace(m_path, written == 11 ? 1000 : int64_t { 1 } << 30);
        ASSERT_TRUE(trimmed) << trimmed.error().message();
        EXPECT_FALSE(*trimmed);
        EXPECT_EQ(size, std::filesystem::file_size(m_path));
        std::filesystem::remove(m_path);
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Repair, ::testing::Bool(),
    [](const auto& instance) { return std::string(instance.param ? "packed" : "plain"); });

} // namespace
} // namespace fovea
