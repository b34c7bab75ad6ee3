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
class AxisScales {
public:
    explicit AxisScales(hid_t file);

    /// Names the axes of `dataset`, and attaches their scales. False when HDF5 refuses.
    bool name(hid_t dataset, const std::vector<std::string>& axes, const std::vector<int64_t>& extents);

private:
    /// Kept open while the file is laid out; replaced when enough axes share it.
    struct Scale {
        Hdf5Handle dataset;
        int attachedCount = 0;
    };

    hid_t scaleFor(const std::string& axis, int64_t extent);
    Hdf5Handle makeScale(const std::string& path, const std::string& axis, int64_t extent);

    hid_t m_file;
    std::map<std::pair<std::string, int64_t>, Scale> m_scales;
};

} // namespace fovea
