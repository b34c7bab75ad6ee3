// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"

#include <fovea/json.h>

namespace fovea::test {

namespace {

class CliAddress : public CliWithTrace {
protected:
    Value information(const std::string& address) const
    {
        const Finished json = runCli({ "info", address, "--json" });
        EXPECT_EQ(0, json.code) << json.error;
        const Result<Value> value = parseJson(json.output, "output");
        return value ? *value : Value();
    }

    std::string m_place = "::/readings/encoder.layer.0.output/full";
};

} // namespace

TEST_F(CliAddress, TellsShapeTypeStatisticsAndValues)
{
    const Finished text = runCli({ "info", m_trace + m_place + "[0:2]" });
    EXPECT_EQ(0, text.code) << text.error;
    for (const char* const word :
        { "float32", "axes token, feature", "this part", "[2, ", "mean", "values", "@rows" }) {
        EXPECT_NE(std::string::npos, text.output.find(word)) << word << " in " << text.output;
    }
    const Value one = information(m_trace + m_place + "[1, 3]");
    const Value::List& values = *one.find("values")->as<Value::List>();
    ASSERT_EQ(1U, values.size());
    const Value* statistics = one.find("statistics");
    EXPECT_EQ(1, statistics->get<int64_t>("finite", 0));
    EXPECT_EQ(values[0].number(), statistics->find("mean")->number());
    const Value all = information(m_trace + m_place);
    int64_t counted = 0;
    for (const Value& bin : *all.find("statistics")->find("histogram")->as<Value::List>()) {
        counted += *bin.as<int64_t>();
    }
    EXPECT_EQ(all.find("statistics")->get<int64_t>("finite", -1), counted);
}

TEST_F(CliAddress, ListsAGroup)
{
    const Value group = information(m_trace + "::/tokens");
    EXPECT_EQ("group", group.get<std::string>("type", ""));
    EXPECT_EQ(5U, group.find("children")->as<Value::List>()->size());
    EXPECT_NE(std::string::npos, runCli({ "info", m_trace + "::/tokens" }).output.find("offsets"));
    const Value words = information(m_trace + "::/tokens/text[1:3]");
    EXPECT_EQ((Value::List { "the", "cat" }), *words.find("values")->as<Value::List>());
}

TEST_F(CliAddress, DumpsThePartItNames)
{
    const std::string whole = path("whole.npy"), part = path("part.npy");
    EXPECT_EQ(0, runCli({ "dump", m_trace + m_place, "-o", whole }).code);
    const Finished dumped = runCli({ "dump", m_trace + m_place + "[1:4:2, 2:]", "-o", part });
    EXPECT_EQ(0, dumped.code) << dumped.error;
    const Npy all = readNpy(whole), some = readNpy(part);
    ASSERT_EQ(2U, some.shape.size());
    EXPECT_EQ(2, some.shape[0]);
    EXPECT_EQ(all.shape[1] - 2, some.shape[1]);
    EXPECT_EQ(all.values[static_cast<std::size_t>(3 * all.shape[1] + 2)],
        some.values[static_cast<std::size_t>(some.shape[1])]);
}

TEST_F(CliAddress, ReachesTensorsOfAModelWithoutRunningIt)
{
    const Value tensor = information(m_model + "/model.safetensors::embeddings.word_embeddings.weight[0]");
    EXPECT_EQ("dataset", tensor.get<std::string>("type", "")) << formatJson(tensor);
    EXPECT_GT(tensor.find("statistics")->get<int64_t>("finite", 0), 0);
    const Value group = information(m_model + "::/");
    EXPECT_EQ("group", group.get<std::string>("type", ""));
    EXPECT_FALSE(group.find("children")->as<Value::List>()->empty());
}

TEST_F(CliAddress, SaysWhatIsWrong)
{
    const auto problem = [&](const std::string& address, int code) {
        const Finished finished = runCli({ "info", address });
        EXPECT_EQ(code, finished.code) << address << finished.error;
        return finished.error;
    };
    EXPECT_NE(std::string::npos, problem(m_trace + m_place + "[9999]", 2).find("axis 0"));
    EXPECT_NE(std::string::npos, problem(m_trace + m_place + "[::-1]", 2).find("negative step"));
    EXPECT_NE(std::string::npos, problem(m_trace + "::/nothing", 3).find("has no /nothing"));
    EXPECT_NE(std::string::npos, problem(path("absent.h5") + "::/x", 3).find("no such file"));
    const Finished mixed = runCli({ "dump", m_trace + m_place, "--layer", "1", "-o", path("x.npy") });
    EXPECT_EQ(2, mixed.code);
    EXPECT_EQ(2, runCli({ "dump", m_trace, "-o", path("x.npy") }).code) << "neither kind nor address";
}

} // namespace fovea::test
