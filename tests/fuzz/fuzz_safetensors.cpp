// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a safetensors file, as the header of one whose length is right, and as an index of shards.
#include "weights/safetensors.h"
#include "weights/shard_index.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace fovea;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// What is accepted must cover the data once, in order, and say something about what is refused.
void check(std::string_view file)
{
    const Result<SafetensorsContent> content
        = readSafetensors(std::as_bytes(std::span<const char>(file.data(), file.size())), "m.safetensors");
    if (!content) {
        require(content.error().message().find("m.safetensors: ") == 0);
        return;
    }
    const auto* end = reinterpret_cast<const std::byte*>(file.data()) + file.size();
    const std::byte* next = content->entries.empty() ? end : content->entries.front().bytes.data();
    for (const SafetensorsEntry& entry : content->entries) {
        require(entry.bytes.data() == next);
        next += entry.bytes.size();
        std::size_t bits = static_cast<std::size_t>(entry.type->bitCount);
        for (const int64_t extent : entry.shape) {
            bits *= static_cast<std::size_t>(extent);
        }
        require(bits == entry.bytes.size() * 8);
    }
    require(next == end);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check(text);

    std::string whole;
    for (std::size_t i = 0; i < 8; ++i) {
        whole += static_cast<char>(size >> (8 * i) & 0xffU);
    }
    whole += text;
    whole.append(64, '\0');
    check(whole);

    const Result<ShardIndex> index = readShardIndex(text, "i.json");
    if (index) {
        for (const auto& [name, place] : index->shardOfTensor) {
            require(place < index->shards.size());
        }
        for (const std::string& shard : index->shards) {
            const Result<std::filesystem::path> path = shardPath("nowhere", shard, "i.json");
            require(!path);
        }
    }
    return 0;
}
