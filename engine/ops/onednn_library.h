// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cpu/cpu_device.h"
#include "ops/onednn_products.h"
#include "ops/onednn_row_panels.h"

#include <memory>

namespace fovea {

/// What oneDNN has made for one device.
class OneDnnLibrary {
public:
    /// The device's own; made at the first call. Throws DeviceError when this process already computes with
    /// another instruction set.
    static std::shared_ptr<OneDnnLibrary> of(CpuDevice& device);

    explicit OneDnnLibrary(const CpuDevice& device);

    OneDnnProducts products;
    OneDnnRowPanels rowPanels;
};

} // namespace fovea
