// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"
#include "engine/conversation.h"
#include "trace/small_disk.h"

namespace fovea::test {

namespace {

/// A model and a trace, and a small disk beside them.
class FullDisk : public CliWithTrace {
protected:
    void SetUp() override
    {
        CliWithTrace::SetUp();
        m_disk = path("disk");
        std::filesystem::create_directory(m_disk);
    }

    static void expectFull(const Finished& finished)
    {
        EXPECT_EQ(3, finished.code) << finished.error;
        EXPECT_NE(std::string::npos, finished.error.find("the disk is full")) << finished.error;
        EXPECT_EQ(1, std::count(finished.error.begin(), finished.error.end(), '\n')) << finished.error;
    }

    std::string m_disk;
};

#define SKIP_UNLESS(isMounted)                                                                               \
    if (!(isMounted)) {                                                                                      \
        GTEST_SKIP() << "a small disk cannot be mounted here";                                               \
    }

} // namespace

TEST_F(FullDisk, IsSaidByEveryVerbThatWritesAndLosesNothing)
{
    const bool isMounted = onASmallDisk(m_disk, "2m", [&] {
        const std::string trace = m_disk + "/run.h5";
        std::filesystem::copy_file(m_trace, trace);
        const std::string before = contents(trace);
        fillUp(m_disk);
        for (const char* const suffix : { "x.npy", "x.csv" }) {
            expectFull(runCli({ "dump", trace, "--kind", "block.output", "--layer", "0", "--example", "0",
                "-o", m_disk + "/" + suffix }));
        }
        expectFull(runCli({ "dump", trace, "--kind", "block.output", "-o", m_disk + "/arrays/" }));
        expectFull(runCli({ "repair", trace }));
        expectFull(runCli({ "repair", trace, "--pack" }));
        expectFull(runCli({ "repair", m_trace, "--pack", "-o", m_disk + "/packed.h5" }));
        expectFull(runCli({ "record", m_model, "--text", "a cat", "-o", trace, "--force" }));
        expectFull(runCli({ "verify", m_trace }, { "TMPDIR=" + m_disk }));
        EXPECT_EQ(before, contents(trace));
        std::filesystem::remove_all(m_disk + "/arrays");
        int left = 0;
        for (const auto& entry : std::filesystem::directory_iterator(m_disk)) {
            const std::string name = entry.path().filename().string();
            left += name == "run.h5" || name == "other" ? 0 : 1;
            EXPECT_TRUE(name == "run.h5" || name == "other") << name;
        }
        EXPECT_EQ(0, left);
    });
    SKIP_UNLESS(isMounted)
}

TEST_F(FullDisk, EndsARecordingThatKeepsWhatWasCommitted)
{
    std::string many;
    for (int line = 0; line < 20000; ++line) {
        many += "the cat sat the dog ran\n";
    }
    const std::string input = m_folder.write("many.txt", many).string();
    const bool isMounted = onASmallDisk(m_disk, "60m", [&] {
        const std::string trace = m_disk + "/grown.h5";
        Conversation conversation;
        const int64_t record = conversation.send("record",
            Value::Object { { "model", m_model }, { "input", input }, { "watch", "block.output" },
                { "batch_tokens", 64 }, { "output", trace } });
        Event event = conversation.next(record);
        while (event.name != "grew" && event.name != "failed" && event.name != "nothing") {
            event = conversation.next(record);
        }
        ASSERT_EQ("grew", event.name) << formatJson(event.details);
        fillUp(m_disk);
        event = conversation.last(record);
        EXPECT_EQ("failed", event.name);
        EXPECT_EQ("input", event.details.get<std::string>("kind", ""));
        EXPECT_NE(std::string::npos, event.details.get<std::string>("message", "").find("the disk is full"))
            << formatJson(event.details);
        // The process goes on, for reading and, elsewhere, for writing.
        EXPECT_EQ("pong", conversation.ask("ping").name);
        const Event information = conversation.ask("info", Value::Object { { "path", trace } });
        EXPECT_EQ("information", information.name);
        EXPECT_GT(information.details.get<int64_t>("committed", 0), 0);
        fillUp(m_disk);
        const Event full = conversation.ask("dump",
            Value::Object { { "trace", trace }, { "kind", "block.output" }, { "layer", "0" },
                { "example", "0" }, { "output", m_disk + "/x.npy" } });
        EXPECT_EQ("failed", full.name);
        EXPECT_EQ("input", full.details.get<std::string>("kind", ""));
        const Event elsewhere = conversation.ask("dump",
            Value::Object { { "trace", trace }, { "kind", "block.output" }, { "layer", "0" },
                { "example", "0" }, { "output", path("x.npy") } });
        EXPECT_EQ("dumped", elsewhere.name) << formatJson(elsewhere.details);
    });
    SKIP_UNLESS(isMounted)
}

} // namespace fovea::test
