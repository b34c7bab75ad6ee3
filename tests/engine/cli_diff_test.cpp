// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"

#include <fovea/json.h>

#include <hdf5.h>

namespace fovea::test {

namespace {

class CliDiff : public CliWithTrace {
protected:
    std::string record(
        const std::string& name, const std::string& text, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words { "record", m_model, "--text", text, "-o", path(name), "--force" };
        words.insert(words.end(), more.begin(), more.end());
        const Finished finished = runCli(words);
        EXPECT_EQ(0, finished.code) << finished.error;
        return path(name);
    }

    Value compare(
        const std::string& a, const std::string& b, int code, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words { "diff", a, b, "--json" };
        words.insert(words.end(), more.begin(), more.end());
        const Finished finished = runCli(words);
        EXPECT_EQ(code, finished.code) << finished.error << finished.output;
        const Result<Value> value = parseJson(finished.output, "output");
        return value ? *value : Value();
    }

    static const Value::List& list(const Value& details, const char* key)
    {
        return *details.find(key)->as<Value::List>();
    }

    /// A float dataset of any file, changed in place.
    void change(const std::string& file, const std::string& dataset, std::size_t element, float value) const
    {
        const hid_t hdf5 = H5Fopen(file.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        const hid_t array = H5Dopen2(hdf5, dataset.c_str(), H5P_DEFAULT), space = H5Dget_space(array);
        std::vector<float> values(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)));
        H5Dread(array, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
        values.at(element) = value;
        EXPECT_GE(H5Dwrite(array, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0);
        H5Sclose(space);
        H5Dclose(array);
        H5Fclose(hdf5);
    }

    std::string foreign(const std::string& name, float value, bool hasMore) const
    {
        const std::string file = path(name);
        const hid_t hdf5 = H5Fcreate(file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hsize_t extents[2] = { 3, 5 }, rows = hasMore ? 4 : 3;
        const auto write = [&](const char* place, int rank, const hsize_t* sizes, float last) {
            const hid_t space = H5Screate_simple(rank, sizes, nullptr);
            const hid_t array
                = H5Dcreate2(hdf5, place, H5T_IEEE_F32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
            std::vector<float> values(15, 1.5F);
            values[7] = last;
            H5Dwrite(array, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
            H5Dclose(array);
            H5Sclose(space);
        };
        write("numbers", 2, extents, value);
        write("rows", 1, &rows, 0);
        if (hasMore) {
            H5Gclose(H5Gcreate2(hdf5, "more", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
            H5Lcreate_soft("/", hdf5, "round", H5P_DEFAULT, H5P_DEFAULT);
        }
        H5Fclose(hdf5);
        return file;
    }
};

} // namespace

TEST_F(CliDiff, FindsTwoRecordingsOfTheSameTheSame)
{
    const std::string a = record("a.h5", "the cat sat"),
                      b = record("b.h5", "the cat sat", { "--threads", "1" });
    const Value same = compare(a, b, 0);
    EXPECT_TRUE(same.get("same", false)) << formatJson(same, 1);
    EXPECT_GT(same.get<int64_t>("values", 0), 100);
    EXPECT_FALSE(list(same, "circumstances").empty()) << "the command line differs, and is told";
    EXPECT_NE(std::string::npos, runCli({ "diff", a, b }).output.find("the same"));
}

TEST_F(CliDiff, SaysWhereAndHowMuchAValueDiffers)
{
    const std::string a = record("a.h5", "the cat sat"), b = record("b.h5", "the cat sat");
    const std::string place = "/readings/encoder.layer.1.output/full";
    change(b, place, 3, 77.0F);
    const Value details = compare(a, b, 1);
    ASSERT_EQ(1U, list(details, "arrays").size()) << formatJson(details, 1);
    const Value& array = list(details, "arrays").front();
    EXPECT_EQ(place, array.get<std::string>("path", ""));
    EXPECT_EQ(0, array.get<int64_t>("example", -1));
    EXPECT_EQ(1, array.get<int64_t>("beyond", 0));
    EXPECT_EQ((Value::List { 0, 3 }), list(*array.find("first"), "at"));
    EXPECT_EQ(77.0, array.find("worst")->find("b")->number());
    compare(a, b, 0, { "--tol", "2" });
    compare(a, b, 0, { "--ignore", "/readings/*output/full" });
    const std::string text = runCli({ "diff", a, b }).output;
    EXPECT_NE(std::string::npos, text.find("first [0, 3]")) << text;
}

TEST_F(CliDiff, ComparesMapsHoweverTheyWereKept)
{
    const std::string stored = record("full.h5", "the cat sat", { "--watch", "attention.weights" });
    const std::string causes = record("qk.h5", "the cat sat", { "--watch", "attention.weights=qk" });
    compare(stored, causes, 0, { "--tol", "1e-5" });
    const Value details
        = compare(stored, record("other.h5", "the dog sat", { "--watch", "attention.weights=qk" }), 1);
    EXPECT_FALSE(list(details, "arrays").empty());
}

TEST_F(CliDiff, AlignsTokensThatDiffer)
{
    const std::string a = record("a.h5", "the cat sat", { "--watch", "attention.weights=qk,block.output" });
    const std::string b = record("b.h5", "the dog sat", { "--watch", "attention.weights=qk,block.output" });
    const Value details = compare(a, b, 1);
    ASSERT_FALSE(list(details, "structure").empty());
    const Value& tokens = list(details, "structure").front();
    EXPECT_EQ("tokens", tokens.get<std::string>("what", "")) << formatJson(tokens);
    EXPECT_NE(std::string::npos, tokens.get<std::string>("b", "").find("aligned tokens"));
    ASSERT_FALSE(list(details, "arrays").empty());
    EXPECT_NE("", list(details, "arrays").front().get<std::string>("note", ""));
}

TEST_F(CliDiff, SaysWhatOnlyOneOfTwoTracesHas)
{
    const std::string a = record("a.h5", "the cat sat", { "--watch", "block.output,pooled" });
    const std::string b = record("b.h5", "the cat sat", { "--watch", "block.output" });
    const Value details = compare(a, b, 1);
    const Value& only = list(details, "structure").front();
    EXPECT_EQ("only in A", only.get<std::string>("what", "")) << formatJson(details, 1);
    EXPECT_NE(std::string::npos, only.get<std::string>("path", "").find("pooler"));
}

TEST_F(CliDiff, ComparesAnyHdf5File)
{
    const std::string a = foreign("a.h5", 1, false), same = foreign("same.h5", 1, false),
                      b = foreign("b.h5", 2, true);
    compare(a, same, 0);
    const Value details = compare(a, b, 1);
    std::string found;
    for (const Value& one : list(details, "structure")) {
        found += one.get<std::string>("path", "") + " " + one.get<std::string>("what", "") + ";";
    }
    EXPECT_EQ("/more only in B;/round only in B;/rows shape;", found);
    EXPECT_EQ((Value::List { 1, 2 }), list(*list(details, "arrays").front().find("worst"), "at"));
    compare(b, b, 0);
    compare(a, m_trace, 1);
}

TEST_F(CliDiff, ComparesModels)
{
    compare(m_model, m_model + "/model.safetensors", 0);
}

TEST_F(CliDiff, WritesReports)
{
    const std::string a = foreign("a<b>.h5", 1, false), b = foreign("b.h5", 2, true);
    for (const char* const name : { "r.html", "r.md", "r.json" }) {
        EXPECT_EQ(1, runCli({ "diff", a, b, "-o", path(name) }).code);
    }
    const std::string page = contents(path("r.html"));
    EXPECT_NE(std::string::npos, page.find("a&lt;b&gt;.h5"));
    EXPECT_NE(std::string::npos, page.find("[1, 2]: 1 / 2"));
    EXPECT_NE(std::string::npos, contents(path("r.md")).find("| /more | only in B |"));
    EXPECT_TRUE(parseJson(contents(path("r.json")), "r.json"));
    EXPECT_EQ(3, runCli({ "diff", a, b, "-o", path("r.md") }).code) << "there already";
    EXPECT_EQ(2, runCli({ "diff", a, b, "-o", path("r.txt") }).code);
}

TEST_F(CliDiff, RefusesWhatItCannotRead)
{
    EXPECT_EQ(3, runCli({ "diff", m_trace, path("absent.h5") }).code);
    m_folder.write("no.h5", "no HDF5");
    EXPECT_EQ(3, runCli({ "diff", path("no.h5"), m_trace }).code);
    EXPECT_EQ(2, runCli({ "diff", m_trace, m_trace, "--tol", "-1" }).code);
    EXPECT_EQ(2, runCli({ "diff", m_trace }).code);
}

} // namespace fovea::test
