// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_handle.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// The dimension scales of a trace: one dataset at the root for each axis name and extent ("token",
/// "head_12", "feature_384"), attached to every axis of that name and extent, so that h5py and xarray show
/// names. They hold no values, except `statistic`.
///
/// The attributes are those of the HDF5 Dimension Scale Specification, written once each: `H5DSattach_scale`
/// and `H5DSset_label` would read and write them again for every axis, which took a third of a layout.
class AxisScales {
public:
    explicit AxisScales(hid_t file);

    /// Names the axes of `dataset`, and attaches their scales. False when HDF5 refuses.
    bool name(hid_t dataset, const std::vector<std::string>& axes, const std::vector<int64_t>& extents);
    /// Tells each scale where it is attached: once, after the last dataset.
    bool finish();

private:
    /// One axis that a scale is attached to, as it is stored in the scale's REFERENCE_LIST.
    struct Attachment {
        hobj_ref_t dataset = 0;
        int axis = 0;
    };
    /// Kept open while the file is laid out; replaced when enough axes share it.
    struct Scale {
        Hdf5Handle dataset;
        hobj_ref_t reference = 0;
        std::vector<Attachment> attached;
        int fullCount = 0;
    };

    /// The scale of an axis with room for another attachment, or nullptr.
    Scale* scaleFor(const std::string& axis, int64_t extent);
    Hdf5Handle makeScale(const std::string& path, const std::string& axis, int64_t extent);
    static bool tellAttached(const Scale& scale);

    hid_t m_file;
    std::map<std::pair<std::string, int64_t>, Scale> m_scales;
};

} // namespace fovea
