// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_lines.h"
#include "session/comparison.h"
#include "session/job.h"
#include "session/memory.h"
#include "session/parameters.h"
#include "session/passes.h"

#include <gtest/gtest.h>

#include <limits>
#include <thread>

namespace fovea {

namespace {

Command commandWith(Value parameters)
{
    return { 7, "record", std::move(parameters) };
}

PlannedExample exampleOf(std::size_t tokenCount)
{
    PlannedExample example;
    example.ids.assign(tokenCount, 1);
    return example;
}

} // namespace

TEST(Ranges, AreAscendingWithoutRepetition)
{
    const auto numbers = parseRanges("5,0-2,1", 6, "layer");
    ASSERT_TRUE(numbers);
    EXPECT_EQ((std::vector<int64_t> { 0, 1, 2, 5 }), *numbers);
}

TEST(Ranges, RefuseWhatIsNoneAndNameIt)
{
    for (const char* const text :
        { "", ",", "1,", "-1", "2-", "3-1", "a", "1 2", "1--2", "0x1", "99999999999999999999" }) {
        const auto numbers = parseRanges(text, 100, "layer");
        ASSERT_FALSE(numbers) << text;
        EXPECT_EQ(ErrorKind::Usage, numbers.error().kind());
        EXPECT_NE(std::string::npos, numbers.error().message().find(text));
    }
}

TEST(Ranges, SayHowFarTheyMayGo)
{
    const auto numbers = parseRanges("0-6", 6, "layer");
    ASSERT_FALSE(numbers);
    EXPECT_EQ("there is no layer 6; they go from 0 to 5", numbers.error().message());
}

TEST(Parameters, NameTheOneThatIsOfAnotherType)
{
    const Command command = commandWith(Value::Object { { "text", 3 } });
    Parameters parameters(command);
    EXPECT_FALSE(parameters.text("text"));
    const Result<void> isFine = parameters.check();
    ASSERT_FALSE(isFine);
    EXPECT_EQ("record: the parameter \"text\" must be a text", isFine.error().message());
}

TEST(Parameters, NameTheOneThatNobodyKnows)
{
    const Command command = commandWith(Value::Object { { "text", "a" }, { "wacth", "all" } });
    Parameters parameters(command);
    EXPECT_EQ("a", parameters.text("text"));
    const Result<void> isFine = parameters.check();
    ASSERT_FALSE(isFine);
    EXPECT_EQ("record: there is no parameter \"wacth\"", isFine.error().message());
}

TEST(Parameters, KeepNumbersInTheirRange)
{
    const Command command = commandWith(Value::Object { { "threads", 5000 } });
    Parameters parameters(command);
    EXPECT_EQ(0, parameters.whole("threads", 0, 0, 1024));
    EXPECT_FALSE(parameters.check());
}

TEST(Passes, HoldAsManyExamplesAsTheLimitLetsInAndAtLeastOne)
{
    const std::vector<PlannedExample> examples { exampleOf(3), exampleOf(4), exampleOf(20), exampleOf(1),
        exampleOf(9) };
    const std::vector<PassRange> passes = splitIntoPasses(examples, 10);
    ASSERT_EQ(3U, passes.size());
    EXPECT_EQ(0U, passes[0].first);
    EXPECT_EQ(2U, passes[0].last);
    EXPECT_EQ(3U, passes[1].last);
    EXPECT_EQ(5U, passes[2].last);
    EXPECT_TRUE(splitIntoPasses({}, 10).empty());
}

TEST(Job, MergesEventsOfOneNameAndNeverLosesTheLast)
{
    std::vector<Event> events;
    Job job(
        commandWith({}), [&](const Event& event) { events.push_back(event); },
        std::make_shared<std::atomic<bool>>(false));
    for (int count = 1; count <= 1000; ++count) {
        job.sayMerged("grew", Value::Object { { "committed", count } });
    }
    job.say("finished");
    ASSERT_LT(events.size(), 500U);
    ASSERT_GE(events.size(), 3U);
    EXPECT_EQ("finished", events.back().name);
    EXPECT_EQ(1000, events[events.size() - 2].details.get<int64_t>("committed", 0));
}

TEST(Job, TellsWhatItHeldBackWhenAskedWhetherToStop)
{
    std::vector<Event> events;
    Job job(
        commandWith({}), [&](const Event& event) { events.push_back(event); },
        std::make_shared<std::atomic<bool>>(false));
    job.sayMerged("grew", Value::Object { { "committed", 1 } });
    job.sayMerged("grew", Value::Object { { "committed", 2 } });
    ASSERT_EQ(1U, events.size());
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_FALSE(job.shouldStop());
    ASSERT_EQ(2U, events.size());
    EXPECT_EQ(2, events.back().details.get<int64_t>("committed", 0));
}

TEST(CommandLines, GiveCommandsHoweverTheBytesArrive)
{
    const std::string text
        = "{\"id\":1,\"name\":\"ping\"}\n\n{\"id\":2,\"name\":\"info\",\"parameters\":{\"path\":\"a\"}}\n";
    CommandLines lines;
    std::vector<int64_t> ids;
    for (const char byte : text) {
        lines.append({ &byte, 1 });
        while (const auto read = lines.next()) {
            EXPECT_FALSE(read->problem);
            ids.push_back(read->command.id);
        }
    }
    EXPECT_EQ((std::vector<int64_t> { 1, 2 }), ids);
}

TEST(CommandLines, KeepTheIdOfALineThatIsWrong)
{
    EXPECT_EQ(0, parseCommand("garbage").command.id);
    EXPECT_EQ(0, parseCommand("[1]").command.id);
    EXPECT_EQ(0, parseCommand(R"({"id":"1","name":"ping"})").command.id);
    EXPECT_EQ(0, parseCommand(R"({"id":-1,"name":"ping"})").command.id);
    EXPECT_EQ(9, parseCommand(R"({"id":9})").command.id);
    EXPECT_EQ(9, parseCommand(R"({"id":9,"name":"ping","parameter":{}})").command.id);
    for (const char* const line :
        { "garbage", "[1]", R"({"id":9})", R"({"id":9,"name":"ping","parameter":{}})", "{\"id\":9" }) {
        EXPECT_TRUE(parseCommand(line).problem) << line;
        EXPECT_EQ(ErrorKind::Usage, parseCommand(line).problem->kind()) << line;
    }
}

TEST(CommandLines, RefuseALineWithoutEndInBoundedMemoryAndGoOn)
{
    CommandLines lines;
    const std::string piece(1 << 20, 'x');
    int problems = 0;
    for (int count = 0; count < 40; ++count) {
        lines.append(piece);
        while (const auto read = lines.next()) {
            problems += read->problem ? 1 : 0;
        }
    }
    EXPECT_EQ(1, problems);
    lines.append("\n{\"id\":3,\"name\":\"ping\"}\n");
    const auto read = lines.next();
    ASSERT_TRUE(read);
    EXPECT_EQ(3, read->command.id);
}

TEST(Comparison, MeasuresAgainstTheLargestValue)
{
    const Array a = Array::of(Shape { 3 }, std::vector<float> { 1, -100, 2 });
    const Array b = Array::of(Shape { 3 }, std::vector<float> { 1, -101, 2 });
    EXPECT_EQ(0.0, relativeDifference(a, a, false));
    EXPECT_DOUBLE_EQ(0.01, relativeDifference(a, b, false));
}

TEST(Comparison, FindsNoSmallnessBesideNan)
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Array a = Array::of(Shape { 2 }, std::vector<float> { 1, nan });
    const Array b = Array::of(Shape { 2 }, std::vector<float> { 1, 0 });
    EXPECT_EQ(0.0, relativeDifference(a, a, false));
    EXPECT_EQ(std::numeric_limits<double>::infinity(), relativeDifference(a, b, false));
    const Array shorter = Array::of(Shape { 1 }, std::vector<float> { 1 });
    EXPECT_EQ(std::numeric_limits<double>::infinity(), relativeDifference(a, shorter, false));
}

TEST(Comparison, TakesAThirdMomentNearZeroForWhatItIs)
{
    std::vector<double> row { 100, 0.5, 25, 1e-9, 12, -1, 1, 1, 0 };
    const Array a = Array::of(Shape { 9 }, row);
    row[3] = -1e-9;
    EXPECT_LT(relativeDifference(a, Array::of(Shape { 9 }, row), true), 1e-9);
    row[1] = 0.6;
    EXPECT_GT(relativeDifference(a, Array::of(Shape { 9 }, row), true), 0.05);
}

TEST(Memory, IsKnownOnThisMachine)
{
    EXPECT_GT(totalMemory(), int64_t { 64 } << 20);
    EXPECT_GT(availableMemory(), 0);
    EXPECT_LE(availableMemory(), totalMemory());
}

} // namespace fovea
