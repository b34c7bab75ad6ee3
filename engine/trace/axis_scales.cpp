// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/axis_scales.h"

#include "trace/hdf5_types.h"
#include "trace/reading_layout.h"

#include <hdf5_hl.h>

#include <array>
#include <cstdio>

namespace fovea {

namespace {

// A scale lists the axes it is attached to in one attribute, rewritten each time and at most 64 KiB long.
constexpr int attachLimit = 1000;

bool isOneExtentPerFile(const std::string& axis)
{
    return axis == "token" || axis == "example" || axis == "statistic";
}

} // namespace

AxisScales::AxisScales(hid_t file)
    : m_file(file)
{
}

Hdf5Handle AxisScales::makeScale(const std::string& path, const std::string& axis, int64_t extent)
{
    const auto length = static_cast<hsize_t>(extent);
    const Hdf5Handle space(H5Screate_simple(1, &length, nullptr), H5Sclose);
    if (axis == "statistic" && extent == static_cast<int64_t>(statisticNames.size())) {
        const Hdf5Handle type = textType();
        Hdf5Handle scale(
            H5Dcreate2(m_file, path.c_str(), *type, *space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Dclose);
        std::array<const char*, statisticNames.size()> names {};
        for (std::size_t index = 0; index < names.size(); ++index) {
            names[index] = statisticNames[index].data();
        }
        const bool isMade = scale
            && H5Dwrite(*scale, *type, H5S_ALL, H5S_ALL, H5P_DEFAULT, static_cast<const void*>(names.data()))
                >= 0
            && H5DSset_scale(*scale, axis.c_str()) >= 0;
        return isMade ? std::move(scale) : Hdf5Handle();
    }
    Hdf5Handle scale(
        H5Dcreate2(m_file, path.c_str(), H5T_IEEE_F32BE, *space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
        H5Dclose);
    // The netCDF-4 convention for a dimension without coordinates; netCDF readers look for these words.
    std::array<char, 80> convention {};
    std::snprintf(convention.data(), convention.size(),
        "This is a netCDF dimension but not a netCDF variable. %10lld", static_cast<long long>(extent));
    const bool isMade = scale && H5DSset_scale(*scale, convention.data()) >= 0;
    return isMade ? std::move(scale) : Hdf5Handle();
}

hid_t AxisScales::scaleFor(const std::string& axis, int64_t extent)
{
    Scale& scale = m_scales[{ axis, extent }];
    if (scale.attachedCount % attachLimit == 0) {
        std::string path = "/" + axis;
        if (!isOneExtentPerFile(axis)) {
            path.append("_").append(std::to_string(extent));
        }
        if (scale.attachedCount > 0) {
            path.append("_series_").append(std::to_string(scale.attachedCount / attachLimit));
        }
        scale.dataset = makeScale(path, axis, extent);
    }
    ++scale.attachedCount;
    return *scale.dataset;
}

bool AxisScales::name(
    hid_t dataset, const std::vector<std::string>& axes, const std::vector<int64_t>& extents)
{
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        const hid_t scale = scaleFor(axes[axis], extents[axis]);
        const auto index = static_cast<unsigned>(axis);
        if (scale < 0 || H5DSattach_scale(dataset, scale, index) < 0
            || H5DSset_label(dataset, index, axes[axis].c_str()) < 0) {
            return false;
        }
    }
    return true;
}

} // namespace fovea
