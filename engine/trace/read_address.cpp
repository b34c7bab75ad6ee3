// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/address.h>

namespace fovea {

Result<Array> readAddress(const Trace& trace, const Address& address)
{
    const std::string path = address.path.empty() ? "/" : address.path;
    const Result<TraceNode> node = trace.node(path);
    if (!node) {
        return node.error();
    }
    if (node->type == TraceNode::Type::Group) {
        return usageError(
            FOVEA_TEXT("Address", "%1: %2 is a group, which has no elements; name a dataset in it"),
            { trace.path().string(), path });
    }
    const Result<SlicePart> part = resolveSlice(address.slice, node->shape.extents());
    if (!part) {
        return usageError("%1: %2: %3", { trace.path().string(), path, part.error().message() });
    }
    const Result<Array> array = trace.readDataset(path, part->begin, part->count, part->step);
    if (!array) {
        return array.error();
    }
    std::vector<int64_t> extents;
    std::vector<std::string> axes;
    for (std::size_t axis = 0; axis < static_cast<std::size_t>(array->shape().rank()); ++axis) {
        // A record's members are an axis more than the dataset has.
        if (axis >= part->isIndexed.size() || !part->isIndexed[axis]) {
            extents.push_back(array->shape()[static_cast<int>(axis)]);
            if (axis < array->axes().size()) {
                axes.push_back(array->axes()[axis]);
            }
        }
    }
    return array->reshaped(Shape(extents), std::move(axes));
}

} // namespace fovea
