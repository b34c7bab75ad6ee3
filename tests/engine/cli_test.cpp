// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/process.h"
#include "engine/small_models.h"

#include <fovea/json.h>
#include <fovea/trace.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <sstream>

namespace fovea {

namespace {

using test::Finished;
using test::runCli;
using test::TemporaryFolder;

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A folder with a model that knows words and a trace of two examples, all kinds in full.
class CliWithTrace : public testing::Test {
protected:
    void SetUp() override
    {
        m_model = test::modelWithWords(m_folder).string();
        m_input = m_folder.write("two.txt", "the cat sat.\nthe dog ran\n").string();
        m_trace = path("run.h5");
        const Finished record = runCli({ "record", m_model, "--input", m_input, "-o", m_trace });
        ASSERT_EQ(0, record.code) << record.error;
    }

    std::string path(std::string_view name) const { return (m_folder / name).string(); }

    TemporaryFolder m_folder;
    std::string m_model, m_input, m_trace;
};

struct Npy {
    std::vector<int64_t> shape;
    std::string type;
    std::vector<float> values;
};

Npy readNpy(const std::filesystem::path& path)
{
    const std::string bytes = contents(path);
    Npy npy;
    if (bytes.size() < 10 || bytes.compare(0, 6, "\x93NUMPY") != 0) {
        ADD_FAILURE() << path << " is no npy file";
        return npy;
    }
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[8]))
        + 256U * static_cast<std::size_t>(static_cast<unsigned char>(bytes[9]));
    const std::string header = bytes.substr(10, length);
    const std::size_t type = header.find("'descr': '") + 10;
    npy.type = header.substr(type, header.find('\'', type) - type);
    std::istringstream extents(header.substr(header.find('(') + 1));
    for (int64_t extent = 0; extents >> extent;) {
        npy.shape.push_back(extent);
        extents.ignore(1);
    }
    npy.values.resize((bytes.size() - 10 - length) / sizeof(float));
    std::memcpy(npy.values.data(), bytes.data() + 10 + length, npy.values.size() * sizeof(float));
    return npy;
}

} // namespace

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
    const std::string model = test::copyModel(folder, "bert_plain").string();
    const Finished finished = runCli(
        { "record", model, "--ids", "1,2", "--device", "cuda:63", "-o", (folder / "x.h5").string() });
    EXPECT_EQ(4, finished.code) << finished.error;
    EXPECT_EQ(2,
        runCli({ "record", model, "--ids", "1,2", "--device", "abacus", "-o", (folder / "x.h5").string() })
            .code);
}

TEST_F(CliWithTrace, DescribesAModel)
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

TEST_F(CliWithTrace, DescribesATrace)
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

TEST_F(CliWithTrace, RefusesToReplaceWithoutForce)
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

TEST_F(CliWithTrace, RecordsIntoAFolder)
{
    EXPECT_EQ(0, runCli({ "record", m_model, "--text", "a cat", "-o", path("new/folder/") }).code);
    EXPECT_TRUE(std::filesystem::exists(m_folder / "new/folder/trace.h5"));
    EXPECT_EQ(3, runCli({ "record", m_model, "--text", "a cat", "-o", path("no/folder/x.h5") }).code);
}

TEST_F(CliWithTrace, CutsALongTextAndSaysSo)
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

TEST_F(CliWithTrace, ReadsJsonLinesWithPairsAndIds)
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

TEST_F(CliWithTrace, DumpsWithoutPaddingAndBatchAxis)
{
    const auto dump = [&](std::vector<std::string> arguments) {
        const std::string output = path("dumped.npy");
        arguments.insert(arguments.begin(), { "dump", m_trace, "-o", output, "--force" });
        const Finished finished = runCli(arguments);
        EXPECT_EQ(0, finished.code) << finished.error;
        const Npy npy = readNpy(output);
        EXPECT_EQ("<f4", npy.type);
        return npy.shape;
    };
    using Extents = std::vector<int64_t>;
    EXPECT_EQ((Extents { 6, 24 }), dump({ "--kind", "block.output", "--layer", "0", "--example", "0" }));
    EXPECT_EQ((Extents { 5, 24 }), dump({ "--kind", "block.output", "--layer", "1", "--example", "1" }));
    EXPECT_EQ((Extents { 4, 6, 6 }), dump({ "--kind", "query", "--layer", "1", "--example", "0" }));
    EXPECT_EQ(
        (Extents { 6, 6 }), dump({ "--kind", "value", "--layer", "1", "--example", "0", "--head", "2" }));
    EXPECT_EQ((Extents { 2, 6, 6 }),
        dump({ "--kind", "attention.context", "--layer", "1", "--example", "0", "--head", "1,3" }));
    EXPECT_EQ(
        (Extents { 4, 5, 5 }), dump({ "--kind", "attention.weights", "--layer", "1", "--example", "1" }));
    EXPECT_EQ((Extents { 5, 5 }),
        dump({ "--kind", "attention.weights", "--layer", "1", "--example", "1", "--head", "3" }));
    EXPECT_EQ((Extents { 3, 36 }),
        dump({ "--kind", "feed_forward.hidden", "--layer", "0", "--example", "0", "--tokens", "1-3" }));
    EXPECT_EQ((Extents { 24 }), dump({ "--kind", "pooled", "--example", "0" }));
}

