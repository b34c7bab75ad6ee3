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
             "dtype", "threads", "rank", "world", "host", "command_line", "spec", "model" }) {
        EXPECT_NE(nullptr, header->find(key)) << key;
    }
    EXPECT_NE(std::string::npos, header->get<std::string>("command_line", "").find("--input"));
    EXPECT_EQ(runCli({ "info", m_model, "--json", "--hash" })
                  .output.find(header->get<std::string>("model_hash", "none"))
            == std::string::npos,
        false);
}

} // namespace fovea::test
