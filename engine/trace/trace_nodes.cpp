// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/checked.h"
#include "trace/hdf5_attributes.h"
#include "trace/trace_state.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace fovea {

namespace {

constexpr std::size_t childLimit = 100'000;

/// Names of the axes: labels, else the names of attached scales, else empty texts.
std::vector<std::string> axisNamesOf(hid_t dataset, std::size_t rank)
{
    std::vector<std::string> names(rank);
    bool isNamed = false;
    for (std::size_t axis = 0; axis < rank; ++axis) {
        std::array<char, 128> label {};
        const ssize_t size = H5Aexists(dataset, "DIMENSION_LABELS") > 0
            ? H5DSget_label(dataset, static_cast<unsigned>(axis), label.data(), label.size() - 1)
            : -1;
        if (size > 0) {
            names[axis] = label.data();
            isNamed = true;
        }
    }
    return isNamed ? names : std::vector<std::string>();
}

TraceNode describeNode(hid_t object, std::string path)
{
    TraceNode node;
    const std::size_t slash = path.rfind('/');
    node.name = slash == std::string::npos ? path : path.substr(slash + 1);
    node.path = std::move(path);
    node.shape = Shape { 0 };
    node.attributes = readAttributes(object);
    if (H5Iget_type(object) == H5I_DATASET) {
        node.type = TraceNode::Type::Dataset;
        const DatasetDescription description = describeDataset(object);
        node.elementType = description.element.name;
        if (description.extents.size() <= Shape::maximumRank) {
            node.shape = Shape(description.extents);
            node.axes = axisNamesOf(object, description.extents.size());
        }
    }
    return node;
}

struct ChildNames {
    std::vector<std::pair<std::string, H5L_type_t>> names;
};

herr_t collectChild(hid_t, const char* name, const H5L_info_t* info, void* data)
{
    auto& names = static_cast<ChildNames*>(data)->names;
    names.emplace_back(name, info->type);
    return names.size() < childLimit ? 0 : 1;
}

Error missing(const std::filesystem::path& file, const std::string& path)
{
    return inputError(FOVEA_TEXT("Trace", "%1: has no %2"), { file.string(), path });
}

/// All of an axis, where `begin` and `count` are empty.
void fillPart(const std::vector<int64_t>& extents, std::vector<int64_t>& begin, std::vector<int64_t>& count)
{
    if (begin.empty()) {
        begin.assign(extents.size(), 0);
    }
    if (count.empty() && begin.size() == extents.size()) {
        for (std::size_t axis = 0; axis < extents.size(); ++axis) {
            count.push_back(std::max<int64_t>(0, extents[axis] - begin[axis]));
        }
    }
}

template <typename T>
Array arrayOf(
    const std::vector<int64_t>& extents, std::span<const std::byte> bytes, std::vector<std::string> axes)
{
    std::vector<T> values(bytes.size() / sizeof(T));
    if (!values.empty()) {
        std::memcpy(values.data(), bytes.data(), bytes.size());
    }
    return Array::of(Shape(extents), std::move(values), std::move(axes));
}

Array arrayOf(DType type, const std::vector<int64_t>& extents, std::span<const std::byte> bytes,
    std::vector<std::string> axes)
{
    switch (type) {
    case DType::F64:
        return arrayOf<double>(extents, bytes, std::move(axes));
    case DType::I8:
        return arrayOf<int8_t>(extents, bytes, std::move(axes));
    case DType::U8:
        return arrayOf<uint8_t>(extents, bytes, std::move(axes));
    case DType::I32:
        return arrayOf<int32_t>(extents, bytes, std::move(axes));
    case DType::I64:
        return arrayOf<int64_t>(extents, bytes, std::move(axes));
    case DType::F32:
    case DType::BF16:
    case DType::F16:
        break;
    }
    return arrayOf<float>(extents, bytes, std::move(axes));
}

/// A record's numbers side by side, as f64.
Hdf5Handle recordMemoryType(const std::vector<std::string>& members)
{
    Hdf5Handle type(H5Tcreate(H5T_COMPOUND, members.size() * sizeof(double)), H5Tclose);
    for (std::size_t index = 0; index < members.size(); ++index) {
        H5Tinsert(*type, members[index].c_str(), index * sizeof(double), H5T_NATIVE_DOUBLE);
    }
    return type;
}

struct OpenDataset {
    Hdf5Handle file, dataset;
    DatasetDescription description;
};

Result<OpenDataset> openForPart(const std::filesystem::path& file, const std::string& path)
{
    Result<Hdf5Handle> hdf5 = openForReading(file);
    if (!hdf5) {
        return hdf5.error();
    }
    OpenDataset open { *std::move(hdf5), {}, {} };
    open.dataset = openDataset(*open.file, path);
    if (!open.dataset) {
        return missing(file, path);
    }
    open.description = describeDataset(*open.dataset);
    return open;
}

} // namespace

