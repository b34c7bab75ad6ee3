// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/temporary_folder.h"

#include <fovea/array_file.h>

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

namespace fovea {
namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

TEST(NpyFile, HasAnAlignedHeaderAndTheElements)
{
    const std::string bytes = formatNpy(Array::of(Shape { 2, 3 }, std::vector<float> { 1, 2, 3, 4, 5, 6 }));
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    const std::size_t headerSize
        = static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
    EXPECT_EQ((10 + headerSize) % 64, 0U);
    EXPECT_EQ(bytes.size(), 10 + headerSize + 24);
    const std::string header = bytes.substr(10, headerSize);
    EXPECT_EQ(header.substr(0, 61), "{'descr': '<f4', 'fortran_order': False, 'shape': (2,3,), }  ");
    EXPECT_EQ(header.back(), '\n');
}

TEST(NpyFile, WidensBFloat16)
{
    const std::string bytes = formatNpy(Array::of(Shape { 1 }, std::vector<BFloat16> { toBFloat16(1.5F) }));
    EXPECT_NE(bytes.find("'<f4'"), std::string::npos);
    EXPECT_EQ(bytes.substr(bytes.size() - 4), std::string("\x00\x00\xc0\x3f", 4));
}

TEST(CsvFile, HasAnIndexColumnForEachOuterAxis)
{
    const Array array = Array::of(
        Shape { 2, 1, 2 }, std::vector<float> { 0.1F, -2, NAN, INFINITY }, { "head", "query", "key" });
    EXPECT_EQ(formatCsv(array), "head,query,key_0,key_1\n0,0,0.1,-2\n1,0,nan,inf\n");
}

TEST(CsvFile, CallsTheColumnsWhatTheyAreWhenThatIsKnown)
{
    const Array array = Array::of(Shape { 1, 2 }, std::vector<float> { 3, 0.5F }, { "row", "statistic" });
    EXPECT_EQ(formatCsv(array, { "layer", "entropy_nat" }), "row,layer,entropy_nat\n0,3,0.5\n");
    EXPECT_EQ(formatCsv(array, { "layer" }), "row,statistic_0,statistic_1\n0,3,0.5\n") << "too few names";
}

TEST(CsvFile, WritesFloatsThatReadBackToTheSameBits)
{
    std::vector<float> values { 1.0F / 3, 1e-45F, 3.4028235e38F, 16777217.0F, -0.0F };
    const std::string text = formatCsv(Array::of(Shape { 5 }, values));
    std::size_t at = text.find('\n') + 1;
    for (const float value : values) {
        float read = 0;
        const auto end = std::from_chars(text.data() + at, text.data() + text.size(), read);
        EXPECT_EQ(std::bit_cast<uint32_t>(read), std::bit_cast<uint32_t>(value));
        at = static_cast<std::size_t>(end.ptr - text.data()) + 1;
    }
}

TEST(ArrayFile, IsChosenBySuffix)
{
    const TemporaryFolder folder;
    const Array array = Array::of(Shape { 2 }, std::vector<int64_t> { 7, 8 });
    ASSERT_TRUE(writeArray(array, folder.path() / "a.npy"));
    ASSERT_TRUE(writeArray(array, folder.path() / "a.csv"));
    EXPECT_EQ(contentOf(folder.path() / "a.npy"), formatNpy(array));
    EXPECT_EQ(contentOf(folder.path() / "a.csv"), "axis0_0,axis0_1\n7,8\n");
    const Result<void> unknown = writeArray(array, folder.path() / "a.xlsx");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(exitCode(unknown.error().kind()), 2);
}

TEST(WrittenFile, SaysThatTheDiskIsFull)
{
    const Result<void> written = writeFile("/dev/full", "text");
    ASSERT_FALSE(written);
    EXPECT_EQ(exitCode(written.error().kind()), 3);
    EXPECT_NE(written.error().message().find("the disk is full"), std::string::npos);
}

TEST(WrittenFile, LeavesTheOldOneWhenItFails)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(writeFile(folder.path() / "missing" / "a.txt", "text"));
    ASSERT_TRUE(writeFile(folder.path() / "a.txt", "old"));
    ASSERT_TRUE(writeFile(folder.path() / "a.txt", "new and longer"));
    EXPECT_EQ(contentOf(folder.path() / "a.txt"), "new and longer");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

} // namespace
} // namespace fovea
