// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/conversation.h"
#include "engine/small_models.h"

#include <fovea/json.h>
#include <fovea/trace.h>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace fovea {

namespace {

using test::Conversation;
using test::Process;
using test::TemporaryFolder;

std::string manyLines(int count)
{
    std::string text;
    for (int line = 0; line < count; ++line) {
        text += "the cat sat the dog ran a mat the cat sat\n";
    }
    return text;
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

TEST(Serve, GreetsWithWhatItIs)
{
    Conversation conversation;
    const Event hello = conversation.ask("hello", Value::Object { { "protocol", 1 } });
    EXPECT_EQ("hello", hello.name);
    EXPECT_EQ(1, hello.details.get<int64_t>("protocol", 0));
    EXPECT_EQ(conversation.process().id(), hello.details.get<int64_t>("pid", 0));
    EXPECT_EQ("cpu", hello.details.get<std::string>("device", ""));
    EXPECT_FALSE(hello.details.get<std::string>("isa", "").empty());
    EXPECT_EQ(2, hello.details.get<int64_t>("threads", 0));
    EXPECT_GT(hello.details.get<int64_t>("memory_bytes", 0), 0);
    EXPECT_EQ("failed", conversation.ask("hello", Value::Object { { "protocol", 2 } }).name);
}

TEST(Serve, OpensTokenizesRecordsAndClosesInOneConversation)
{
    const TemporaryFolder folder;
    const std::string model = test::modelWithWords(folder).string();
    const std::string output = (folder / "run.h5").string();
    Conversation conversation;

    std::vector<std::string> seen;
    const Event opened
        = conversation.last(conversation.send("open_model", Value::Object { { "path", model } }), &seen);
    ASSERT_EQ("model_opened", opened.name) << formatJson(opened.details);
    EXPECT_NE(seen.end(), std::find(seen.begin(), seen.end(), "forecast"));
    EXPECT_EQ("bert", opened.details.get<std::string>("family", ""));
    EXPECT_EQ(2, opened.details.get<int64_t>("layers", 0));
    EXPECT_EQ(4, opened.details.get<int64_t>("heads", 0));
    EXPECT_EQ("WordPiece", opened.details.find("tokenizer")->get<std::string>("kind", ""));
    EXPECT_FALSE(opened.details.find("probes")->as<Value::List>()->empty());
    const auto key = opened.details.get<int64_t>("model", 0);
    ASSERT_GT(key, 0);

    const Event tokens
        = conversation.ask("tokenize", Value::Object { { "model", key }, { "text", "The cats ran." } });
    ASSERT_EQ("tokens", tokens.name) << formatJson(tokens.details);
    EXPECT_EQ(R"(["[CLS]","the","cat","##s","ran",".","[SEP]"])", formatJson(*tokens.details.find("texts")));
    EXPECT_EQ("[[0,0],[0,3],[4,7],[7,8],[9,12],[12,13],[0,0]]", formatJson(*tokens.details.find("offsets")));
    EXPECT_EQ("[true,false,false,false,false,false,true]", formatJson(*tokens.details.find("special")));
    EXPECT_EQ("[-1,0,0,0,0,0,-1]", formatJson(*tokens.details.find("sequence")));

    seen.clear();
    const Event finished
        = conversation.last(conversation.send("record",
                                Value::Object { { "model", key }, { "text", "The cats ran." },
                                    { "watch", "attention.weights=qk,block.output" }, { "output", output } }),
            &seen);
    ASSERT_EQ("finished", finished.name) << formatJson(finished.details);
    const auto place
        = [&](const char* name) { return std::find(seen.begin(), seen.end(), name) - seen.begin(); };
    EXPECT_LT(place("planned"), place("trace_opened"));
    EXPECT_LT(place("trace_opened"), place("grew"));
    EXPECT_LT(place("grew"), static_cast<int64_t>(seen.size()));
    const Result<Trace> trace = Trace::open(output);
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_EQ(1, trace->committedExampleCount());
    EXPECT_EQ(2U, trace->attentionLayers().size());

    EXPECT_EQ("model_closed", conversation.ask("close_model", Value::Object { { "model", key } }).name);
    const Event gone = conversation.ask("tokenize", Value::Object { { "model", key }, { "text", "a" } });
    EXPECT_EQ("failed", gone.name);
    EXPECT_EQ("usage", gone.details.get<std::string>("kind", ""));
    EXPECT_EQ(0, conversation.process().wait());
}

TEST(Serve, LivesOnAfterEveryKindOfNonsense)
{
    Conversation conversation;
    conversation.process().write(
        "garbage\n\x01\xff\xfe\n[]\n{}\n{\"id\":1e9,\"name\":5}\n" + std::string(200, '[') + "\n");
    for (int line = 0; line < 6; ++line) {
        EXPECT_EQ("failed", conversation.next(0).name);
    }
    const std::vector<std::pair<std::string, Value>> wrong {
        { "no_such_command", Value::Object {} },
        { "ping", Value::Object { { "x", 1 } } },
        { "open_model", Value::Object {} },
        { "open_model", Value::Object { { "path", 5.5 } } },
        { "open_model", Value::Object { { "path", "/nowhere/at/all" } } },
        { "open_model", Value::Object { { "path", "/dev/null" } } },
        { "record", Value::Object { { "model", 77 }, { "text", "a" }, { "output", "/nowhere/x.h5" } } },
        { "record", Value::List { 1, 2 } },
        { "cancel", Value::Object { { "command", "x" } } },
        { "info", Value::Object { { "path", "" } } },
        { "dump", Value::Object { { "trace", "/dev/null" }, { "kind", "query" }, { "output", "x.npy" } } },
        { "close_model", Value::Object { { "model", 1 } } },
    };
    for (const auto& [name, parameters] : wrong) {
        const Event event = conversation.ask(name, parameters);
        EXPECT_EQ("failed", event.name) << name << " " << formatJson(parameters);
        EXPECT_FALSE(event.details.get<std::string>("message", "").empty());
        EXPECT_FALSE(event.details.get<std::string>("text", "").empty());
    }
    EXPECT_EQ("pong", conversation.ask("ping").name);
    EXPECT_EQ(0, conversation.process().wait());
}

TEST(Serve, TellsOfAModelOnlyInATypeThatModelsComputeIn)
{
    const TemporaryFolder folder;
    const std::string model = test::modelWithWords(folder).string();
    Conversation conversation;
    const auto ask = [&](const char* dtype) {
        return conversation.ask("info", Value::Object { { "path", model }, { "dtype", dtype } });
    };
    EXPECT_EQ("bf16", ask("bf16").details.find("forecast")->get<std::string>("dtype", ""));
    for (const char* const dtype : { "foo", "f16", "i64" }) {
        const Event refused = ask(dtype);
        EXPECT_EQ("failed", refused.name) << dtype;
        EXPECT_EQ("usage", refused.details.get<std::string>("kind", "")) << dtype;
    }
}

TEST(Serve, FailsOneRunAndDoesTheNext)
{
    const TemporaryFolder folder;
    const std::string model = test::modelWithWords(folder).string();
    Conversation conversation;
    const Event opened = conversation.ask("open_model", Value::Object { { "path", model } });
    const auto key = opened.details.get<int64_t>("model", 0);
    const auto record = [&](Value::List ids, const char* file) {
        return conversation.ask("record",
            Value::Object { { "model", key }, { "ids", std::move(ids) }, { "watch", "block.output,pooled" },
                { "output", (folder / file).string() } });
    };
    const Event outside = record({ 1, 40 }, "a.h5");
    EXPECT_EQ("failed", outside.name);
    EXPECT_NE(std::string::npos, outside.details.get<std::string>("message", "").find("40"));
    EXPECT_EQ("failed", record({}, "b.h5").name);
    const Event fine = record({ 1, 39 }, "c.h5");
    EXPECT_EQ("finished", fine.name) << formatJson(fine.details);
    EXPECT_EQ("failed", record({ 1, 2 }, "c.h5").name) << "an existing trace was replaced";
}

TEST(Serve, StopsARecordingSoonAndKeepsWhatIsDone)
{
    const TemporaryFolder folder;
    const std::string model = test::wideModel(folder, 4, 512, 512).string();
    const std::string input = folder.write("many.txt", manyLines(20000)).string();
    const std::string output = (folder / "run.h5").string();
    Conversation conversation;
    const int64_t record = conversation.send("record",
        Value::Object { { "model", model }, { "input", input }, { "watch", "block.output=moments" },
            { "output", output } });
    const int64_t queued = conversation.send("info", Value::Object { { "path", model } });
    for (std::string name; name != "grew";) {
        name = conversation.next(record).name;
        ASSERT_NE("nothing", name);
        ASSERT_NE("failed", name);
    }
    const auto start = std::chrono::steady_clock::now();
    const int64_t cancelQueued = conversation.send("cancel", Value::Object { { "command", queued } });
    EXPECT_EQ("interrupted", conversation.last(queued).name);
    EXPECT_TRUE(conversation.last(cancelQueued).details.get("found", false));
    const int64_t cancel = conversation.send("cancel", Value::Object { { "command", record } });
    const Event stopped = conversation.last(record);
    const double seconds = secondsSince(start);
    EXPECT_EQ("interrupted", stopped.name);
    EXPECT_TRUE(conversation.last(cancel).details.get("found", false));
    // The promise is 0.1 s; a loaded machine gets ten times that before it is an error.
    EXPECT_LT(seconds, 1.0);
    RecordProperty("cancel_milliseconds", static_cast<int>(seconds * 1000));

    const auto committed = stopped.details.get<int64_t>("committed", 0);
    EXPECT_GT(committed, 0);
    const Result<Trace> trace = Trace::open(output);
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_EQ(committed, trace->committedExampleCount());
    EXPECT_FALSE(
        conversation.ask("cancel", Value::Object { { "command", record } }).details.get("found", true));
    EXPECT_EQ("pong", conversation.ask("ping").name);
}

TEST(Serve, StopsInTheMiddleOfALongPass)
{
    const TemporaryFolder folder;
    // 32,000 tokens through eight layers in one pass: seconds on any machine.
    const std::string model = test::wideModel(folder, 8, 512, 512).string();
    const std::string input = folder.write("many.txt", manyLines(2500)).string();
    const std::string output = (folder / "run.h5").string();
    Conversation conversation;
    const int64_t record = conversation.send("record",
        Value::Object { { "model", model }, { "input", input }, { "watch", "block.output=moments" },
            { "batch_tokens", 1 << 20 }, { "output", output } });
    for (std::string name; name != "progress";) {
        const Event event = conversation.next(record);
        ASSERT_NE("nothing", event.name);
        ASSERT_NE("failed", event.name);
        name = event.details.get<std::string>("phase", "") == "recording" ? event.name : "";
    }
    // So that the pass is under way.
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    const auto start = std::chrono::steady_clock::now();
    conversation.send("cancel", Value::Object { { "command", record } });
    const Event stopped = conversation.last(record);
    const double seconds = secondsSince(start);
    EXPECT_EQ("interrupted", stopped.name);
    EXPECT_EQ(0, stopped.details.get<int64_t>("committed", -1));
    // The promise is 0.1 s; a loaded machine gets ten times that before it is an error.
    EXPECT_LT(seconds, 1.0);
    RecordProperty("cancel_milliseconds", static_cast<int>(seconds * 1000));
    EXPECT_EQ("pong", conversation.ask("ping").name);
}

TEST(Serve, AnswersPingWhileItComputes)
{
    const TemporaryFolder folder;
    const std::string model = test::wideModel(folder, 4, 512, 512).string();
    const std::string input = folder.write("many.txt", manyLines(20000)).string();
    Conversation conversation;
    const int64_t record = conversation.send("record",
        Value::Object { { "model", model }, { "input", input }, { "watch", "off" },
            { "output", (folder / "run.h5").string() } });
    EXPECT_EQ("pong", conversation.ask("ping").name);
    EXPECT_EQ("hello", conversation.ask("hello").name);
    const int64_t shutdown = conversation.send("shutdown");
    EXPECT_EQ("interrupted", conversation.last(record).name);
    EXPECT_EQ("stopped", conversation.last(shutdown).name);
    EXPECT_EQ(0, conversation.process().wait());
}

TEST(Serve, EndsWithItsInputAndLeavesAValidTrace)
{
    const TemporaryFolder folder;
    const std::string model = test::wideModel(folder, 4, 512, 512).string();
    const std::string input = folder.write("many.txt", manyLines(20000)).string();
    const std::string output = (folder / "run.h5").string();
    Conversation conversation;
    const int64_t record = conversation.send("record",
        Value::Object { { "model", model }, { "input", input }, { "watch", "block.output=moments" },
            { "output", output } });
    for (std::string name; name != "grew" && name != "nothing";) {
        name = conversation.next(record).name;
    }
    EXPECT_EQ(0, conversation.process().wait(Process::Seconds(20)));
    const Result<Trace> trace = Trace::open(output);
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_GT(trace->committedExampleCount(), 0);
}

TEST(Serve, SurvivedByItsTraceWhenKilled)
{
    const TemporaryFolder folder;
    const std::string model = test::modelWithWords(folder).string();
    const std::string input = folder.write("many.txt", manyLines(50000)).string();
    const std::string output = (folder / "run.h5").string();
    int64_t announced = 0;
    {
        Conversation conversation;
        const int64_t record = conversation.send("record",
            Value::Object { { "model", model }, { "input", input }, { "watch", "block.output=moments" },
                { "output", output } });
        for (std::string name; name != "grew" && name != "nothing";) {
            const Event event = conversation.next(record);
            name = event.name;
            announced = event.details.get<int64_t>("committed", 0);
        }
        conversation.process().kill(SIGKILL);
        EXPECT_EQ(-SIGKILL, conversation.process().wait());
    }
    const Result<Trace> trace = Trace::open(output);
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_GT(announced, 0);
    EXPECT_GE(trace->committedExampleCount(), announced);
}

TEST(Serve, OutlivesWeightsThatAreCutOffUnderIt)
{
    const TemporaryFolder folder;
    const std::filesystem::path model = test::wideModel(folder, 2, 128, 64);
    Conversation conversation;
    const Event opened = conversation.ask("open_model", Value::Object { { "path", model.string() } });
    ASSERT_EQ("model_opened", opened.name) << formatJson(opened.details);
    std::filesystem::resize_file(model / "model.safetensors", 20000);
    const auto record = [&] {
        return conversation.ask("record",
            Value::Object { { "model", *opened.details.find("model") }, { "ids", Value::List { 1, 2, 3 } },
                { "output", (folder / "x.h5").string() } });
    };
    const Event failed = record();
    EXPECT_EQ("failed", failed.name) << formatJson(failed.details);
    EXPECT_EQ("input", failed.details.get<std::string>("kind", ""));
    EXPECT_NE(std::string::npos, failed.details.get<std::string>("message", "").find("model.safetensors"))
        << formatJson(failed.details);
    EXPECT_FALSE(std::filesystem::exists(folder / "x.h5"));
    const Event cut = conversation.ask("open_model", Value::Object { { "path", model.string() } });
    EXPECT_EQ("failed", cut.name);
    EXPECT_EQ("pong", conversation.ask("ping").name);
}

TEST(Serve, WritesNothingButEventsToItsOutput)
{
    const TemporaryFolder folder;
    test::copyModel(folder, "bert_plain");
    Conversation conversation;
    // next() fails the test for any line that is no JSON object.
    conversation.ask("open_model", Value::Object { { "path", (folder / "model").string() } });
    conversation.ask("info", Value::Object { { "path", (folder / "model").string() } });
    EXPECT_EQ(0, conversation.process().wait());
    EXPECT_EQ("", conversation.process().output());
}

} // namespace fovea
