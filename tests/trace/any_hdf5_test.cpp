// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <hdf5.h>

#include <algorithm>
#include <cstddef>

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
        writeOddTypes(file, line);
        H5Lcreate_soft("/group/double", file, "soft", H5P_DEFAULT, H5P_DEFAULT);
        H5Lcreate_soft("/nowhere", file, "broken", H5P_DEFAULT, H5P_DEFAULT);
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

    /// Whatever is neither number nor text.
    static void writeOddTypes(hid_t file, hid_t line)
    {
        const hid_t color = H5Tenum_create(H5T_STD_I8LE);
        const int8_t red = 1, green = 2;
        H5Tenum_insert(color, "RED", &red);
        H5Tenum_insert(color, "GREEN", &green);
        const int8_t colors[2] { 2, 7 };
        write(file, "colors", color, line, H5P_DEFAULT, color, colors);
        const uint16_t bits[2] { 0x1234, 0x00ff };
        write(file, "bits", H5T_STD_B16BE, line, H5P_DEFAULT, H5T_NATIVE_B16, bits);
        int32_t numbers[3] { 4, 5, 6 };
        const hvl_t lists[2] { { 3, numbers }, { 0, nullptr } };
        const hid_t list = H5Tvlen_create(H5T_NATIVE_INT32);
        write(file, "lists", list, line, H5P_DEFAULT, list, lists);
        const hsize_t three = 3;
        const hid_t triple = H5Tarray_create2(H5T_IEEE_F32BE, 1, &three),
                    native = H5Tarray_create2(H5T_NATIVE_FLOAT, 1, &three);
        const float floats[6] { 1, 2, 3, 4, 5, 6 };
        write(file, "triples", triple, line, H5P_DEFAULT, native, floats);
        hobj_ref_t references[2] {};
        H5Rcreate(&references[0], file, "/group", H5R_OBJECT, -1);
        write(file, "references", H5T_STD_REF_OBJ, line, H5P_DEFAULT, H5T_STD_REF_OBJ, references);
        struct Named {
            char name[4];
            int8_t color;
            double r;
        };
        const Named named[2] { { "one", 1, 0.5 }, { "two", 2, -1 } };
        const hid_t text = H5Tcopy(H5T_C_S1), record = H5Tcreate(H5T_COMPOUND, sizeof(Named));
        H5Tset_size(text, 4);
        H5Tinsert(record, "name", offsetof(Named, name), text);
        H5Tinsert(record, "color", offsetof(Named, color), color);
        H5Tinsert(record, "r", offsetof(Named, r), H5T_NATIVE_DOUBLE);
        write(file, "named", record, line, H5P_DEFAULT, record, named);
        const hid_t complex = H5Tcreate(H5T_COMPOUND, 8);
        H5Tinsert(complex, "r", 0, H5T_NATIVE_FLOAT);
        H5Tinsert(complex, "i", 4, H5T_NATIVE_FLOAT);
        write(file, "complex", complex, line, H5P_DEFAULT, complex, floats);
        const hid_t opaque = H5Tcreate(H5T_OPAQUE, 2);
        write(file, "opaque", opaque, line, H5P_DEFAULT, opaque, bits);
        const hid_t attribute = H5Acreate2(file, "favourite", color, line, H5P_DEFAULT, H5P_DEFAULT);
        H5Awrite(attribute, color, colors);
        H5Aclose(attribute);
        // A filter that only a plugin has: laid out, never written.
        const hid_t strange = H5Pcreate(H5P_DATASET_CREATE);
        const hsize_t two = 2;
        H5Pset_chunk(strange, 1, &two);
        H5Pset_shuffle(strange);
        H5Z_class2_t filter { H5Z_CLASS_T_VERS, 32001, 1, 1, "blosc", nullptr, nullptr,
            [](unsigned, size_t, const unsigned*, size_t count, size_t*, void**) { return count; } };
        H5Zregister(&filter);
        H5Pset_filter(strange, 32001, H5Z_FLAG_MANDATORY, 0, nullptr);
        H5Dclose(H5Dcreate2(file, "blosc", H5T_STD_I32LE, line, H5P_DEFAULT, strange, H5P_DEFAULT));
        H5Zunregister(32001);
        for (const hid_t type : { color, list, triple, native, text, record, complex, opaque }) {
            H5Tclose(type);
        }
        H5Pclose(strange);
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
    EXPECT_EQ(names,
        (std::vector<std::string> { "bits", "blosc", "broken", "colors", "complex", "elsewhere", "group",
            "lists", "named", "opaque", "outside", "records", "references", "soft", "text", "triples" }));
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

TEST_F(AnyHdf5, ReadsEveryNthElement)
{
    const Trace trace = opened();
    const Result<Array> part = trace.readDataset("/group/packed", { 0, 1 }, { 2, 2 }, { 2, 2 });
    ASSERT_TRUE(part) << part.error().message();
    EXPECT_TRUE(std::ranges::equal(part->values<int32_t>(), std::vector<int32_t> { -4, -2, 4, 6 }));
    EXPECT_FALSE(trace.readDataset("/group/packed", { 0, 1 }, { 2, 3 }, { 2, 2 })) << "outside";
    EXPECT_EQ(*trace.readStrings("/text", { 1 }, { 1 }), (std::vector<std::string> { "word" }));
}

TEST_F(AnyHdf5, ShowsTypesAsWhatTheyAre)
{
    const Trace trace = opened();
    const auto typeOf = [&](const char* path) { return trace.node(path)->elementType; };
    const auto texts = [&](const char* path) {
        const Result<std::vector<std::string>> read = trace.readStrings(path);
        EXPECT_TRUE(read) << read.error().message();
        return read ? *read : std::vector<std::string>();
    };
    using Texts = std::vector<std::string>;
    EXPECT_EQ("enum int8 {RED, GREEN}", typeOf("/colors"));
    EXPECT_EQ((Texts { "GREEN", "7" }), texts("/colors"));
    EXPECT_EQ(2, trace.readDataset("/colors")->values<int8_t>()[0]);
    EXPECT_EQ("bitfield16", typeOf("/bits"));
    EXPECT_EQ((Texts { "0x1234", "0x00ff" }), texts("/bits"));
    EXPECT_EQ(0x1234, trace.readDataset("/bits")->values<int64_t>()[0]);
    EXPECT_EQ("list of int32", typeOf("/lists"));
    EXPECT_EQ((Texts { "[4, 5, 6]", "[]" }), texts("/lists"));
    EXPECT_EQ("array [3] of float32", typeOf("/triples"));
    EXPECT_EQ((Shape { 2, 3 }), trace.readDataset("/triples")->shape());
    EXPECT_EQ(6, trace.readDataset("/triples")->values<float>()[5]);
    EXPECT_EQ("reference", typeOf("/references"));
    EXPECT_EQ((Texts { "-> /group", "-> nothing" }), texts("/references"));
    EXPECT_EQ((Texts { "{name: \"one\", color: RED, r: 0.5}", "{name: \"two\", color: GREEN, r: -1}" }),
        texts("/named"));
    EXPECT_EQ("complex64 {r, i}", typeOf("/complex"));
    EXPECT_EQ(4.0, trace.readDataset("/complex")->values<double>()[3]);
    EXPECT_EQ((Texts { "0x3412", "0xff00" }), texts("/opaque"));
    EXPECT_EQ(
        (Value::List { "GREEN", "7" }), *trace.node("/")->attributes.find("favourite")->as<Value::List>());
    EXPECT_EQ(TraceNode::Content::Texts, trace.node("/named")->content);
    EXPECT_EQ(TraceNode::Content::Numbers, trace.node("/complex")->content);
}

TEST_F(AnyHdf5, SaysHowElementsAreStoredAndWhatIsMissing)
{
    const Trace trace = opened();
    EXPECT_EQ("chunks of [2, 4], deflate 4", trace.node("/group/packed")->storage);
    EXPECT_EQ("contiguous", trace.node("/group/double")->storage);
    const TraceNode blosc = *trace.node("/blosc");
    EXPECT_EQ("chunks of [2], shuffle, filter 32001 (blosc)", blosc.storage);
    EXPECT_NE(std::string::npos, blosc.obstacle.find("32001 (blosc)"));
    EXPECT_EQ(TraceNode::Content::Nothing, blosc.content);
    const Result<Array> read = trace.readDataset("/blosc");
    ASSERT_FALSE(read);
    EXPECT_NE(std::string::npos, read.error().message().find("h5repack"));
}

TEST_F(AnyHdf5, SaysWhereLinksLead)
{
    const Trace trace = opened();
    const Result<std::vector<TraceNode>> children = trace.children("/");
    ASSERT_TRUE(children);
    const auto child
        = [&](std::string_view name) { return *std::ranges::find(*children, name, &TraceNode::name); };
    EXPECT_EQ("/group/double", child("soft").link);
    EXPECT_EQ("float64", child("soft").elementType);
    EXPECT_EQ("/nowhere", child("broken").link);
    EXPECT_EQ("broken link", child("broken").elementType);
    EXPECT_EQ("secret.h5::/", child("outside").link);
    EXPECT_EQ("", child("group").link);
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
