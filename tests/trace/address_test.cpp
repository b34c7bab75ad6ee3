// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/address.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace fovea {
namespace {

using Extents = std::vector<int64_t>;

SlicePart partOf(const std::string& slice, const Extents& extents)
{
    const Result<Address> address = parseAddress("x.h5::/a" + slice);
    EXPECT_TRUE(address) << address.error().message();
    const Result<SlicePart> part = resolveSlice(address->slice, extents);
    EXPECT_TRUE(part) << part.error().message();
    return part ? *part : SlicePart();
}

std::string problemOf(const std::string& text)
{
    const Result<Address> address = parseAddress(text);
    return address ? "" : address.error().message();
}

TEST(Address, NamesAFileAPathAndASlice)
{
    const Result<Address> address = parseAddress("runs/a run.h5::/readings/x.0/full[0:3, -1, ...]");
    ASSERT_TRUE(address);
    EXPECT_EQ("runs/a run.h5", address->file);
    EXPECT_EQ("/readings/x.0/full", address->path);
    ASSERT_EQ(3U, address->slice.size());
    EXPECT_EQ(SliceEntry::Type::Range, address->slice[0].type);
    EXPECT_EQ(3, address->slice[0].end);
    EXPECT_EQ(-1, address->slice[1].index);
    EXPECT_EQ(SliceEntry::Type::Ellipsis, address->slice[2].type);
    EXPECT_EQ("", parseAddress("run.h5")->path) << "a file alone";
    EXPECT_EQ("/", parseAddress("run.h5::/")->path);
    EXPECT_EQ("/encoder.weight", parseAddress("model.safetensors::encoder.weight")->path);
}

TEST(Address, ReadsBackAsItIsWritten)
{
    for (const char* const text : { "a.h5", "a.h5::/", "a.h5::/x", "a.h5::/x[1]", "a.h5::/x[-1, 2:, :3]",
             "a.h5::/x[::2, ..., -4:-1:3]", "a.h5::/odd[name][]" }) {
        const Result<Address> address = parseAddress(text);
        ASSERT_TRUE(address) << text;
        EXPECT_EQ(text, formatAddress(*address));
        EXPECT_EQ(*address, *parseAddress(formatAddress(*address)));
    }
    EXPECT_EQ("/odd[name]", parseAddress("a.h5::/odd[name][]")->path);
}

TEST(Address, MayNameAFileWithColons)
{
    const Result<Address> address = parseAddress("a::b.h5::/x[::2]");
    ASSERT_TRUE(address) << address.error().message();
    EXPECT_EQ("a::b.h5", address->file);
    EXPECT_EQ("/x", address->path);
    EXPECT_EQ("a::b.st", parseAddress("a::b.st::w[::2]")->file);
    EXPECT_EQ("/w", parseAddress("a::b.st::w[::2]")->path);
    EXPECT_EQ("/g::/x", parseAddress("a.h5::/g::/x")->path);
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "f::");
    const std::string inside = (folder.path() / "f::" / "a::b.h5").string();
    std::ofstream(inside) << "x";
    EXPECT_EQ(inside, parseAddress(inside)->file) << "a file that is there";
    EXPECT_EQ("", parseAddress(inside)->path);
    EXPECT_EQ(inside, parseAddress(inside + "::/g::/x")->file);
    EXPECT_EQ("/g::/x", parseAddress(inside + "::/g::/x")->path);
}

TEST(Address, IsReadBackFromAnyPart)
{
    std::mt19937_64 random(2026);
    const auto word = [&](std::string_view letters) {
        std::string text;
        for (std::size_t length = 1 + random() % 6; text.size() < length;) {
            text += letters[random() % letters.size()];
        }
        return text;
    };
    for (int round = 0; round < 20'000; ++round) {
        Address address;
        address.file = word("ab:[].");
        if (random() % 3 != 0) {
            address.path = "/" + word("ab:[]/.");
            if (random() % 2 == 0) {
                address.slice.resize(1 + random() % 3);
                address.slice.front().step = static_cast<int64_t>(1 + random() % 3);
            }
        }
        const Result<Address> again = parseAddress(formatAddress(address));
        ASSERT_TRUE(again) << formatAddress(address) << ": " << again.error().message();
        ASSERT_EQ(address, *again) << formatAddress(address);
    }
}

