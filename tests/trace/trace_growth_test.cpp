// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/child_process.h"
#include "trace/growing_sample.h"
#include "trace/temporary_folder.h"

#include <fovea/random.h>
#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <unistd.h>

namespace fovea {
namespace {

const std::string writingProcess = std::string(FOVEA_BINARY_DIR) + "/writing_process";

TEST(GrowingTrace, IsReadByAnotherProcessAThousandTimesWhileItGrows)
{
    signal(SIGPIPE, SIG_IGN);
    const TemporaryFolder folder;
    const std::string path = folder.path() / "run.h5";
    const sample::Sizes sizes = sample::growingSizes(1000);
    ChildProcess writer(writingProcess, { path, "1000", "8" });
    ASSERT_EQ(writer.receive(), 'c');
    int64_t seen = 0, partial = 0;
    for (int open = 0; open < 1000; ++open) {
        Result<Trace> trace = Trace::open(path);
        ASSERT_TRUE(trace) << open << ": " << trace.error().message();
        const int64_t committed = trace->committedExampleCount();
        ASSERT_GE(committed, seen);
        ASSERT_FALSE(trace->isComplete());
        seen = committed;
        partial += committed > 0 && committed < 1000 ? 1 : 0;
        if (committed > 0) {
            ASSERT_EQ(sample::faultOf(*trace, sizes, committed - 1), "");
            const auto somewhere = static_cast<int64_t>(
                Philox(1, 0)(static_cast<uint64_t>(open))[0] % static_cast<uint64_t>(committed));
            ASSERT_EQ(sample::faultOf(*trace, sizes, somewhere), "");
        }
        if (committed < 1000) {
            EXPECT_FALSE(trace->read(trace->readings().front(), { 999, {}, {} }));
        }
        writer.send('.');
    }
    EXPECT_GT(partial, 500);
}

TEST(GrowingTrace, TellsWhenMoreIsCommitted)
{
    const TemporaryFolder folder;
    const sample::Sizes sizes = sample::growingSizes(40);
    const TracePlan plan = sample::growingPlan(sizes);
    Result<TraceFile> file = TraceFile::create(folder.path() / "run.h5", plan, false);
    ASSERT_TRUE(file) << file.error().message();
    Result<Trace> trace = Trace::open(folder.path() / "run.h5");
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_EQ(trace->committedExampleCount(), 0);
    for (const auto& [begin, end] : { std::pair(0, 1), std::pair(1, 3), std::pair(3, 4), std::pair(4, 40) }) {
        ASSERT_TRUE(sample::fill(*file, sizes, plan, begin, end));
        const Result<bool> hasGrown = trace->refresh();
        ASSERT_TRUE(hasGrown);
        EXPECT_TRUE(*hasGrown);
        EXPECT_EQ(trace->committedExampleCount(), end);
        EXPECT_FALSE(*trace->refresh());
    }
    EXPECT_FALSE(trace->isComplete());
    ASSERT_TRUE(file->close());
    const Result<bool> hasClosed = trace->refresh();
    ASSERT_TRUE(hasClosed);
    EXPECT_TRUE(*hasClosed);
    EXPECT_TRUE(trace->isComplete());
    EXPECT_FALSE(*trace->refresh());
}

TEST(KilledWriter, LosesAtMostWhatWasNotCommitted)
{
    signal(SIGPIPE, SIG_IGN);
    const TemporaryFolder folder;
    const std::string path = folder.path() / "run.h5";
    const sample::Sizes sizes = sample::growingSizes(2000);
    const Philox random(20240607, 0);
    int64_t examples = 0, beforeTheFile = 0;
    for (uint64_t round = 0; round < 300; ++round) {
        const auto dice = random(round);
        ChildProcess writer(writingProcess, { path, "2000", "0" });
        // One in eight is killed while it starts or lays out, the others among their rows.
        int64_t reported = 0;
        const bool isEarly = dice[0] % 8 == 0;
        if (!isEarly) {
            ASSERT_EQ(writer.receive(), 'c');
        }
        usleep(dice[1] % (isEarly ? 12'000 : 6'000));
        writer.kill();
        reported = writer.receiveRest() - (isEarly ? 1 : 0);
        if (!std::filesystem::exists(path)) {
            ++beforeTheFile;
            continue;
        }
        const Result<Trace> trace = Trace::open(path);
        ASSERT_TRUE(trace) << "round " << round << ": " << trace.error().message();
        const int64_t committed = trace->committedExampleCount();
        ASSERT_GE(committed, reported) << "round " << round;
        for (int64_t example = 0; example < committed; ++example) {
            // All of the last ones, and a third of the others: the file was not touched after them.
            if (example + 8 >= committed || example % 3 == static_cast<int64_t>(round % 3)) {
                ASSERT_EQ(sample::faultOf(*trace, sizes, example), "") << "round " << round;
            }
        }
        examples += committed;
    }
    RecordProperty("committed_examples", std::to_string(examples));
    EXPECT_GT(examples, 300);
    EXPECT_LT(beforeTheFile, 100);
}

} // namespace
} // namespace fovea
