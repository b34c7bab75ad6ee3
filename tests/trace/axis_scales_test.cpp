// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// The scales of a trace as the library that defines them sees them.
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <gtest/gtest.h>
#include <hdf5.h>
#include <hdf5_hl.h>

#include <array>
#include <map>
#include <string>

namespace fovea {
namespace {

herr_t takeScale(hid_t, unsigned, hid_t scale, void* data)
{
    std::array<char, 256> path {};
    H5Iget_name(scale, path.data(), path.size());
    *static_cast<std::string*>(data) = path.data();
    return 0;
}

/// How many axes a scale says it is attached to.
int listedAt(hid_t scale)
{
    const hid_t list = H5Aopen(scale, "REFERENCE_LIST", H5P_DEFAULT), size = H5Aget_space(list);
    const auto count = static_cast<int>(H5Sget_simple_extent_npoints(size));
    H5Sclose(size);
    H5Aclose(list);
    return count;
}

/// Every axis of every dataset of a trace: its label, and the path of the one scale attached to it.
class AxesSeen {
public:
    explicit AxesSeen(const std::filesystem::path& path)
        : m_file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT))
    {
        H5Ovisit2(m_file, H5_INDEX_NAME, H5_ITER_NATIVE, visit, this, H5O_INFO_BASIC);
    }
    ~AxesSeen() { H5Fclose(m_file); }
    AxesSeen(const AxesSeen&) = delete;
    AxesSeen& operator=(const AxesSeen&) = delete;

    /// Path of the scale to the number of axes it is attached to, and that it says it is attached to.
    std::map<std::string, int> attachedCount, listedCount;
    std::map<std::string, std::string> labelOfScale;
    int datasetCount = 0, unnamedCount = 0, deniedCount = 0;

private:
    static herr_t visit(hid_t file, const char* name, const H5O_info_t* info, void* data)
    {
        if (info->type == H5O_TYPE_DATASET) {
            const hid_t dataset = H5Dopen2(file, name, H5P_DEFAULT);
            static_cast<AxesSeen*>(data)->add(dataset);
            H5Dclose(dataset);
        }
        return 0;
    }

    void add(hid_t dataset)
    {
        if (H5DSis_scale(dataset) > 0) {
            return;
        }
        const hid_t space = H5Dget_space(dataset);
        const int rank = H5Sget_simple_extent_ndims(space);
        H5Sclose(space);
        ++datasetCount;
        for (int axis = 0; axis < rank; ++axis) {
            const auto index = static_cast<unsigned>(axis);
            std::string path;
            H5DSiterate_scales(dataset, index, nullptr, takeScale, &path);
            std::array<char, 64> label {};
            H5DSget_label(dataset, index, label.data(), label.size());
            if (path.empty() || label[0] == '\0' || H5DSget_num_scales(dataset, index) != 1) {
                ++unnamedCount;
                continue;
            }
            const hid_t scale = H5Dopen2(m_file, path.c_str(), H5P_DEFAULT);
            deniedCount += H5DSis_attached(dataset, scale, index) > 0 ? 0 : 1;
            listedCount[path] = listedAt(scale);
            H5Dclose(scale);
            attachedCount[path] += 1;
            labelOfScale[path] = label.data();
        }
    }

    hid_t m_file;
};

class AxisScalesOfATrace : public ::testing::Test {
protected:
    std::filesystem::path write(const sample::Sizes& sizes, const TracePlan& plan)
    {
        const std::filesystem::path path = m_folder.path() / "run.h5";
        Result<TraceFile> file = TraceFile::create(path, plan, true);
        EXPECT_TRUE(file) << file.error().message();
        const auto count = static_cast<int64_t>(sizes.tokensOfExample.size());
        EXPECT_TRUE(sample::fill(*file, sizes, plan, 0, count));
        EXPECT_TRUE(file->close());
        return path;
    }

    TemporaryFolder m_folder;
};

TEST_F(AxisScalesOfATrace, AreAttachedToEveryAxisOfEveryDataset)
{
    const sample::Sizes sizes;
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    sample::addAttention(plan, sizes, Reduction::QueryKey);
    sample::addMoments(plan, sizes);
    const AxesSeen seen(write(sizes, plan));
    EXPECT_GT(seen.datasetCount, 15);
    EXPECT_EQ(seen.unnamedCount, 0);
    EXPECT_EQ(seen.deniedCount, 0) << "the scale knows of it, too";
    EXPECT_EQ(seen.listedCount, seen.attachedCount);
    EXPECT_EQ(seen.labelOfScale.at("/token"), "token");
    EXPECT_EQ(seen.labelOfScale.at("/head_3"), "head");
    EXPECT_EQ(seen.labelOfScale.at("/statistic"), "statistic");
}

TEST_F(AxisScalesOfATrace, GoOnInAnotherWhenOneIsAttachedToAThousand)
{
    sample::Sizes sizes;
    sizes.layers = 1100;
    sizes.tokensOfExample = { 2 };
    TracePlan plan = sample::plan(sizes);
    sample::addNormScale(plan, sizes);
    const hid_t file = H5Fopen(write(sizes, plan).c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t first = H5Dopen2(file, "/token", H5P_DEFAULT);
    const hid_t second = H5Dopen2(file, "/token_series_1", H5P_DEFAULT);
    EXPECT_EQ(listedAt(first), 1000);
    EXPECT_GT(listedAt(second), 100);
    const std::string last = "/readings/" + plan.readings.back().path + "/full";
    const hid_t dataset = H5Dopen2(file, last.c_str(), H5P_DEFAULT);
    EXPECT_GT(H5DSis_attached(dataset, second, 0), 0);
    EXPECT_EQ(H5DSis_attached(dataset, first, 0), 0);
    for (const hid_t each : { first, second, dataset }) {
        H5Dclose(each);
    }
    H5Fclose(file);
}

} // namespace
} // namespace fovea
