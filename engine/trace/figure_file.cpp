// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/array_text.h"
#include "trace/hdf5_attributes.h"
#include "trace/hdf5_handle.h"
#include "trace/hdf5_types.h"

#include <fovea/figure_file.h>
#include <fovea/figure_recipe.h>

#include <hdf5_hl.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace fovea {
namespace {

/// A file in memory, in the oldest format.
Hdf5Handle createInMemory()
{
    constexpr std::size_t increment = 65536;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fapl_core(*access, increment, false);
    return { H5Fcreate("figure.h5", H5F_ACC_TRUNC, H5P_DEFAULT, *access), H5Fclose };
}

Hdf5Handle createDataset(hid_t file, const std::string& name, hid_t type, const std::vector<hsize_t>& extents)
{
    const Hdf5Handle space(
        H5Screate_simple(static_cast<int>(extents.size()), extents.data(), nullptr), H5Sclose);
    const Hdf5Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    H5Pset_char_encoding(*links, H5T_CSET_UTF8);
    const Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    // The time would make each file another one.
    H5Pset_obj_track_times(*creation, false);
    return { H5Dcreate2(file, name.c_str(), type, *space, *links, *creation, H5P_DEFAULT), H5Dclose };
}

bool writeAll(hid_t dataset, hid_t memory, const void* elements, std::size_t count)
{
    return count == 0 || H5Dwrite(dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, elements) >= 0;
}

/// bf16 and f16 as f32, which every reader knows.
Array widened(const Array& array)
{
    std::vector<float> values;
    if (array.dtype() == DType::BF16) {
        for (const BFloat16 value : array.values<BFloat16>()) {
            values.push_back(toFloat(value));
        }
    } else if (array.dtype() == DType::F16) {
        for (const Float16 value : array.values<Float16>()) {
            values.push_back(toFloat(value));
        }
    } else {
        return array;
    }
    return Array::of<float>(array.shape(), std::move(values), array.axes());
}

/// One name for each axis; names that stand twice get their place behind them.
std::vector<std::string> namesOf(const Array& array)
{
    std::vector<std::string> names;
    // An axis brings two datasets, NAME and NAME_name.
    std::set<std::string> taken { "values", "values_name" };
    for (int axis = 0; axis < array.shape().rank(); ++axis) {
        std::string name = axisName(array, axis);
        std::replace(name.begin(), name.end(), '/', '_');
        if (name.empty() || name == ".") {
            name = "axis";
        }
        while (taken.contains(name) || taken.contains(name + "_name")) {
            name += "_" + std::to_string(axis);
        }
        taken.insert({ name, name + "_name" });
        names.push_back(name);
    }
    return names;
}

bool writeNames(hid_t file, hid_t scale, const std::string& axis, const std::vector<std::string>& names)
{
    // One long name would make all of them long.
    std::vector<const char*> texts;
    for (const std::string& name : names) {
        texts.push_back(name.c_str());
    }
    const Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(*type, H5T_VARIABLE);
    H5Tset_cset(*type, H5T_CSET_UTF8);
    const Hdf5Handle dataset
        = createDataset(file, axis + "_name", *type, { static_cast<hsize_t>(names.size()) });
    return dataset && writeAll(*dataset, *type, texts.data(), names.size())
        && H5DSattach_scale(*dataset, scale, 0) >= 0;
}

bool writeAxis(hid_t file, hid_t values, const FigureTable& table, int axis, const std::string& name)
{
    const auto at = static_cast<std::size_t>(axis);
    const int64_t extent = table.values.shape()[axis];
    std::vector<int64_t> indices(static_cast<std::size_t>(extent));
    std::iota(indices.begin(), indices.end(), at < table.first.size() ? table.first[at] : 0);
    const Hdf5Handle scale = createDataset(file, name, H5T_STD_I64LE, { static_cast<hsize_t>(extent) });
    if (!scale || !writeAll(*scale, H5T_NATIVE_INT64, indices.data(), indices.size())
        || H5DSset_scale(*scale, name.c_str()) < 0
        || H5DSset_label(values, static_cast<unsigned>(axis), name.c_str()) < 0
        || H5DSattach_scale(values, *scale, static_cast<unsigned>(axis)) < 0) {
        return false;
    }
    const bool isLast = axis + 1 == table.values.shape().rank();
    const bool hasPlaces = at < table.placeNames.size() && !table.placeNames[at].empty();
    const std::vector<std::string> none;
    const std::vector<std::string>& names = hasPlaces ? table.placeNames[at]
        : isLast                                      ? table.columnNames
                                                      : none;
    return names.size() != indices.size() || names.empty() || writeNames(file, *scale, name, names);
}

bool writeTable(hid_t file, const FigureTable& table)
{
    const Array values = widened(table.values);
    const auto extents = values.shape().extents();
    const Hdf5Handle type = storedType(values.dtype());
    const Hdf5Handle dataset
        = createDataset(file, "values", *type, std::vector<hsize_t>(extents.begin(), extents.end()));
    if (!dataset
        || !writeAll(*dataset, nativeType(values.dtype()), values.bytes().data(), values.bytes().size())) {
        return false;
    }
    const std::vector<std::string> names = namesOf(values);
    for (int axis = 0; axis < values.shape().rank(); ++axis) {
        if (!writeAxis(file, *dataset, table, axis, names[static_cast<std::size_t>(axis)])) {
            return false;
        }
    }
    return true;
}

Result<std::string> imageOf(hid_t file)
{
    H5Fflush(file, H5F_SCOPE_GLOBAL);
    const ssize_t size = H5Fget_file_image(file, nullptr, 0);
    std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
    if (size <= 0 || H5Fget_file_image(file, bytes.data(), bytes.size()) != size) {
        return inputError(
            FOVEA_TEXT("FigureFile", "The numbers could not be written as HDF5: %1."), { hdf5Reason() });
    }
    return bytes;
}

} // namespace

Result<std::string> formatFigureFile(const FigureTable& table, const std::string& title, const Value& recipe)
{
    const Hdf5Guard guard;
    const Hdf5Handle file = createInMemory();
    if (!file) {
        return inputError(
            FOVEA_TEXT("FigureFile", "The numbers could not be written as HDF5: %1."), { hdf5Reason() });
    }
    const Value::Object attributes { { "format", std::string(figureFileFormat) }, { "title", title },
        { "recipe", recipeText(recipe) } };
    if (const Result<void> written = writeAttributes(*file, attributes); !written) {
        return written.error();
    }
    if (!writeTable(*file, table)) {
        return inputError(
            FOVEA_TEXT("FigureFile", "The numbers could not be written as HDF5: %1."), { hdf5Reason() });
    }
    return imageOf(*file);
}

} // namespace fovea
