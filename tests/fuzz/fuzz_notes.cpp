// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Notes beside a trace: what is read is written back to the same notes.
#include <fovea/notes.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace fovea;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    const Result<std::vector<Note>> notes
        = parseNotes({ reinterpret_cast<const char*>(data), size }, "run.h5.notes.json");
    if (!notes) {
        require(notes.error().message().find("run.h5.notes.json") != std::string::npos);
        return 0;
    }
    const Result<std::vector<Note>> again = parseNotes(formatNotes(*notes), "again");
    require(again && *again == *notes);
    return 0;
}
