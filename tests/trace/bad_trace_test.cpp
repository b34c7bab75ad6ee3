// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/repair.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <fstream>
#include <sstream>

namespace fovea {
namespace {

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class BadTrace : public ::testing::Test {
protected:
    void writeSample(bool isClosed = true)
    {
        const sample::Sizes sizes;
        TracePlan plan = sample::plan(sizes);
        sample::addBlockOutput(plan, sizes);
        sample::addAttention(plan, sizes, Reduction::Full);
        Result<TraceFile> file = TraceFile::create(m_path, plan, true);
        ASSERT_TRUE(file);
        ASSERT_TRUE(sample::fill(*file, sizes, plan, 0, 3));
        if (isClosed) {
            ASSERT_TRUE(file->close());
        }
    }

    void expectRefusal(const std::string& words)
    {
        const auto start = std::chrono::steady_clock::now();
        const Result<Trace> trace = Trace::open(m_path);
        ASSERT_FALSE(trace);
        EXPECT_EQ(exitCode(trace.error().kind()), 3);
        EXPECT_NE(trace.error().message().find(words), std::string::npos) << trace.error().message();
        EXPECT_NE(trace.error().message().find(m_path.string()), std::string::npos);
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
    }

    template <typename T>
    void overwriteAttribute(const char* name, hid_t type, T value)
    {
        const hid_t file = H5Fopen(m_path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        const hid_t attribute = H5Aopen(file, name, H5P_DEFAULT);
        ASSERT_GE(H5Awrite(attribute, type, &value), 0);
        H5Aclose(attribute);
        H5Fclose(file);
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "run.h5";
};

TEST_F(BadTrace, ThatIsTextIsNotHdf5)
{
    std::ofstream(m_path) << std::string(4096, 'a');
    expectRefusal("is not an HDF5 file");
}

TEST_F(BadTrace, ThatIsEmptyIsNotHdf5)
{
    std::ofstream(m_path).flush();
    expectRefusal("is not an HDF5 file");
}

TEST_F(BadTrace, ThatIsNotThereIsSaidToBeSo)
{
    expectRefusal("cannot be opened");
}

TEST_F(BadTrace, ThatIsAFolderOrAPipeIsNoFile)
{
    std::filesystem::create_directory(m_path);
    expectRefusal("is not a file");
    std::filesystem::remove(m_path);
    ASSERT_EQ(mkfifo(m_path.c_str(), 0600), 0);
    expectRefusal("is not a file");
}

TEST_F(BadTrace, ThatIsCutOffIsSaidToBeSoWhereverItWasCut)
{
    writeSample();
    const auto size = static_cast<int64_t>(std::filesystem::file_size(m_path));
    for (const int64_t rest : { size - 1, size / 2, size / 3, int64_t { 2048 } }) {
        writeSample();
        std::filesystem::resize_file(m_path, static_cast<std::uintmax_t>(rest));
        expectRefusal("is cut off");
    }
    writeSample();
    std::filesystem::resize_file(m_path, 40);
    expectRefusal("is damaged");
}

TEST_F(BadTrace, OfANewerSchemaIsRefusedAndOfAnOlderOneRead)
{
    writeSample();
    overwriteAttribute("schema", H5T_NATIVE_INT64, int64_t { 2 });
    expectRefusal("of schema 2");
    overwriteAttribute("schema", H5T_NATIVE_INT64, int64_t { 0 });
    EXPECT_TRUE(Trace::open(m_path));
}

TEST_F(BadTrace, WithAFalseRecordEndsBeforeIt)
{
    writeSample(false);
    const Result<Trace> whole = Trace::open(m_path);
    ASSERT_TRUE(whole);
    const hid_t hdf5 = H5Fopen(m_path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t dataset = H5Dopen2(hdf5, "/commit", H5P_DEFAULT);
    const auto offset = static_cast<std::streamoff>(H5Dget_offset(dataset));
    H5Dclose(dataset);
    H5Fclose(hdf5);
    std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(offset + 2 * 32 + 16);
    file.put('\x7f');
    file.close();
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace);
    EXPECT_EQ(trace->committedExampleCount(), 2);
}

TEST_F(BadTrace, WithBoundsThatNoTensorHasKeepsWhatItsSlicesHold)
{
    sample::Sizes sizes;
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    for (PlannedReading& reading : plan.readings) {
        reading.reduction = Reduction::Slice;
        reading.slice.tokens = { 0, 1000000 };
    }
    const std::filesystem::path path = m_folder.path() / "slice.h5";
    {
        Result<TraceFile> file = TraceFile::create(path, plan, false);
        ASSERT_TRUE(file) << file.error().message();
        ASSERT_TRUE(sample::fill(*file, sizes, plan, 0, 3) && file->close());
    }
    std::string bytes = contents(path);
    const std::string bounds = "[0,1000000]", nonsense = "[0,1e300  ]";
    int replaced = 0;
    for (std::size_t at = 0; (at = bytes.find(bounds, at)) != std::string::npos; ++replaced) {
        bytes.replace(at, bounds.size(), nonsense);
    }
    ASSERT_EQ(replaced, 2);
    std::ofstream(path, std::ios::binary) << bytes;
    const std::filesystem::path again = m_folder.path() / "again.h5";
    const Result<RepairReport> repaired = repairTrace(path, again, false);
    ASSERT_TRUE(repaired) << repaired.error().message();
    EXPECT_EQ(repaired->committedExamples, 3);
    EXPECT_EQ(contents(again).find("-9223372036854775808"), std::string::npos);
}

TEST_F(BadTrace, ThatClaimsTerabytesCostsNoMemory)
{
    const hid_t hdf5 = H5Fcreate(m_path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hsize_t extent = hsize_t { 1 } << 40, chunk = 1 << 16;
    const hid_t space = H5Screate_simple(1, &extent, nullptr), creation = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_chunk(creation, 1, &chunk);
    for (const char* name : { "chunked", "contiguous" }) {
        const bool isChunked = name[1] == 'h';
        H5Dclose(H5Dcreate2(
            hdf5, name, H5T_IEEE_F32LE, space, H5P_DEFAULT, isChunked ? creation : H5P_DEFAULT, H5P_DEFAULT));
    }
    H5Pclose(creation);
    H5Sclose(space);
    H5Fclose(hdf5);
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_FALSE(trace->isTrace());
    for (const char* name : { "/chunked", "/contiguous" }) {
        EXPECT_FALSE(trace->readDataset(name)) << name;
        // 2 GiB are below what one request may ask for, but far beyond what the file has stored.
        const Result<Array> part = trace->readDataset(name, { 0 }, { int64_t { 1 } << 29 });
        ASSERT_FALSE(part) << name;
        EXPECT_NE(part.error().message().find("claims"), std::string::npos) << part.error().message();
    }
}

TEST_F(BadTrace, IsNotADatasetThatNobodyHasWrittenYet)
{
    const hid_t hdf5 = H5Fcreate(m_path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hsize_t extent = 100'000;
    const hid_t space = H5Screate_simple(1, &extent, nullptr), creation = H5Pcreate(H5P_DATASET_CREATE);
    const float fill = 2.5F;
    H5Pset_fill_value(creation, H5T_NATIVE_FLOAT, &fill);
    H5Dclose(H5Dcreate2(hdf5, "zeros", H5T_IEEE_F32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
    H5Dclose(H5Dcreate2(hdf5, "filled", H5T_IEEE_F32LE, space, H5P_DEFAULT, creation, H5P_DEFAULT));
    H5Pclose(creation);
    H5Sclose(space);
    H5Fclose(hdf5);
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace) << trace.error().message();
    for (const auto& [name, value] : { std::pair("/zeros", 0.0F), std::pair("/filled", fill) }) {
        const Result<Array> whole = trace->readDataset(name);
        ASSERT_TRUE(whole) << whole.error().message();
        EXPECT_EQ(whole->shape().elementCount(), 100'000);
        EXPECT_EQ(whole->values<float>().front(), value);
        EXPECT_EQ(whole->values<float>().back(), value);
    }
}

} // namespace
} // namespace fovea
