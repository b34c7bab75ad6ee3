// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"
#include "engine/conversation.h"

#include <fovea/json.h>

namespace fovea::test {

namespace {

class CliRecord : public CliWithTrace { };

} // namespace

TEST_F(CliRecord, RefusesToReplaceWithoutForce)
{
    const std::string before = contents(m_trace);
    const Finished refused = runCli({ "record", m_model, "--text", "a cat", "-o", m_trace });
    EXPECT_EQ(3, refused.code);
    EXPECT_NE(std::string::npos, refused.error.find("--force"));
    EXPECT_EQ(before, contents(m_trace));
    const Finished forced = runCli({ "record", m_model, "--text", "a cat", "-o", m_trace, "--force" });
    EXPECT_EQ(0, forced.code) << forced.error;
    EXPECT_NE(before, contents(m_trace));
}

TEST_F(CliRecord, RefusesToKeepNothing)
{
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong {
        { { "--watch", "attention.weights=slice(heads=50-60)" }, "none of its heads; they go from 0 to 3" },
        { { "--watch", "query=slice(heads=50-60)" }, "query: the slice keeps none of its heads" },
        { { "--watch", "block.output=slice(features=5000-6000)" },
            "none of its features; they go from 0 to" },
        { { "--watch", "block.output=slice(tokens=12-14)" }, "none of its tokens; they go from 0 to 5" },
        { { "--layers", "99" }, "there is no layer 99; layers go from 0 to 1" },
        { { "--layers", "1-2" }, "there is no layer 2" },
        { { "--watch", "block.output,logits" }, "this model has no logits; it has embedding, " },
    };
    for (const auto& [options, sentence] : wrong) {
        std::vector<std::string> arguments { "record", m_model, "--input", m_input, "-o", path("none.h5") };
        arguments.insert(arguments.end(), options.begin(), options.end());
        const Finished refused = runCli(arguments);
        EXPECT_EQ(2, refused.code) << options.back() << refused.error;
        EXPECT_NE(std::string::npos, refused.error.find(sentence)) << refused.error;
        EXPECT_FALSE(std::filesystem::exists(path("none.h5"))) << options.back();
    }
    // What is there of it is kept.
    EXPECT_EQ(0,
        runCli({ "record", m_model, "--input", m_input, "--watch", "block.output=slice(features=1-9999)",
                   "--layers", "1", "-o", path("some.h5") })
            .code);
}

TEST_F(CliRecord, CountsTypeIdsBeforeItCuts)
{
    // 20 ids are cut to the 16 that the model reads; 16 type ids do not belong to them.
    std::string ids, types;
    for (int token = 0; token < 20; ++token) {
        ids += (token > 0 ? ",5" : "5");
        types += token < 16 ? (token > 0 ? ",0" : "0") : "";
    }
    Conversation conversation;
    const auto recorded = [&](const std::string& typeIds) {
        const Result<Value> parameters = parseJson("{\"ids\":[" + ids + "],\"type_ids\":[" + typeIds
                + "],\"model\":\"" + m_model + "\",\"output\":\"" + path("cut.h5") + "\"}",
            "parameters");
        return conversation.last(conversation.send("record", *parameters));
    };
    const Event refused = recorded(types);
    EXPECT_EQ("failed", refused.name);
    EXPECT_NE(
        std::string::npos, refused.details.get<std::string>("message", "").find("20 ids and 16 type ids"))
        << refused.details.get<std::string>("message", "");
    EXPECT_EQ("finished", recorded(types + ",0,0,0,0").name);
    EXPECT_EQ(16U, Trace::open(path("cut.h5"))->tokens(0)->ids.size());
}

TEST_F(CliRecord, DoesNotCallAFileSystemFullThatHasNoBlocks)
{
    const Finished refused = runCli({ "record", m_model, "--text", "a cat", "-o", "/proc/x.h5" });
    EXPECT_EQ(3, refused.code);
    EXPECT_NE(std::string::npos, refused.error.find("/proc")) << refused.error;
    EXPECT_EQ(std::string::npos, refused.error.find("full")) << refused.error;
}

TEST_F(CliRecord, RecordsIntoAFolder)
{
    EXPECT_EQ(0, runCli({ "record", m_model, "--text", "a cat", "-o", path("new/folder/") }).code);
    EXPECT_TRUE(std::filesystem::exists(m_folder / "new/folder/trace.h5"));
    EXPECT_EQ(3, runCli({ "record", m_model, "--text", "a cat", "-o", path("no/folder/x.h5") }).code);
}

TEST_F(CliRecord, CutsALongTextAndSaysSo)
{
    std::string text;
    for (int word = 0; word < 100000; ++word) {
        text += "the cat ";
    }
    const std::string input = m_folder.write("long.txt", text).string();
    const Finished finished = runCli({ "record", m_model, "--input", input, "-o", path("long.h5") });
    EXPECT_EQ(0, finished.code) << finished.error;
    EXPECT_NE(std::string::npos, finished.error.find("16 tokens")) << finished.error;
    EXPECT_NE(std::string::npos, finished.error.find("199986")) << finished.error;
    const Result<Trace> trace = Trace::open(path("long.h5"));
    ASSERT_TRUE(trace);
    EXPECT_EQ(16U, trace->tokens(0)->ids.size());
}

TEST_F(CliRecord, ReadsJsonLinesWithPairsAndIds)
{
    const std::string input = m_folder
                                  .write("mixed.jsonl",
                                      "{\"text\": \"the cat\", \"pair\": \"a dog\"}\n{\"ids\": [2, 6, 3], "
                                      "\"type_ids\": [0, 0, 1]}\n")
                                  .string();
    const Finished finished = runCli({ "record", m_model, "--input", input, "-o", path("mixed.h5") });
    ASSERT_EQ(0, finished.code) << finished.error;
    const Result<Trace> trace = Trace::open(path("mixed.h5"));
    ASSERT_TRUE(trace);
    const Result<TraceTokens> pair = trace->tokens(0);
    EXPECT_EQ((std::vector<int32_t> { 2, 10, 6, 3, 5, 7, 3 }), pair->ids);
    EXPECT_EQ((std::vector<int32_t> { 0, 0, 0, 0, 1, 1, 1 }), pair->typeIds);
    EXPECT_EQ("a dog", pair->pair);
    EXPECT_EQ((std::vector<int32_t> { 0, 0, 1 }), trace->tokens(1)->typeIds);
}

TEST_F(CliRecord, GivesTheSameValuesHoweverExamplesAreBatched)
{
    ASSERT_EQ(0,
        runCli({ "record", m_model, "--input", m_input, "--batch-tokens", "1", "--threads", "1", "-o",
                   path("alone.h5") })
            .code);
    const Result<Trace> together = Trace::open(m_trace), alone = Trace::open(path("alone.h5"));
    ASSERT_TRUE(together);
    ASSERT_TRUE(alone);
    ASSERT_EQ(together->readings().size(), alone->readings().size());
    for (std::size_t index = 0; index < together->readings().size(); ++index) {
        for (const int64_t example : { 0, 1 }) {
            const Result<Array> a = together->read(
                together->readings()[index], { .example = example, .head = {}, .tokens = {} });
            const Result<Array> b
                = alone->read(alone->readings()[index], { .example = example, .head = {}, .tokens = {} });
            ASSERT_TRUE(a);
            ASSERT_TRUE(b);
            ASSERT_EQ(a->bytes().size(), b->bytes().size());
            EXPECT_EQ(0, std::memcmp(a->bytes().data(), b->bytes().data(), a->bytes().size()))
                << together->readings()[index].path;
        }
    }
}

TEST_F(CliRecord, StopsAtCtrlCAndLeavesWhatIsValid)
{
    std::string many;
    for (int line = 0; line < 200000; ++line) {
        many += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", many).string();
    Process process({ cliProgram(), "record", m_model, "--input", input, "--watch", "block.output=moments",
        "-o", path("stopped.h5") });
    for (int tries = 0; tries < 4000; ++tries) {
        usleep(5000);
        const Result<Trace> trace = Trace::open(path("stopped.h5"));
        if (trace && trace->committedExampleCount() > 0) {
            break;
        }
    }
    process.kill(SIGINT);
    EXPECT_EQ(5, process.wait());
    EXPECT_NE(std::string::npos, process.error().find("interrupted")) << process.error();
    const Result<Trace> trace = Trace::open(path("stopped.h5"));
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_GT(trace->committedExampleCount(), 0);
    EXPECT_LT(trace->committedExampleCount(), 200000);
    // Closed in order and, being small, without the rows that were planned and never computed.
    EXPECT_TRUE(trace->isComplete());
    EXPECT_EQ(trace->exampleCount(), trace->committedExampleCount());
    EXPECT_EQ(trace->tokens(trace->exampleCount() - 1)->text, "the cat sat");
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "")) {
        const std::string name = entry.path().filename().string();
        EXPECT_TRUE(name == "stopped.h5" || !name.starts_with("stopped.h5")) << name;
    }
    EXPECT_EQ(0, runCli({ "verify", path("stopped.h5") }).code);
}

TEST_F(CliRecord, TellsProgressInPlainLinesWithoutATerminal)
{
    std::string many;
    for (int line = 0; line < 20000; ++line) {
        many += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", many).string();
    const Finished told
        = runCli({ "record", m_model, "--input", input, "--watch", "off", "-o", path("a.h5") });
    EXPECT_EQ(0, told.code);
    EXPECT_EQ(std::string::npos, told.error.find('\r'));
    const Finished quiet
        = runCli({ "record", m_model, "--input", input, "--watch", "off", "-o", path("b.h5"), "--quiet" });
    EXPECT_EQ("", quiet.error);
}

} // namespace fovea::test
