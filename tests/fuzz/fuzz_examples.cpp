// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a .jsonl file of examples, and as a .txt file.
#include "data/examples.h"
#include "data/utf8.h"
#include "file_in_memory.h"

namespace {

using namespace fovea;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void read(const FileInMemory& file, std::string_view bytes)
{
    file.fill(bytes);
    const Result<std::vector<Example>> examples = readExamples(file.path());
    if (!examples) {
        require(!examples.error().message().empty());
        return;
    }
    require(!examples->empty());
    for (const Example& example : *examples) {
        require(example.typeIds.empty() || example.typeIds.size() == example.ids.size());
        require(example.hasPair || example.pair.empty());
        require(!findInvalidUtf8(example.text) && !findInvalidUtf8(example.pair));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    static const FileInMemory objects("input.jsonl"), lines("input.txt");
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read(objects, bytes);
    read(lines, bytes);
    const Result<std::vector<int32_t>> ids = parseIds(bytes);
    require(!ids || !ids->empty());
    return 0;
}
