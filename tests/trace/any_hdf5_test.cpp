// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>

#include <algorithm>

namespace fovea {
namespace {

/// A file of other people's: compressed, big-endian, text, records, links that lead outside.
class AnyHdf5 : public ::testing::Test {
protected:
    AnyHdf5()
    {
        const hid_t other
            = H5Fcreate((m_folder.path() / "secret.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t file = H5Fcreate(m_path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t group = H5Gcreate2(file, "group", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        const hsize_t extents[2] = { 3, 4 }, chunk[2] = { 2, 4 };
        const hid_t space = H5Screate_simple(2, extents, nullptr), packed = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_chunk(packed, 2, chunk);
        H5Pset_deflate(packed, 4);
        int32_t numbers[12];
        for (int index = 0; index < 12; ++index) {
            numbers[index] = index - 5;
        }
        write(group, "packed", H5T_STD_I16BE, space, packed, H5T_NATIVE_INT32, numbers);
        write(group, "unsigned", H5T_STD_U64LE, space, H5P_DEFAULT, H5T_NATIVE_INT32, numbers);
        write(group, "double", H5T_IEEE_F64BE, space, H5P_DEFAULT, H5T_NATIVE_INT32, numbers);

        const hsize_t two = 2;
        const hid_t line = H5Screate_simple(1, &two, nullptr), text = H5Tcopy(H5T_C_S1);
        H5Tset_size(text, 4);
        write(file, "text", text, line, H5P_DEFAULT, text, "ab\0\0word");
        struct Record {
            int32_t first;
            double second;
        };
        const Record records[2] { { 1, 1.5 }, { 2, 2.5 } };
        const hid_t record = H5Tcreate(H5T_COMPOUND, sizeof(Record));
        H5Tinsert(record, "first", offsetof(Record, first), H5T_NATIVE_INT32);
        H5Tinsert(record, "second", offsetof(Record, second), H5T_NATIVE_DOUBLE);
        write(file, "records", record, line, H5P_DEFAULT, record, records);
        H5Lcreate_external("secret.h5", "/", file, "outside", H5P_DEFAULT, H5P_DEFAULT);
        const hid_t external = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_external(external, "/etc/hostname", 0, 8);
        H5Dclose(H5Dcreate2(file, "elsewhere", H5T_STD_I32LE, line, H5P_DEFAULT, external, H5P_DEFAULT));
        for (const hid_t id : { space, line }) {
            H5Sclose(id);
        }
        for (const hid_t id : { packed, external }) {
            H5Pclose(id);
        }
        for (const hid_t id : { text, record }) {
            H5Tclose(id);
        }
        H5Gclose(group);
        H5Fclose(file);
        H5Fclose(other);
    }

    static void write(hid_t place, const char* name, hid_t stored, hid_t space, hid_t creation, hid_t memory,
        const void* values)
    {
        const hid_t dataset = H5Dcreate2(place, name, stored, space, H5P_DEFAULT, creation, H5P_DEFAULT);
        EXPECT_GE(H5Dwrite(dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values), 0) << name;
        H5Dclose(dataset);
    }

    Trace opened() const
    {
        Result<Trace> trace = Trace::open(m_path);
        EXPECT_TRUE(trace) << trace.error().message();
        return *std::move(trace);
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "other.h5";
};

TEST_F(AnyHdf5, OpensThoughItIsNoTrace)
{
    const Trace trace = opened();
    EXPECT_FALSE(trace.isTrace());
    EXPECT_TRUE(trace.readings().empty());
    EXPECT_FALSE(trace.tokens(0));
    const Result<std::vector<TraceNode>> children = trace.children("/");
    ASSERT_TRUE(children);
    std::vector<std::string> names;
    for (const TraceNode& node : *children) {
        names.push_back(node.name);
    }
    EXPECT_EQ(names, (std::vector<std::string> { "elsewhere", "group", "outside", "records", "text" }));
    const Result<std::vector<TraceNode>> below = trace.children("/group");
    ASSERT_TRUE(below);
    EXPECT_EQ(below->at(1).path, "/group/packed");
    EXPECT_EQ(below->at(1).elementType, "int16");
    EXPECT_EQ(below->at(1).shape, (Shape { 3, 4 }));
    EXPECT_FALSE(trace.children("/missing"));
}

TEST_F(AnyHdf5, ReadsNumbersOfAnyForm)
{
    const Trace trace = opened();
    const Result<Array> packed = trace.readDataset("/group/packed");
    ASSERT_TRUE(packed) << packed.error().message();
    EXPECT_EQ(packed->dtype(), DType::I32);
    EXPECT_EQ(packed->values<int32_t>()[0], -5);
    const Result<Array> part = trace.readDataset("/group/packed", { 1, 2 }, { 2, 1 });
    ASSERT_TRUE(part);
    EXPECT_EQ(part->shape(), (Shape { 2, 1 }));
    EXPECT_EQ(part->values<int32_t>()[1], 5);
    EXPECT_EQ(trace.readDataset("/group/double")->values<double>()[11], 6.0);
    EXPECT_EQ(trace.readDataset("/group/unsigned")->values<int64_t>()[11], 6);
    EXPECT_FALSE(trace.readDataset("/group/packed", { 1, 2 }, { 3, 1 })) << "outside";
    EXPECT_FALSE(trace.readDataset("/group/packed", { 1 }, { 1 })) << "another rank";
    EXPECT_FALSE(trace.readDataset("/group"));
}

TEST_F(AnyHdf5, ReadsTextAndRecords)
{
    const Trace trace = opened();
    EXPECT_EQ(*trace.readStrings("/text"), (std::vector<std::string> { "ab", "word" }));
    EXPECT_FALSE(trace.readDataset("/text"));
    EXPECT_FALSE(trace.readStrings("/group/packed"));
    const Result<Array> records = trace.readDataset("/records");
    ASSERT_TRUE(records) << records.error().message();
    EXPECT_EQ(records->shape(), (Shape { 2, 2 }));
    EXPECT_TRUE(std::ranges::equal(records->values<double>(), std::vector<double> { 1, 1.5, 2, 2.5 }));
}

TEST_F(AnyHdf5, NeverLeadsIntoOtherFiles)
{
    const Trace trace = opened();
    EXPECT_FALSE(trace.node("/outside"));
    EXPECT_FALSE(trace.children("/outside"));
    const Result<Array> elsewhere = trace.readDataset("/elsewhere");
    ASSERT_FALSE(elsewhere);
    EXPECT_NE(elsewhere.error().message().find("lie in other files"), std::string::npos);
}

} // namespace
} // namespace fovea
