// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Addresses: what is read is written back to the same, and what a slice means lies within the shape.
#include <fovea/address.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

using namespace fovea;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void resolve(const Address& address, const std::vector<int64_t>& extents)
{
    const Result<SlicePart> part = resolveSlice(address.slice, extents);
    if (!part) {
        require(!part.error().message().empty());
        return;
    }
    require(part->begin.size() == extents.size() && part->count.size() == extents.size());
    for (std::size_t axis = 0; axis < extents.size(); ++axis) {
        require(part->begin[axis] >= 0 && part->count[axis] >= 0 && part->step[axis] >= 1);
        if (part->count[axis] > 0) {
            require(part->begin[axis] < extents[axis]);
            require((part->count[axis] - 1) <= (extents[axis] - 1 - part->begin[axis]) / part->step[axis]);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    const Result<Address> address = parseAddress({ reinterpret_cast<const char*>(data), size });
    if (!address) {
        require(!address.error().message().empty());
        return 0;
    }
    const Result<Address> again = parseAddress(formatAddress(*address));
    require(again && *again == *address);
    resolve(*address, {});
    resolve(*address, { 7 });
    resolve(*address, { 0, 3 });
    resolve(*address, { 5, INT64_MAX, 2 });
    return 0;
}
