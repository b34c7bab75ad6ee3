// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/memory.h"
#include "session/runners.h"

#include <fovea/version.h>

#include <unistd.h>

namespace fovea {

namespace {

constexpr int64_t protocol = 1;

}

Result<Outcome> greet(const Command& command, OpenModels& models)
{
    Parameters parameters(command);
    const int64_t wanted = parameters.whole("protocol", protocol, 0, maximumCommandId);
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    if (wanted != protocol) {
        return usageError(FOVEA_TEXT("Session", "this engine speaks protocol %1, not %2"),
            { std::to_string(protocol), std::to_string(wanted) });
    }
    const Result<std::shared_ptr<Device>> device = models.device(models.defaults().device);
    if (!device) {
        return device.error();
    }
    return Outcome { "hello",
        Value::Object { { "protocol", protocol }, { "version", version }, { "pid", int64_t { getpid() } },
            { "device", (*device)->name() }, { "isa", (*device)->isaPath() },
            { "libraries", (*device)->libraryVersions() }, { "threads", (*device)->threadCount() },
            { "memory_bytes", totalMemory() }, { "available_bytes", availableMemory() } } };
}

} // namespace fovea
