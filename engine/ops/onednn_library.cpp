// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/onednn_library.h"

#include "device/cpu/libraries.h"

namespace fovea {

OneDnnLibrary::OneDnnLibrary(const CpuDevice& device)
    : products(device.isa())
    , rowPanels(device.threadCount())
{
    restrictMatrixLibrary(device.isa());
}

std::shared_ptr<OneDnnLibrary> OneDnnLibrary::of(CpuDevice& device)
{
    std::shared_ptr<void>& slot = device.matrixLibrary();
    if (!slot) {
        slot = std::make_shared<OneDnnLibrary>(device);
    }
    return std::static_pointer_cast<OneDnnLibrary>(slot);
}

} // namespace fovea