TEST_F(CliWithTrace, PicksTheHeadsItIsAsked)
{
    const auto dump = [&](const char* heads) {
        EXPECT_EQ(0,
            runCli({ "dump", m_trace, "--kind", "query", "--layer", "0", "--example", "0", "--head", heads,
                       "-o", path("h.npy"), "--force" })
                .code);
        return readNpy(path("h.npy")).values;
    };
    std::vector<float> both = dump("1");
    const std::vector<float> third = dump("3");
    both.insert(both.end(), third.begin(), third.end());
    EXPECT_EQ(both, dump("1,3"));
    EXPECT_NE(dump("0"), dump("1"));
}

TEST_F(CliWithTrace, DumpsEachArrayToAFileOfAFolder)
{
    const Finished finished
        = runCli({ "dump", m_trace, "--kind", "block.output", "-o", path("arrays/"), "--format", "csv" });
    EXPECT_EQ(0, finished.code) << finished.error;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "arrays")) {
        EXPECT_EQ(".csv", entry.path().extension());
        ++files;
    }
    EXPECT_EQ(4, files);
    const Finished ambiguous = runCli({ "dump", m_trace, "--kind", "block.output", "-o", path("one.npy") });
    EXPECT_EQ(2, ambiguous.code);
    EXPECT_NE(std::string::npos, ambiguous.error.find("--layer")) << ambiguous.error;
    EXPECT_FALSE(std::filesystem::exists(path("one.npy")));
}

TEST_F(CliWithTrace, NamesWhatATraceDoesNotHold)
{
    const auto dump = [&](const char* option, const char* value, const char* kind) {
        return runCli({ "dump", m_trace, "--kind", kind, option, value, "-o", path("none.npy") });
    };
    EXPECT_EQ(2, dump("--layer", "2", "query").code);
    EXPECT_EQ(2, dump("--head", "4", "query").code);
    EXPECT_EQ(2, dump("--head", "0", "block.output").code);
    EXPECT_EQ(2, dump("--example", "2", "query").code);
    EXPECT_EQ(2, dump("--probe", "nothing", "query").code);
    EXPECT_EQ(2, dump("--step", "1", "query").code);
    const Finished unknown = dump("--layer", "0", "soul");
    EXPECT_EQ(2, unknown.code);
    EXPECT_NE(std::string::npos, unknown.error.find("attention.weights")) << unknown.error;
    EXPECT_FALSE(std::filesystem::exists(path("none.npy")));
}

TEST_F(CliWithTrace, RecomputesTheMapsItDidNotStore)
{
    ASSERT_EQ(0,
        runCli(
            { "record", m_model, "--input", m_input, "--watch", "attention.weights=qk", "-o", path("qk.h5") })
            .code);
    for (const char* const layer : { "0", "1" }) {
        for (const char* const example : { "0", "1" }) {
            const auto map = [&](const std::string& trace, const std::string& output) {
                EXPECT_EQ(0,
                    runCli({ "dump", trace, "--kind", "attention.weights", "--layer", layer, "--example",
                               example, "-o", output, "--force" })
                        .code);
                return readNpy(output);
            };
            const Npy stored = map(m_trace, path("stored.npy")),
                      again = map(path("qk.h5"), path("again.npy"));
            ASSERT_EQ(stored.shape, again.shape);
            for (std::size_t i = 0; i < stored.values.size(); ++i) {
                ASSERT_NEAR(stored.values[i], again.values[i], 1e-6);
            }
        }
    }
}

TEST_F(CliWithTrace, DumpsMomentsAsATable)
{
    ASSERT_EQ(0,
        runCli({ "record", m_model, "--input", m_input, "--watch", "block.output=moments", "-o",
                   path("moments.h5") })
            .code);
    ASSERT_EQ(0,
        runCli({ "dump", path("moments.h5"), "--kind", "block.output", "--layer", "1", "--example", "0", "-o",
                   path("m.csv") })
            .code);
    std::istringstream table(contents(path("m.csv")));
    std::string names, row, more;
    std::getline(table, names);
    std::getline(table, row);
    EXPECT_FALSE(std::getline(table, more));
    EXPECT_EQ(0U, names.find("count,mean,m2,m3,m4,min,max,absmax"));
    // Against the values themselves.
    ASSERT_EQ(0,
        runCli({ "dump", m_trace, "--kind", "block.output", "--layer", "1", "--example", "0", "-o",
                   path("v.npy") })
            .code);
    const std::vector<float> values = readNpy(path("v.npy")).values;
    double sum = 0;
    for (const float value : values) {
        sum += value;
    }
    const double mean = sum / static_cast<double>(values.size());
    double second = 0;
    for (const float value : values) {
        second += (value - mean) * (value - mean);
    }
    double count = 0, foundMean = 0, foundSecond = 0;
    ASSERT_EQ(3, std::sscanf(row.c_str(), "%lf,%lf,%lf", &count, &foundMean, &foundSecond));
    EXPECT_EQ(static_cast<double>(values.size()), count);
    EXPECT_NEAR(mean, foundMean, 1e-6);
    EXPECT_NEAR(second, foundSecond, 1e-4 * second);
    ASSERT_EQ(0,
        runCli({ "dump", path("moments.h5"), "--kind", "block.output", "--layer", "1", "--example", "0",
                   "--channels", "-o", path("c.csv") })
            .code);
    const std::string channels = contents(path("c.csv"));
    EXPECT_EQ(25, std::count(channels.begin(), channels.end(), '\n'));
    EXPECT_EQ(0U, channels.find("channel,count,"));
}

