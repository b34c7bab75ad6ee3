// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// What a comparison of two files must not pass over in silence.
#include "engine/cli_fixture.h"

#include <fovea/json.h>

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <limits>

namespace fovea::test {

namespace {

class CliDiffOverlooks : public testing::Test {
protected:
    std::string path(std::string_view name) const { return (m_folder / name).string(); }

    std::string file(std::string_view name, const std::function<void(hid_t)>& fill) const
    {
        const std::string made = path(name);
        const hid_t hdf5 = H5Fcreate(made.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        fill(hdf5);
        H5Fclose(hdf5);
        return made;
    }

    template <typename T>
    static void write(hid_t place, const char* name, hid_t type, const std::vector<T>& values)
    {
        const hsize_t count = values.size();
        const hid_t space = H5Screate_simple(1, &count, nullptr);
        const hid_t array = H5Dcreate2(place, name, type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        EXPECT_GE(H5Dwrite(array, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0);
        H5Dclose(array);
        H5Sclose(space);
    }

    template <typename T>
    std::string numbers(std::string_view name, hid_t type, const std::vector<T>& values) const
    {
        return file(name, [&](hid_t hdf5) { write(hdf5, "x", type, values); });
    }

    static Value compare(
        const std::string& a, const std::string& b, int code, const std::vector<std::string>& more = {})
    {
        std::vector<std::string> words { "diff", a, b, "--json" };
        words.insert(words.end(), more.begin(), more.end());
        const Finished finished = runCli(words);
        EXPECT_EQ(code, finished.code) << finished.error << finished.output;
        const Result<Value> value = parseJson(finished.output, "output");
        return value ? *value : Value();
    }

    /// "path what;" of each difference in structure.
    static std::string structure(const Value& details)
    {
        std::string text;
        const Value* found = details.find("structure");
        for (const Value& one : found != nullptr ? *found->as<Value::List>() : Value::List()) {
            text += one.get<std::string>("path", "") + " " + one.get<std::string>("what", "") + ";";
        }
        return text;
    }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(CliDiffOverlooks, NoDatasetThatNeitherFileGivesAway)
{
    const auto withLink = [this](std::string_view name) {
        return file(name, [](hid_t hdf5) {
            H5Lcreate_external("elsewhere.h5", "/x", hdf5, "outside", H5P_DEFAULT, H5P_DEFAULT);
            H5Lcreate_soft("/nowhere", hdf5, "broken", H5P_DEFAULT, H5P_DEFAULT);
        });
    };
    const std::string a = withLink("a.h5"), b = withLink("b.h5");
    const Value details = compare(a, b, 1);
    EXPECT_FALSE(details.get("same", true));
    EXPECT_EQ("/outside not compared;", structure(details)) << "what leads to nothing is the same nothing";
    EXPECT_EQ(1, details.get<int64_t>("not_compared", 0));
    const Value& told = details.find("structure")->as<Value::List>()->front();
    EXPECT_NE(std::string::npos, told.get<std::string>("a", "").find("not followed"));
    EXPECT_NE(std::string::npos, told.get<std::string>("b", "").find("not followed"));
    const std::string text = runCli({ "diff", a, b }).output;
    EXPECT_NE(std::string::npos, text.find("not wholly compared")) << text;
    compare(a, b, 0, { "--ignore", "/outside" });
}

TEST_F(CliDiffOverlooks, NoGroupThatLiesDeep)
{
    const auto deep = [this](std::string_view name, int32_t last) {
        return file(name, [last](hid_t hdf5) {
            std::string place;
            for (int level = 0; level < 40; ++level) {
                place += "/g";
                H5Gclose(H5Gcreate2(hdf5, place.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
            }
            write<int32_t>(hdf5, (place + "/x").c_str(), H5T_NATIVE_INT32, { last });
        });
    };
    const Value details = compare(deep("a.h5", 1), deep("b.h5", 2), 1);
    EXPECT_NE(std::string::npos, structure(details).find(" not compared;")) << structure(details);
}

TEST_F(CliDiffOverlooks, NoMemberOfALargeGroup)
{
    const auto large = [this](std::string_view name, const char* last) {
        return file(name, [last](hid_t hdf5) {
            for (int member = 0; member < 100'000; ++member) {
                H5Lcreate_soft("/", hdf5, ("m" + std::to_string(member)).c_str(), H5P_DEFAULT, H5P_DEFAULT);
            }
            write<int32_t>(hdf5, last, H5T_NATIVE_INT32, { 1 });
        });
    };
    const Value details = compare(large("a.h5", "y"), large("b.h5", "z"), 1);
    EXPECT_NE(std::string::npos, structure(details).find("1 more")) << structure(details);
}

TEST_F(CliDiffOverlooks, NoDifferenceOfLargeWholeNumbers)
{
    constexpr int64_t large = int64_t { 1 } << 53;
    constexpr int64_t most = std::numeric_limits<int64_t>::max(), least = std::numeric_limits<int64_t>::min();
    const std::string a = numbers<int64_t>("a.h5", H5T_NATIVE_INT64, { large, most, 5 }),
                      b = numbers<int64_t>("b.h5", H5T_NATIVE_INT64, { large + 1, most - 1, 5 }),
                      c = numbers<int64_t>("c.h5", H5T_NATIVE_INT64, { large, least, 5 });
    compare(a, a, 0);
    const Value details = compare(a, b, 1);
    const Value& array = details.find("arrays")->as<Value::List>()->front();
    EXPECT_EQ(2, array.get<int64_t>("beyond", 0));
    EXPECT_EQ(1.0, array.get<double>("largest_absolute", 0));
    compare(a, b, 0, { "--tol", "1e-12" });
    EXPECT_EQ(0x1p64, compare(a, c, 1).get<double>("largest_absolute", 0)) << "the widest there is";
}

TEST_F(CliDiffOverlooks, NoDifferenceOfLargeNumbersWithoutSign)
{
    constexpr uint64_t top = uint64_t { 1 } << 63U;
    const std::string a = numbers<uint64_t>("a.h5", H5T_NATIVE_UINT64, { ~uint64_t { 0 }, 1 }),
                      b = numbers<uint64_t>("b.h5", H5T_NATIVE_UINT64, { top + 5, 1 });
    compare(a, a, 0);
    EXPECT_EQ("/x text;", structure(compare(a, b, 1)));
    const Finished shown = runCli({ "info", a + "::/x" });
    EXPECT_EQ(0, shown.code) << shown.error;
    EXPECT_NE(std::string::npos, shown.output.find("18446744073709551615, 1")) << shown.output;
    const Result<Trace> opened = Trace::open(a);
    ASSERT_TRUE(opened);
    const Result<Array> array = opened->readDataset("/x");
    ASSERT_FALSE(array);
    EXPECT_NE(std::string::npos, array.error().message().find("2^63")) << array.error().message();
    EXPECT_EQ(1, opened->readDataset("/x", { 1 }, { 1 })->values<int64_t>()[0]);
}

TEST_F(CliDiffOverlooks, NoElementOfALongListOrRecord)
{
    const auto lists = [this](std::string_view name, int32_t last) {
        std::vector<int32_t> elements(200, 7);
        elements.back() = last;
        const hvl_t list { elements.size(), elements.data() };
        const hid_t type = H5Tvlen_create(H5T_NATIVE_INT32);
        const std::string made = numbers<hvl_t>(name, type, { list });
        H5Tclose(type);
        return made;
    };
    compare(lists("a.h5", 1), lists("b.h5", 1), 0);
    EXPECT_EQ("/x text;", structure(compare(path("a.h5"), lists("c.h5", 2), 1)));
    const auto opaque = [this](std::string_view name, char last) {
        std::vector<std::array<char, 80>> elements(1);
        elements[0].back() = last;
        const hid_t type = H5Tcreate(H5T_OPAQUE, 80);
        const std::string made = numbers(name, type, elements);
        H5Tclose(type);
        return made;
    };
    compare(opaque("d.h5", 1), opaque("e.h5", 1), 0);
    EXPECT_EQ("/x text;", structure(compare(path("d.h5"), opaque("f.h5", 2), 1)));
}

TEST_F(CliDiffOverlooks, NoWholeNumberWithinARecord)
{
    struct Record {
        int64_t id;
        double weight;
    };
    const auto records = [this](std::string_view name, int64_t id) {
        const hid_t type = H5Tcreate(H5T_COMPOUND, sizeof(Record));
        H5Tinsert(type, "id", 0, H5T_NATIVE_INT64);
        H5Tinsert(type, "weight", 8, H5T_NATIVE_DOUBLE);
        const std::string made = numbers<Record>(name, type, { { id, 0.5 } });
        H5Tclose(type);
        return made;
    };
    constexpr int64_t large = int64_t { 1 } << 53;
    compare(records("a.h5", large), records("b.h5", large), 0);
    compare(path("a.h5"), records("c.h5", large + 1), 1);
}

TEST_F(CliDiffOverlooks, NoValueThatInfoShowsAnother)
{
    const std::string a = numbers<int64_t>("a.h5", H5T_NATIVE_INT64,
        { std::numeric_limits<int64_t>::max(), (int64_t { 1 } << 53) + 1,
            std::numeric_limits<int64_t>::min() });
    const std::string text = runCli({ "info", a + "::/x" }).output;
    EXPECT_NE(std::string::npos, text.find("9223372036854775807, 9007199254740993, -9223372036854775808"))
        << text;
}

TEST_F(CliDiffOverlooks, NoLetterThatControlsATerminal)
{
    const std::string escape = "\x1b[2Jx";
    const auto odd = [&](std::string_view name, const char* word) {
        return file(name, [&](hid_t hdf5) {
            const hid_t text = H5Tcopy(H5T_C_S1);
            H5Tset_size(text, 12);
            std::array<char, 12> letters {};
            std::copy_n(word, std::min<std::size_t>(11, std::strlen(word)), letters.begin());
            write<std::array<char, 12>>(hdf5, escape.c_str(), text, { letters });
            H5Tclose(text);
            const int8_t one = 1;
            const hid_t color = H5Tenum_create(H5T_STD_I8LE);
            H5Tenum_insert(color, escape.c_str(), &one);
            write<int8_t>(hdf5, "enum", color, { 1 });
            H5Tclose(color);
            H5Lcreate_soft(escape.c_str(), hdf5, "link", H5P_DEFAULT, H5P_DEFAULT);
        });
    };
    const std::string a = odd("a.h5", "\x1b[31mred"), b = odd("b.h5", "blue");
    for (const std::vector<std::string>& words :
        { std::vector<std::string> { "info", a }, { "info", a + "::/" }, { "info", a + "::/enum" },
            { "info", a + "::/" + escape }, { "diff", a, b } }) {
        const Finished finished = runCli(words);
        EXPECT_FALSE(finished.output.empty()) << finished.error;
        EXPECT_EQ(std::string::npos, finished.output.find('\x1b')) << finished.output;
    }
}

TEST_F(CliDiffOverlooks, NoNameThatWouldBeMarkup)
{
    const std::string a = numbers<int32_t>("a\n# *b* <i>.h5", H5T_NATIVE_INT32, { 1 }),
                      b = numbers<int32_t>("b.h5", H5T_NATIVE_INT32, { 2 }), report = path("r.md");
    EXPECT_EQ(1, runCli({ "diff", a, b, "-o", report }).code);
    const std::string text = contents(report);
    EXPECT_EQ(std::string::npos, text.find("\n# *b*")) << text;
    EXPECT_NE(std::string::npos, text.find(" # \\*b\\* \\<i>.h5")) << text;
}

} // namespace fovea::test
