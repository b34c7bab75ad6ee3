// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"
#include "trace/trace_file.h"

#include <fovea/json.h>

#include <hdf5.h>

namespace fovea::test {

namespace {

class CliVerify : public CliWithTrace { };

} // namespace

TEST_F(CliVerify, VerifiesBitByBit)
{
    const Finished verified = runCli({ "verify", m_trace });
    EXPECT_EQ(0, verified.code) << verified.error << verified.output;
    EXPECT_NE(std::string::npos, verified.output.find("the same, bit by bit")) << verified.output;
}

TEST_F(CliVerify, VerifiesWithinAToleranceOnAnotherInstructionSet)
{
    const Finished verified = runCli({ "verify", m_trace, "--json" }, { "FOVEA_ISA=portable" });
    EXPECT_EQ(0, verified.code) << verified.error;
    const Result<Value> value = parseJson(verified.output, "output");
    ASSERT_TRUE(value) << verified.output;
    EXPECT_FALSE(value->get("exact", true));
    EXPECT_FALSE(value->get<std::string>("reason", "").empty());
    EXPECT_TRUE(value->get("same", false));
}

TEST_F(CliVerify, IsNoYesWhereNothingWasCompared)
{
    const std::string off = path("off.h5");
    ASSERT_EQ(0, runCli({ "record", m_model, "--input", m_input, "--watch", "off", "-o", off }).code);
    const Finished empty = runCli({ "verify", off });
    EXPECT_EQ(3, empty.code) << empty.output;
    EXPECT_NE(std::string::npos, empty.error.find("no readings")) << empty.error;
    EXPECT_EQ("", empty.output);

    const Result<Trace> trace = Trace::open(m_trace);
    ASSERT_TRUE(trace);
    TracePlan plan;
    plan.header = trace->header();
    plan.examples.resize(3);
    for (PlannedExample& example : plan.examples) {
        example.ids = { 2, 5, 3 };
    }
    ASSERT_TRUE(TraceFile::create(path("begun.h5"), plan, false)->close());
    const Finished begun = runCli({ "verify", path("begun.h5") });
    EXPECT_EQ(3, begun.code) << begun.output;
    EXPECT_NE(std::string::npos, begun.error.find("none of its 3 examples is committed")) << begun.error;
}

TEST_F(CliVerify, SaysHowManyOfTheExamplesItCompared)
{
    EXPECT_NE(std::string::npos, runCli({ "verify", m_trace }).output.find("and 2 examples,"));
    // As when the writer was killed: the second example's record and the closing one are not there.
    const Result<Trace> trace = Trace::open(m_trace);
    ASSERT_TRUE(trace && trace->committedExampleCount() == 2);
    std::string bytes = contents(m_trace);
    const hid_t hdf5 = H5Fopen(m_trace.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t dataset = H5Dopen2(hdf5, "/commit", H5P_DEFAULT);
    const hid_t type = H5Dget_type(dataset);
    const std::size_t offset = H5Dget_offset(dataset), size = H5Tget_size(type);
    H5Tclose(type);
    H5Dclose(dataset);
    H5Fclose(hdf5);
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(offset + size),
        bytes.begin() + static_cast<std::ptrdiff_t>(offset + 3 * size), '\0');
    m_folder.write("run.h5", bytes);
    const Finished verified = runCli({ "verify", m_trace });
    EXPECT_EQ(0, verified.code) << verified.error;
    EXPECT_NE(std::string::npos, verified.output.find("1 of 2 examples (the recording ended early)"))
        << verified.output;
}

TEST_F(CliVerify, SeesAChangedWeight)
{
    std::string weights = contents(m_model + "/model.safetensors");
    weights[weights.size() - 2] = static_cast<char>(weights[weights.size() - 2] ^ 0x40);
    m_folder.write("model/model.safetensors", weights);
    const Finished verified = runCli({ "verify", m_trace });
    EXPECT_EQ(1, verified.code) << verified.output;
    EXPECT_NE(std::string::npos, verified.error.find("weights")) << verified.error;
}

TEST_F(CliVerify, SeesAChangedTrace)
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

TEST_F(CliVerify, NamesAModelThatMovedAndTakesItsNewPlace)
{
    std::filesystem::rename(m_model, path("moved"));
    const Finished lost = runCli({ "verify", m_trace });
    EXPECT_EQ(3, lost.code);
    EXPECT_NE(std::string::npos, lost.error.find("--model")) << lost.error;
    EXPECT_EQ(0, runCli({ "verify", m_trace, "--model", path("moved") }).code);
}

TEST_F(CliVerify, SaysWhichFilesOfTheModelAreOthers)
{
    m_folder.write("model/vocab.txt", smallVocabulary() + "y\n");
    const Finished tokenizer = runCli({ "verify", m_trace });
    EXPECT_EQ(0, tokenizer.code) << tokenizer.error;
    EXPECT_NE(std::string::npos, tokenizer.output.find("tokenizer's files are not")) << tokenizer.output;
    EXPECT_EQ(std::string::npos, tokenizer.output.find("config.json")) << tokenizer.output;
    m_folder.write("model/vocab.txt", smallVocabulary());

    std::string config = contents(m_model + "/config.json");
    m_folder.write("model/config.json", config + "\n");
    const Finished spaced = runCli({ "verify", m_trace });
    EXPECT_EQ(0, spaced.code) << spaced.error;
    EXPECT_NE(std::string::npos, spaced.output.find("config.json is not")) << spaced.output;
    // One that computes something else shows in the values.
    config.insert(config.find('{') + 1, "\"layer_norm_eps\": 0.5,");
    m_folder.write("model/config.json", config);
    EXPECT_EQ(1, runCli({ "verify", m_trace }).code);
}

} // namespace fovea::test
