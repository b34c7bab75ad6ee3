// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"

#include <algorithm>
#include <cstdio>

namespace fovea::test {

namespace {

class CliDump : public CliWithTrace { };

} // namespace

TEST_F(CliDump, DumpsWithoutPaddingAndBatchAxis)
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

TEST_F(CliDump, PicksTheHeadsItIsAsked)
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

TEST_F(CliDump, DumpsEachArrayToAFileOfAFolder)
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

TEST_F(CliDump, NamesWhatATraceDoesNotHold)
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

TEST_F(CliDump, RecomputesTheMapsItDidNotStore)
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

TEST_F(CliDump, DumpsMomentsAsATable)
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

TEST_F(CliDump, FindsTheRowsThatWereKeptForMaps)
{
    ASSERT_EQ(0,
        runCli(
            { "record", m_model, "--input", m_input, "--watch", "attention.weights=qk", "-o", path("qk.h5") })
            .code);
    for (const char* const kind : { "query", "key" }) {
        const auto dump = [&](const std::string& trace, std::vector<std::string> more) {
            more.insert(more.begin(),
                { "dump", trace, "--kind", kind, "--layer", "1", "--example", "1", "-o", path("rows.npy"),
                    "--force" });
            const Finished finished = runCli(more);
            EXPECT_EQ(0, finished.code) << finished.error;
            return readNpy(path("rows.npy"));
        };
        const Npy full = dump(m_trace, {}), kept = dump(path("qk.h5"), {});
        EXPECT_EQ((std::vector<int64_t> { 4, 5, 6 }), kept.shape);
        EXPECT_EQ(full.values, kept.values);
        EXPECT_EQ(dump(m_trace, { "--head", "1,3", "--tokens", "2-3" }).values,
            dump(path("qk.h5"), { "--head", "1,3", "--tokens", "2-3" }).values);
    }
    // A query that was kept in full is one reading, not two.
    ASSERT_EQ(0,
        runCli({ "record", m_model, "--input", m_input, "--watch", "attention.weights=qk,query", "-o",
                   path("both.h5") })
            .code);
    const Result<Trace> both = Trace::open(path("both.h5"));
    ASSERT_TRUE(both);
    EXPECT_NE(nullptr, both->find(Kind::Query, Reduction::Full, 0));
    EXPECT_EQ(nullptr, both->find(Kind::Query, Reduction::QueryKey, 0));
    EXPECT_NE(nullptr, both->find(Kind::Key, Reduction::QueryKey, 0));
}

TEST_F(CliDump, NamesTheProbesAmongWhichToChoose)
{
    const auto dump = [&](std::vector<std::string> more) {
        more.insert(
            more.begin(), { "dump", m_trace, "--kind", "norm.output", "--layer", "1", "--example", "0" });
        return runCli(more);
    };
    const Finished several = dump({ "-o", path("norm.npy") });
    EXPECT_EQ(2, several.code);
    const std::string first = "encoder.layer.1.attention.norm.output",
                      second = "encoder.layer.1.feed_forward.norm.output";
    EXPECT_NE(std::string::npos, several.error.find("--probe")) << several.error;
    EXPECT_EQ(std::string::npos, several.error.find("--layer")) << several.error;
    EXPECT_NE(std::string::npos, several.error.find(first)) << several.error;
    EXPECT_NE(std::string::npos, several.error.find(second)) << several.error;
    ASSERT_EQ(0, dump({ "--probe", first, "-o", path("first.npy") }).code);
    ASSERT_EQ(0, dump({ "--probe", second, "-o", path("second.npy") }).code);
    EXPECT_NE(readNpy(path("first.npy")).values, readNpy(path("second.npy")).values);
    ASSERT_EQ(0, dump({ "-o", path("both/") }).code);
    EXPECT_EQ(
        readNpy(path("first.npy")).values, readNpy(m_folder / "both" / (first + ".example0.npy")).values);
    EXPECT_EQ(
        readNpy(path("second.npy")).values, readNpy(m_folder / "both" / (second + ".example0.npy")).values);
}

TEST_F(CliDump, SaysWhichReductionOrProbeIsNotThere)
{
    const auto refusal = [&](std::vector<std::string> more) {
        more.insert(more.begin(), { "dump", m_trace, "--kind", "attention.weights", "-o", path("none/") });
        const Finished refused = runCli(more);
        EXPECT_EQ(2, refused.code);
        return refused.error;
    };
    const std::string moments = refusal({ "--reduce", "moments" });
    EXPECT_NE(std::string::npos, moments.find("attention.weights was kept as full, not as moments"))
        << moments;
    const std::string probe = refusal({ "--probe", "encoder.layer.7.attention.weights" });
    EXPECT_NE(std::string::npos, probe.find("no probe \"encoder.layer.7.attention.weights\"")) << probe;
    EXPECT_NE(std::string::npos, probe.find("encoder.layer.1.attention.weights")) << probe;
    const std::string channels = refusal({ "--channels" });
    EXPECT_NE(std::string::npos, channels.find("not as moments of each channel")) << channels;
}

TEST_F(CliDump, CountsTheHeadsOfEachReadingByItself)
{
    // No maps beside it that would say how many heads there are; a slice has fewer than the model.
    ASSERT_EQ(0,
        runCli({ "record", m_model, "--input", m_input, "--watch",
                   "query,key=slice(heads=0-1),attention.weights=moments", "-o", path("few.h5") })
            .code);
    const auto dump = [&](const char* kind, const char* heads, std::vector<std::string> more = {}) {
        more.insert(more.begin(),
            { "dump", path("few.h5"), "--kind", kind, "--layer", "0", "--example", "0", "--head", heads, "-o",
                path("h.csv"), "--force" });
        return runCli(more);
    };
    EXPECT_EQ(0, dump("query", "2-3").code);
    EXPECT_EQ(0, dump("key", "0,1").code);
    EXPECT_EQ(2, dump("key", "0,2").code);
    EXPECT_EQ(2, dump("attention.weights", "0").code);
    EXPECT_EQ(0, dump("attention.weights", "1,3", { "--channels" }).code);
    const std::string table = contents(path("h.csv"));
    EXPECT_EQ(3, std::count(table.begin(), table.end(), '\n')) << table;
    EXPECT_NE(std::string::npos, table.find("\n1,")) << table;
    EXPECT_NE(std::string::npos, table.find("\n3,")) << table;
    EXPECT_EQ(0, dump("attention.weights", "3", { "--channels" }).code);
}

TEST_F(CliDump, SaysWhichChoiceAKindHasNot)
{
    const auto dump = [&](const char* kind, const char* option) {
        return runCli(
            { "dump", m_trace, "--kind", kind, "--example", "0", option, "0", "-o", path("x.npy") });
    };
    const Finished layer = dump("pooled", "--layer");
    EXPECT_EQ(2, layer.code);
    EXPECT_NE(std::string::npos, layer.error.find("outside the layers")) << layer.error;
    const Finished tokens = dump("pooled", "--tokens");
    EXPECT_EQ(2, tokens.code);
    EXPECT_NE(std::string::npos, tokens.error.find("no token rows")) << tokens.error;
}

} // namespace fovea::test