Result<TraceNode> Trace::node(const std::string& path) const
{
    const Hdf5Guard guard;
    const Result<Hdf5Handle> hdf5 = openForReading(m_implementation->path);
    if (!hdf5) {
        return hdf5.error();
    }
    const Hdf5Handle object = openObject(**hdf5, path);
    if (!object) {
        return missing(m_implementation->path, path);
    }
    return describeNode(*object, path);
}

Result<std::vector<TraceNode>> Trace::children(const std::string& path) const
{
    const Hdf5Guard guard;
    const Result<Hdf5Handle> hdf5 = openForReading(m_implementation->path);
    if (!hdf5) {
        return hdf5.error();
    }
    const Hdf5Handle group = openObject(**hdf5, path);
    if (!group) {
        return missing(m_implementation->path, path);
    }
    std::vector<TraceNode> children;
    if (H5Iget_type(*group) != H5I_GROUP) {
        return children;
    }
    ChildNames found;
    hsize_t position = 0;
    H5Literate(*group, H5_INDEX_NAME, H5_ITER_INC, &position, collectChild, &found);
    for (const auto& [name, linkType] : found.names) {
        const std::string childPath = (path == "/" || path.empty() ? "" : path) + "/" + name;
        const Hdf5Handle child = linkType == H5L_TYPE_EXTERNAL ? Hdf5Handle() : openObject(**hdf5, childPath);
        if (child && H5Iget_type(*child) != H5I_DATATYPE) {
            children.push_back(describeNode(*child, childPath));
        } else if (!child) {
            TraceNode broken;
            broken.type = TraceNode::Type::Dataset;
            broken.path = childPath;
            broken.name = name;
            broken.shape = Shape { 0 };
            broken.elementType = linkType == H5L_TYPE_EXTERNAL ? "link into another file" : "broken link";
            children.push_back(std::move(broken));
        }
    }
    return children;
}

Result<Array> Trace::readDataset(
    const std::string& path, const std::vector<int64_t>& begin, const std::vector<int64_t>& count) const
{
    const Implementation& trace = *m_implementation;
    const Hdf5Guard guard;
    const Result<OpenDataset> open = openForPart(trace.path, path);
    if (!open) {
        return open.error();
    }
    const DatasetDescription& description = open->description;
    const ElementType& element = description.element;
    std::vector<int64_t> from = begin, size = count;
    fillPart(description.extents, from, size);
    std::vector<std::string> axes = axisNamesOf(*open->dataset, description.extents.size());
    const std::string location = trace.path.string() + ": " + path;
    const bool isRecord = element.elementClass == ElementType::Class::Record && !element.members.empty();
    if (isRecord && size.size() < Shape::maximumRank) {
        const auto members = static_cast<int64_t>(element.members.size());
        const Result<std::vector<std::byte>> bytes = readPart(*open->dataset, description,
            *recordMemoryType(element.members), members * byteSize(DType::F64), from, size, location);
        if (!bytes) {
            return bytes.error();
        }
        trace.bytesRead += static_cast<int64_t>(bytes->size());
        size.push_back(members);
        if (!axes.empty()) {
            axes.emplace_back("member");
        }
        return arrayOf(DType::F64, size, *bytes, std::move(axes));
    }
    if (element.elementClass != ElementType::Class::Number
        && element.elementClass != ElementType::Class::Truth) {
        return inputError(FOVEA_TEXT("Trace", "%1: holds elements of type %2, which are no numbers"),
            { location, element.name });
    }
    const Hdf5Handle type(H5Dget_type(*open->dataset), H5Tclose);
    // An enumeration is read as it is stored: its bytes are whole numbers.
    const bool isByteTruth = element.elementClass == ElementType::Class::Truth;
    const hid_t memory = isByteTruth ? *type : nativeType(element.arrayType);
    const Result<std::vector<std::byte>> bytes
        = readPart(*open->dataset, description, memory, byteSize(element.arrayType), from, size, location);
    if (!bytes) {
        return bytes.error();
    }
    trace.bytesRead += static_cast<int64_t>(bytes->size());
    return arrayOf(element.arrayType, size, *bytes, std::move(axes));
}

Result<std::vector<std::string>> Trace::readStrings(const std::string& path) const
{
    const Hdf5Guard guard;
    const Result<OpenDataset> open = openForPart(m_implementation->path, path);
    if (!open) {
        return open.error();
    }
    const DatasetDescription& description = open->description;
    const std::string location = m_implementation->path.string() + ": " + path;
    if (description.element.elementClass != ElementType::Class::Text) {
        return inputError(FOVEA_TEXT("Trace", "%1: holds elements of type %2, which are no text"),
            { location, description.element.name });
    }
    std::vector<int64_t> from, size;
    fillPart(description.extents, from, size);
    return readTexts(*open->dataset, description, from, size, location);
}

} // namespace fovea