TEST_F(CliWithTrace, GivesTheSameValuesHoweverExamplesAreBatched)
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

TEST_F(CliWithTrace, VerifiesBitByBit)
{
    const Finished verified = runCli({ "verify", m_trace });
    EXPECT_EQ(0, verified.code) << verified.error << verified.output;
    EXPECT_NE(std::string::npos, verified.output.find("the same, bit by bit")) << verified.output;
}

TEST_F(CliWithTrace, VerifiesWithinAToleranceOnAnotherInstructionSet)
{
    const Finished verified = runCli({ "verify", m_trace, "--json" }, { "FOVEA_ISA=portable" });
    EXPECT_EQ(0, verified.code) << verified.error;
    const Result<Value> value = parseJson(verified.output, "output");
    ASSERT_TRUE(value) << verified.output;
    EXPECT_FALSE(value->get("exact", true));
    EXPECT_FALSE(value->get<std::string>("reason", "").empty());
    EXPECT_TRUE(value->get("same", false));
}

TEST_F(CliWithTrace, SeesAChangedWeight)
{
    std::string weights = contents(m_model + "/model.safetensors");
    weights[weights.size() - 2] = static_cast<char>(weights[weights.size() - 2] ^ 0x40);
    m_folder.write("model/model.safetensors", weights);
    const Finished verified = runCli({ "verify", m_trace });
    EXPECT_EQ(1, verified.code) << verified.output;
    EXPECT_NE(std::string::npos, verified.error.find("weights")) << verified.error;
}

TEST_F(CliWithTrace, SeesAChangedTrace)
{
    // One kind alone: a block's last norm holds the same bytes as its output.
    ASSERT_EQ(0,
        runCli({ "record", m_model, "--input", m_input, "--watch", "block.output", "-o", m_trace, "--force" })
            .code);
    const Result<Trace> trace = Trace::open(m_trace);
    ASSERT_TRUE(trace);
    const ReadingInfo* reading = trace->find(Kind::BlockOutput, Reduction::Full, 1);
    const Result<Array> array = trace->read(*reading, { .example = 1, .head = {}, .tokens = {} });
    ASSERT_TRUE(array);
    std::string bytes = contents(m_trace);
    const std::string_view row(reinterpret_cast<const char*>(array->bytes().data()), 64);
    const std::size_t at = bytes.find(row);
    ASSERT_NE(std::string::npos, at);
    bytes[at + 3] = static_cast<char>(bytes[at + 3] ^ 0x01);
    m_folder.write("run.h5", bytes);
    const Finished verified = runCli({ "verify", m_trace });
    EXPECT_EQ(1, verified.code);
    EXPECT_NE(std::string::npos, verified.output.find(reading->path)) << verified.output;
}

TEST_F(CliWithTrace, NamesAModelThatMovedAndTakesItsNewPlace)
{
    std::filesystem::rename(m_model, path("moved"));
    const Finished lost = runCli({ "verify", m_trace });
    EXPECT_EQ(3, lost.code);
    EXPECT_NE(std::string::npos, lost.error.find("--model")) << lost.error;
    EXPECT_EQ(0, runCli({ "verify", m_trace, "--model", path("moved") }).code);
}

TEST_F(CliWithTrace, RepairsATraceWhoseRecordingWasKilled)
{
    std::string many;
    for (int line = 0; line < 50000; ++line) {
        many += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", many).string();
    {
        test::Process process({ test::cliProgram(), "record", m_model, "--input", input, "--watch",
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

TEST_F(CliWithTrace, StopsAtCtrlCAndLeavesWhatIsValid)
{
    std::string many;
    for (int line = 0; line < 200000; ++line) {
        many += "the cat sat\n";
    }
    const std::string input = m_folder.write("many.txt", many).string();
    test::Process process({ test::cliProgram(), "record", m_model, "--input", input, "--watch",
        "block.output=moments", "-o", path("stopped.h5") });
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
}

TEST_F(CliWithTrace, TellsProgressInPlainLinesWithoutATerminal)
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

TEST(Cli, HandsExportToTheWindowsProgram)
{
    const Finished finished
        = runCli({ "export", "/nowhere/trace.h5", "--panel", "attention_maps", "-o", "x.svg" });
    EXPECT_NE(0, finished.code);
    EXPECT_NE("", finished.error);
}

} // namespace fovea