TEST(Address, SlicesAsPythonDoes)
{
    EXPECT_EQ((Extents { 0, 0 }), partOf("", { 5, 6 }).begin);
    EXPECT_EQ((Extents { 5, 6 }), partOf("[:]", { 5, 6 }).count);
    EXPECT_EQ((Extents { 3 }), partOf("[-2]", { 5 }).begin);
    EXPECT_EQ((Extents { 2 }), partOf("[-2:]", { 5 }).count);
    EXPECT_EQ((Extents { 5 }), partOf("[-9:99]", { 5 }).count) << "ranges are cut";
    EXPECT_EQ((Extents { 0 }), partOf("[4:2]", { 5 }).count);
    EXPECT_EQ((Extents { 3 }), partOf("[::2]", { 5 }).count);
    EXPECT_EQ((Extents { 2 }), partOf("[1:4:2]", { 5 }).count);
    EXPECT_EQ((Extents { 1, 0, 0, 2 }), partOf("[1, ..., 2]", { 3, 4, 5, 6 }).begin);
    EXPECT_EQ(
        (std::vector<bool> { true, false, false, true }), partOf("[1, ..., 2]", { 3, 4, 5, 6 }).isIndexed);
    EXPECT_EQ((Extents {}), partOf("[...]", {}).count) << "a scalar";
}

TEST(Address, RefusesWhatNoSliceIs)
{
    EXPECT_NE("", problemOf(""));
    EXPECT_NE("", problemOf("::/x"));
    for (const char* const slice : { "[a]", "[1:2:3:4]", "[1:b]", "[::0]", "[,]", "[1,,2]",
             "[99999999999999999999]", "[1,1,1,1,1,1,1,1,1,1]" }) {
        EXPECT_NE("", problemOf(std::string("a.h5::/x") + slice)) << slice;
    }
    EXPECT_NE(std::string::npos, problemOf("a.h5::/x[::-1]").find("negative step"));
    EXPECT_NE("", problemOf("a.h5::/x]"));
    const Extents two { 2, 2 };
    EXPECT_FALSE(resolveSlice(parseAddress("a::/x[2]")->slice, two)) << "an index outside";
    EXPECT_FALSE(resolveSlice(parseAddress("a::/x[-3]")->slice, two));
    EXPECT_FALSE(resolveSlice(parseAddress("a::/x[0,0,0]")->slice, two));
    EXPECT_FALSE(resolveSlice(parseAddress("a::/x[...,...]")->slice, two));
}

TEST(Address, ReadsThePartItNames)
{
    const TemporaryFolder folder;
    const sample::Sizes sizes;
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    const std::filesystem::path path = folder.path() / "run.h5";
    {
        Result<TraceFile> file = TraceFile::create(path, plan, false);
        ASSERT_TRUE(file);
        ASSERT_TRUE(sample::fill(*file, sizes, plan, 0, 3));
        ASSERT_TRUE(file->close());
    }
    const Result<Trace> trace = Trace::open(path);
    ASSERT_TRUE(trace);
    const std::string location = trace->readings().front().location;
    const Result<Array> whole = trace->readDataset(location);
    ASSERT_TRUE(whole);
    const Result<Array> part = readAddress(*trace, *parseAddress("run.h5::" + location + "[1::3, -1]"));
    ASSERT_TRUE(part) << part.error().message();
    const int64_t rows = whole->shape()[0], width = whole->shape()[1];
    EXPECT_EQ((Shape { (rows - 2) / 3 + 1 }), part->shape());
    EXPECT_EQ((std::vector<std::string> { "token" }), part->axes());
    for (int64_t row = 0; row < part->shape()[0]; ++row) {
        EXPECT_EQ(whole->values<float>()[static_cast<std::size_t>((1 + 3 * row) * width + width - 1)],
            part->values<float>()[static_cast<std::size_t>(row)]);
    }
    EXPECT_FALSE(readAddress(*trace, *parseAddress("run.h5::/readings")));
    const Result<Array> outside = readAddress(*trace, *parseAddress("run.h5::" + location + "[999]"));
    ASSERT_FALSE(outside);
    EXPECT_NE(std::string::npos, outside.error().message().find("axis 0"));
}

} // namespace
} // namespace fovea
