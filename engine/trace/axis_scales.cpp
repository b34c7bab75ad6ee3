// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/axis_scales.h"

#include "trace/hdf5_types.h"
#include "trace/reading_layout.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace fovea {

namespace {

// A scale lists the axes it is attached to in one attribute, of 64 KiB at most.
constexpr std::size_t attachLimit = 1000;

bool isOneExtentPerFile(const std::string& axis)
{
    return axis == "token" || axis == "example" || axis == "statistic";
}

bool writeList(hid_t object, const char* name, hid_t type, std::size_t length, const void* elements)
{
    const auto count = static_cast<hsize_t>(length);
    const Hdf5Handle space(H5Screate_simple(1, &count, nullptr), H5Sclose);
    const Hdf5Handle attribute(H5Acreate2(object, name, type, *space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    return attribute && H5Awrite(*attribute, type, elements) >= 0;
}

hobj_ref_t referenceTo(hid_t object)
{
    hobj_ref_t reference = 0;
    return H5Rcreate(&reference, object, ".", H5R_OBJECT, H5I_INVALID_HID) >= 0 ? reference : 0;
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

AxisScales::Scale* AxisScales::scaleFor(const std::string& axis, int64_t extent)
{
    Scale& scale = m_scales[{ axis, extent }];
    if (scale.attached.size() == attachLimit) {
        if (!tellAttached(scale)) {
            return nullptr;
        }
        scale.attached.clear();
        scale.dataset = {};
        ++scale.fullCount;
    }
    if (!scale.dataset) {
        std::string path = "/" + axis;
        if (!isOneExtentPerFile(axis)) {
            path.append("_").append(std::to_string(extent));
        }
        if (scale.fullCount > 0) {
            path.append("_series_").append(std::to_string(scale.fullCount));
        }
        scale.dataset = makeScale(path, axis, extent);
        scale.reference = scale.dataset ? referenceTo(*scale.dataset) : 0;
    }
    return scale.reference != 0 ? &scale : nullptr;
}

bool AxisScales::tellAttached(const Scale& scale)
{
    if (scale.attached.empty()) {
        return true;
    }
    const Hdf5Handle type(H5Tcreate(H5T_COMPOUND, sizeof(Attachment)), H5Tclose);
    return type && H5Tinsert(*type, "dataset", HOFFSET(Attachment, dataset), H5T_STD_REF_OBJ) >= 0
        && H5Tinsert(*type, "dimension", HOFFSET(Attachment, axis), H5T_NATIVE_INT) >= 0
        && writeList(*scale.dataset, "REFERENCE_LIST", *type, scale.attached.size(), scale.attached.data());
}

bool AxisScales::name(
    hid_t dataset, const std::vector<std::string>& axes, const std::vector<int64_t>& extents)
{
    const hobj_ref_t self = referenceTo(dataset);
    std::vector<hobj_ref_t> references;
    std::vector<const char*> labels;
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        Scale* scale = scaleFor(axes[axis], extents[axis]);
        if (scale == nullptr || self == 0) {
            return false;
        }
        scale->attached.push_back({ self, static_cast<int>(axis) });
        references.push_back(scale->reference);
        labels.push_back(axes[axis].c_str());
    }
    std::vector<hvl_t> scales;
    for (hobj_ref_t& reference : references) {
        scales.push_back({ 1, &reference });
    }
    const Hdf5Handle list(H5Tvlen_create(H5T_STD_REF_OBJ), H5Tclose);
    const Hdf5Handle text(H5Tcopy(H5T_C_S1), H5Tclose);
    return list && text && H5Tset_size(*text, H5T_VARIABLE) >= 0
        && writeList(dataset, "DIMENSION_LIST", *list, scales.size(), scales.data())
        && writeList(dataset, "DIMENSION_LABELS", *text, labels.size(), labels.data());
}

bool AxisScales::finish()
{
    return std::all_of(
        m_scales.begin(), m_scales.end(), [](const auto& each) { return tellAttached(each.second); });
}

} // namespace fovea
