// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/isa.h"
#include "device/cpu/libraries.h"

#include <oneapi/dnnl/dnnl.h>

#include <mutex>
#include <optional>

namespace fovea {

std::string matrixLibraryVersion(Isa isa)
{
    if (isa == Isa::Portable) {
        return "none";
    }
    const dnnl_version_t* version = dnnl_version();
    return "oneDNN " + std::to_string(version->major) + "." + std::to_string(version->minor) + "."
        + std::to_string(version->patch);
}

void restrictMatrixLibrary(Isa isa)
{
    static std::mutex mutex;
    static std::optional<Isa> decided;
    const std::lock_guard lock(mutex);
    if (!decided) {
        if (isa == Isa::Avx2) {
            dnnl_set_max_cpu_isa(dnnl_cpu_isa_avx2);
        }
        decided = isa;
    }
    if (*decided != isa) {
        throw DeviceError({ ErrorKind::Device,
            FOVEA_TEXT("device",
                "This process already computes with %1; a device with %2 needs a process of its own."),
            { std::string(name(*decided)), std::string(name(isa)) } });
    }
}

} // namespace fovea
