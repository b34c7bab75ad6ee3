// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"

namespace fovea::test {

namespace {

class CliRepair : public CliWithTrace { };

} // namespace

TEST_F(CliRepair, RepairsATraceWhoseRecordingWasKilled)
{
    std::string many;
    for (int line = 0; line < 50000; ++line) {
        many += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", many).string();
    {
        Process process({ cliProgram(), "record", m_model, "--input", input, "--watch",
            "block.output=moments", "-o", path("cut.h5") });
        for (int tries = 0; tries < 2000; ++tries) {
            usleep(5000);
            const Result<Trace> trace = Trace::open(path("cut.h5"));
            if (trace && trace->committedExampleCount() > 0) {
                break;
            }
        }
        process.kill(SIGKILL);
        ASSERT_EQ(-SIGKILL, process.wait());
    }
    const Result<Trace> before = Trace::open(path("cut.h5"));
    ASSERT_TRUE(before) << before.error().message();
    const int64_t committed = before->committedExampleCount();
    ASSERT_GT(committed, 0);
    ASSERT_LT(committed, 50000);
    const Finished repaired = runCli({ "repair", path("cut.h5"), "-o", path("fixed.h5") });
    EXPECT_EQ(0, repaired.code) << repaired.error;
    EXPECT_EQ(3, runCli({ "repair", path("cut.h5"), "-o", path("fixed.h5") }).code);
    const Result<Trace> after = Trace::open(path("fixed.h5"));
    ASSERT_TRUE(after);
    EXPECT_EQ(committed, after->committedExampleCount());
    EXPECT_EQ(committed, after->exampleCount());
    EXPECT_EQ(0, runCli({ "repair", path("cut.h5"), "--pack" }).code);
    EXPECT_EQ(0,
        runCli({ "dump", path("cut.h5"), "--kind", "block.output", "--layer", "0", "--example", "0", "-o",
                   path("x.npy") })
            .code);
}

} // namespace fovea::test
