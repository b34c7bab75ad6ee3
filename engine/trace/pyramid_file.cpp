// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/pyramid_file.h"

#include "trace/element_statistics.h"
#include "trace/hdf5_attributes.h"
#include "trace/hdf5_handle.h"
#include "trace/hdf5_nodes.h"
#include "trace/hdf5_writing.h"

#include <fovea/pyramid.h>

#include <algorithm>

namespace fovea {

namespace {

constexpr int64_t fewestRows = 4096, mostColumns = 64, rowsAtOnce = 16'384;

/// A dataset worth a pyramid.
struct LongSeries {
    std::string path;
    int64_t rows = 0, columns = 1;
    /// One axis only.
    bool isFlat = true;
};

Result<void> findLongSeries(const NodeSource& nodes, const std::string& path, std::vector<LongSeries>& found)
{
    const Result<std::vector<TraceNode>> children = nodes.children(path);
    if (!children) {
        return children.error();
    }
    for (const TraceNode& child : *children) {
        if (child.type == TraceNode::Type::Group && child.link.empty()) {
            if (Result<void> below = findLongSeries(nodes, child.path, found); !below) {
                return below;
            }
        }
        const bool isNumbers = child.content == TraceNode::Content::Numbers && child.shape.rank() >= 1
            && child.shape.rank() <= 2 && child.link.empty();
        const int64_t columns = isNumbers && child.shape.rank() == 2 ? child.shape[1] : 1;
        if (isNumbers && child.shape[0] >= fewestRows && columns >= 1 && columns <= mostColumns) {
            found.push_back({ child.path, child.shape[0], columns, child.shape.rank() == 1 });
        }
    }
    return {};
}

/// For each column its levels, for each level its blocks.
using Columns = std::vector<std::vector<std::vector<SeriesBlock>>>;

Result<Columns> build(
    const NodeSource& nodes, const LongSeries& series, const std::function<bool()>& shouldStop)
{
    std::vector<PyramidBuilder> builders(static_cast<std::size_t>(series.columns));
    std::vector<float> column;
    for (int64_t first = 0; first < series.rows; first += rowsAtOnce) {
        if (shouldStop && shouldStop()) {
            return Error(ErrorKind::Interrupted,
                FOVEA_TEXT("Trace", "%1: the repair was interrupted; the file is as it was"),
                { series.path });
        }
        const int64_t rows = std::min(rowsAtOnce, series.rows - first);
        const Result<Array> array = nodes.readNumbers(series.path,
            series.isFlat ? DatasetPart { { first }, { rows } }
                          : DatasetPart { { first, 0 }, { rows, series.columns } });
        if (!array) {
            return array.error();
        }
        const std::vector<double> values = widened(*array);
        for (int64_t at = 0; at < series.columns; ++at) {
            column.clear();
            for (int64_t row = 0; row < rows; ++row) {
                column.push_back(
                    static_cast<float>(values[static_cast<std::size_t>(row * series.columns + at)]));
            }
            builders[static_cast<std::size_t>(at)].add(column);
        }
    }
    Columns columns;
    for (const PyramidBuilder& builder : builders) {
        columns.push_back(builder.levels());
    }
    return columns;
}

bool writeLevels(hid_t file, const LongSeries& series, const Columns& columns)
{
    const Hdf5Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    H5Pset_create_intermediate_group(*links, 1);
    for (std::size_t level = 0; level < columns.front().size(); ++level) {
        std::vector<float> values;
        for (std::size_t block = 0; block < columns.front()[level].size(); ++block) {
            for (const auto& levels : columns) {
                const SeriesBlock& one = levels[level][block];
                values.insert(values.end(), { one.minimum, one.maximum, one.first, one.last, one.mean });
            }
        }
        const hsize_t extents[3] = { columns.front()[level].size(), static_cast<hsize_t>(series.columns),
            static_cast<hsize_t>(blockMembers) };
        const Hdf5Handle space(H5Screate_simple(3, extents, nullptr), H5Sclose);
        const Hdf5Handle dataset(H5Dcreate2(file, levelPath(series.path, static_cast<int>(level)).c_str(),
                                     H5T_IEEE_F32LE, *space, *links, H5P_DEFAULT, H5P_DEFAULT),
            H5Dclose);
        if (!dataset
            || H5Dwrite(*dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0) {
            return false;
        }
    }
    const Hdf5Handle group = openObject(file, pyramidGroup(series.path));
    return group
        && writeAttributes(*group,
            { { "source", series.path }, { "samples", series.rows }, { "block", PyramidBuilder::firstBlock },
                { "members", "minimum,maximum,first,last,mean" } });
}

bool writePyramid(const std::filesystem::path& file, const LongSeries& series, const Columns& columns)
{
    const Hdf5Guard guard;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(*access, false, true);
    const Hdf5Handle hdf5(H5Fopen(file.c_str(), H5F_ACC_RDWR, *access), H5Fclose);
    return hdf5 && writeLevels(*hdf5, series, columns) && H5Fflush(*hdf5, H5F_SCOPE_LOCAL) >= 0;
}

} // namespace

std::string pyramidGroup(const std::string& source)
{
    return "/pyramids" + source;
}

std::string levelPath(const std::string& source, int level)
{
    return pyramidGroup(source) + "/level_" + std::to_string(level);
}

Result<int64_t> addPyramids(const std::filesystem::path& file, const std::function<bool()>& shouldStop)
{
    const Hdf5Nodes nodes(file);
    std::vector<LongSeries> found;
    if (Result<void> looked = findLongSeries(nodes, "/readings", found); !looked) {
        return looked.error();
    }
    int64_t added = 0;
    // One after the other: those of all series together may be larger than memory.
    for (const LongSeries& series : found) {
        if (nodes.node(pyramidGroup(series.path))) {
            continue;
        }
        const Result<Columns> columns = build(nodes, series, shouldStop);
        if (!columns) {
            return columns.error();
        }
        if (!writePyramid(file, series, *columns)) {
            return hdf5WriteError(file);
        }
        ++added;
    }
    return added;
}

} // namespace fovea
