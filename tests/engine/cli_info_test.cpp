// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"

#include <fovea/json.h>

namespace fovea::test {

namespace {

class CliInfo : public CliWithTrace { };

} // namespace

TEST_F(CliInfo, DescribesAModel)
{
    const Finished text = runCli({ "info", m_model });
    EXPECT_EQ(0, text.code) << text.error;
    for (const char* const word :
        { "bert", "WordPiece", "2 layers", "4 heads", "16 tokens", "model.safetensors" }) {
        EXPECT_NE(std::string::npos, text.output.find(word)) << word << " in " << text.output;
    }
    const Finished json = runCli({ "info", m_model, "--json", "--hash" });
    const Result<Value> value = parseJson(json.output, "output");
    ASSERT_TRUE(value);
    EXPECT_EQ("model", value->get<std::string>("type", ""));
    EXPECT_EQ(32U, value->get<std::string>("hash", "").size());
    EXPECT_GT(value->find("forecast")->get<int64_t>("total_bytes", 0), 0);
}

TEST_F(CliInfo, DescribesATrace)
{
    const Finished text = runCli({ "info", m_trace });
    EXPECT_EQ(0, text.code) << text.error;
    for (const char* const word :
        { "2 of 2", "attention.weights=full", "layers 0-1", "model_hash", "isa_path" }) {
        EXPECT_NE(std::string::npos, text.output.find(word)) << word << " in " << text.output;
    }
    const Finished json = runCli({ "info", m_trace, "--json" });
    const Result<Value> value = parseJson(json.output, "output");
    ASSERT_TRUE(value);
    const Value* header = value->find("header");
    for (const char* const key : { "model_hash", "code_version", "isa_path", "libraries", "seed", "device",
             "config_hash", "tokenizer_hash", "dtype", "threads", "rank", "world", "host", "command_line",
             "spec", "model" }) {
        EXPECT_NE(nullptr, header->find(key)) << key;
    }
    EXPECT_NE(std::string::npos, header->get<std::string>("command_line", "").find("--input"));
    EXPECT_EQ(runCli({ "info", m_model, "--json", "--hash" })
                  .output.find(header->get<std::string>("model_hash", "none"))
            == std::string::npos,
        false);
}

TEST_F(CliInfo, ShowsNotes)
{
    EXPECT_EQ(std::string::npos, runCli({ "info", m_trace }).output.find("\n  notes"));
    EXPECT_NE(std::string::npos, runCli({ "info", m_trace, "--notes" }).output.find("notes: none"));
    m_folder.write("run.h5.notes.json",
        R"([{"id":"a","text":"look here","created":"2026-01-31T12:00:00Z","layer":1,"token":3}])");
    const std::string text = runCli({ "info", m_trace, "--notes" }).output;
    EXPECT_NE(std::string::npos, text.find("2026-01-31T12:00:00Z  [token 3, layer 1]  look here")) << text;
}

TEST_F(CliInfo, TellsStatisticsOfTensorsWithoutRunningTheModel)
{
    const Finished text = runCli({ "info", m_model, "--tensors", "*query.weight" });
    EXPECT_EQ(0, text.code) << text.error;
    EXPECT_NE(std::string::npos, text.output.find("encoder.layer.0.attention.self.query.weight  float32 ["));
    EXPECT_EQ(std::string::npos, text.output.find("key.weight"));
    const Finished json = runCli({ "info", m_model, "--tensors", "*", "--json" });
    const Result<Value> value = parseJson(json.output, "output");
    ASSERT_TRUE(value) << json.error;
    const Value::List& tensors = *value->find("tensor_statistics")->as<Value::List>();
    EXPECT_EQ(value->get<int64_t>("tensors", 0), static_cast<int64_t>(tensors.size()));
    for (const Value& tensor : tensors) {
        const Value* statistics = tensor.find("statistics");
        ASSERT_NE(nullptr, statistics);
        EXPECT_EQ(0, statistics->get<int64_t>("nan", -1));
        EXPECT_EQ(64U, statistics->find("histogram")->as<Value::List>()->size());
    }
    EXPECT_EQ(2, runCli({ "info", m_model, "--tensors", "absent*" }).code);
    EXPECT_EQ(2, runCli({ "info", m_trace, "--tensors", "*" }).code);
}

TEST_F(CliInfo, FollowsATraceThatIsComplete)
{
    const Finished text = runCli({ "info", m_trace, "--follow" });
    EXPECT_EQ(0, text.code) << text.error;
    EXPECT_NE(std::string::npos, text.output.find("2 of 2"));
}

TEST_F(CliInfo, FollowsAnotherProcessUntilItHasWrittenEverything)
{
    std::string lines;
    for (int line = 0; line < 300; ++line) {
        lines += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", lines).string(), trace = path("growing.h5");
    Process writer({ cliProgram(), "record", m_model, "--input", input, "-o", trace });
    for (int round = 0; round < 2000 && !std::filesystem::exists(trace); ++round) {
        usleep(2000);
    }
    const Finished followed = runCli({ "info", trace, "--follow" });
    EXPECT_EQ(0, followed.code) << followed.error;
    EXPECT_NE(std::string::npos, followed.output.find("300 of 300")) << followed.output;
    EXPECT_EQ(0, writer.wait());
}

TEST_F(CliInfo, StopsFollowingWhenTheWriterIsGone)
{
    const std::string trace = path("left.h5");
    std::string lines;
    for (int line = 0; line < 3000; ++line) {
        lines += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", lines).string();
    Process writer({ cliProgram(), "record", m_model, "--input", input, "-o", trace });
    for (int round = 0; round < 2000 && !std::filesystem::exists(trace); ++round) {
        usleep(1000);
    }
    writer.kill(SIGKILL);
    writer.wait();
    const Finished followed = runCli({ "info", trace, "--follow" });
    EXPECT_EQ(0, followed.code) << followed.error;
    EXPECT_NE(std::string::npos, followed.error.find("nobody is writing it any more")) << followed.error;
}

TEST_F(CliInfo, SaysWhatFitsIntoMemory)
{
    const Finished json = runCli({ "info", m_model, "--json" });
    const Result<Value> value = parseJson(json.output, "output");
    ASSERT_TRUE(value);
    const Value* forecast = value->find("forecast");
    EXPECT_TRUE(forecast->get("fits", false));
    EXPECT_EQ(forecast->get<int64_t>("tokens", 0), forecast->get<int64_t>("fitting_tokens", 0));
    EXPECT_LT(forecast->get<int64_t>("bf16_bytes", 0), forecast->get<int64_t>("total_bytes", 0));
    EXPECT_NE(std::string::npos, runCli({ "info", m_model }).output.find("are available: it fits"));
}

TEST_F(CliInfo, SaysForHowManyTokensItsForecastIs)
{
    EXPECT_NE(std::string::npos, runCli({ "info", m_model }).output.find("16 tokens, the model's limit"));
    const Finished json = runCli({ "info", m_model, "--json" });
    const Result<Value> value = parseJson(json.output, "output");
    ASSERT_TRUE(value) << json.output;
    EXPECT_EQ(16, value->find("forecast")->get<int64_t>("tokens", 0));
}

TEST_F(CliInfo, TellsWhichOfSeveralProcessesRecorded)
{
    const auto placeOf = [&](const std::vector<std::string>& environment) {
        EXPECT_EQ(0,
            runCli({ "record", m_model, "--text", "a", "--watch", "pooled", "-o", path("r.h5"), "--force" },
                environment)
                .code);
        const Result<Trace> trace = Trace::open(path("r.h5"));
        return trace
            ? std::pair(trace->header().get<int64_t>("rank", -1), trace->header().get<int64_t>("world", -1))
            : std::pair(int64_t { -2 }, int64_t { -2 });
    };
    using Place = std::pair<int64_t, int64_t>;
    EXPECT_EQ(Place(3, 4), placeOf({ "OMPI_COMM_WORLD_RANK=3", "OMPI_COMM_WORLD_SIZE=4" }));
    EXPECT_EQ(Place(1, 2), placeOf({ "SLURM_PROCID=1", "SLURM_NTASKS=2" }));
    EXPECT_EQ(Place(0, 1), placeOf({ "RANK=7", "WORLD_SIZE=2" }));
    EXPECT_EQ(Place(0, 1), placeOf({ "RANK=one", "WORLD_SIZE=2" }));
}

} // namespace fovea::test
