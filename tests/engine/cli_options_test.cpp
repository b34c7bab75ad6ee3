// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"

#include <fovea/json.h>

#include <algorithm>
#include <filesystem>

namespace fovea::test {

TEST(Cli, HelpsForEveryVerb)
{
    EXPECT_EQ(0, runCli({ "--help" }).code);
    EXPECT_NE(std::string::npos, runCli({ "--version" }).output.find("0.1.0"));
    for (const char* const verb : { "info", "record", "dump", "verify", "repair", "serve" }) {
        const Finished help = runCli({ verb, "--help" });
        EXPECT_EQ(0, help.code) << verb;
        for (const char* const option :
            { "--device", "--dtype", "--threads", "--seed", "--json", "--quiet", "--force" }) {
            EXPECT_NE(std::string::npos, help.output.find(option)) << verb << " " << option;
        }
    }
}

TEST(Cli, SaysInOneSentenceWhatIsWrongWithItsOptions)
{
    const std::vector<std::vector<std::string>> wrong { {}, { "frobnicate" }, { "info" },
        { "info", "a", "b" }, { "record", "m", "-o", "x.h5", "--threads", "many" },
        { "record", "m", "--text", "a" }, { "record", "m", "--text", "a", "-o", "x.h5", "--dtype", "f64" },
        { "dump", "t.h5", "-o", "x.npy" },
        { "record", "m", "--text", "a", "-o", "x.h5", "--watch", "everything" },
        { "record", "m", "--text", "a", "-o", "x.h5", "--reduce", "half" },
        { "record", "m", "--text", "a", "-o", "x.h5", "--layers", "3-1" }, { "record", "m", "-o", "x.h5" },
        { "record", "m", "--text", "a", "--ids", "1,2", "-o", "x.h5" },
        { "record", "m", "--text", "a", "-o", "x.txt" },
        { "record", "m", "--pair", "a", "--ids", "1", "-o", "x.h5" }, { "serve", "extra" } };
    for (const std::vector<std::string>& arguments : wrong) {
        const Finished finished = runCli(arguments);
        const std::string line = arguments.empty() ? "" : arguments[0];
        EXPECT_EQ(2, finished.code) << line << ": " << finished.error;
        EXPECT_EQ(0U, finished.error.find("fovea-cli: ")) << finished.error;
        EXPECT_EQ(1, std::count(finished.error.begin(), finished.error.end(), '\n')) << finished.error;
        EXPECT_EQ("", finished.output);
    }
}

TEST(Cli, GivesErrorsAsJsonToo)
{
    const Finished finished = runCli({ "info", "/nowhere/model", "--json" });
    EXPECT_EQ(3, finished.code);
    const Result<Value> value = parseJson(finished.output, "output");
    ASSERT_TRUE(value) << finished.output;
    const Value* error = value->find("error");
    ASSERT_NE(nullptr, error);
    EXPECT_EQ("input", error->get<std::string>("kind", ""));
    EXPECT_EQ(3, error->get<int64_t>("exit_code", 0));
    EXPECT_NE(std::string::npos, error->get<std::string>("message", "").find("/nowhere/model"));
}

TEST(Cli, HasNoSuchDevice)
{
    const TemporaryFolder folder;
    const std::string model = copyModel(folder, "bert_plain").string();
    const Finished finished = runCli(
        { "record", model, "--ids", "1,2", "--device", "cuda:63", "-o", (folder / "x.h5").string() });
    EXPECT_EQ(4, finished.code) << finished.error;
    EXPECT_EQ(2,
        runCli({ "record", model, "--ids", "1,2", "--device", "abacus", "-o", (folder / "x.h5").string() })
            .code);
}

namespace {

class CliExport : public CliWithTrace {
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(std::filesystem::path(cliProgram()).parent_path() / "fovea")) {
            GTEST_SKIP() << "the window's program is not built";
        }
        CliWithTrace::SetUp();
    }
};

} // namespace

TEST_F(CliExport, IsDoneByTheWindowsProgram)
{
    const Finished drawn = runCli(
        { "export", m_trace, "--panel", "attention_maps", "-o", path("x.svg"), "-o", path("x.csv") });
    EXPECT_EQ(0, drawn.code) << drawn.error;
    EXPECT_NE(std::string::npos, contents(path("x.svg")).find("<svg"));
    EXPECT_NE("", contents(path("x.csv")));
    const Finished again = runCli({ "export", m_trace, "--panel", "attention_maps", "-o", path("x.svg") });
    EXPECT_EQ(3, again.code);
    EXPECT_NE(std::string::npos, again.error.find("--force")) << again.error;
    const Finished lost
        = runCli({ "export", "/nowhere/trace.h5", "--panel", "attention_maps", "-o", path("y.svg") });
    EXPECT_EQ(3, lost.code);
    EXPECT_NE(std::string::npos, lost.error.find("fovea: /nowhere/trace.h5 does not exist")) << lost.error;
}

} // namespace fovea::test
