// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_nodes.h"

#include "trace/array_bytes.h"
#include "trace/checked.h"
#include "trace/element_text.h"
#include "trace/hdf5_attributes.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace fovea {

namespace {

constexpr std::size_t childLimit = 100'000;
constexpr std::size_t longestLink = 65'536;

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

bool isNumeric(const ElementType& element)
{
    using Class = ElementType::Class;
    return element.elementClass == Class::Number || element.elementClass == Class::Truth
        || element.elementClass == Class::NumberArray
        || (element.elementClass == Class::Record && !element.members.empty());
}

TraceNode nodeAt(std::string path)
{
    TraceNode node;
    const std::size_t slash = path.rfind('/');
    node.name = slash == std::string::npos ? path : path.substr(slash + 1);
    node.path = std::move(path);
    node.shape = Shape { 0 };
    return node;
}

TraceNode describeNode(hid_t object, std::string path)
{
    TraceNode node = nodeAt(std::move(path));
    node.attributes = readAttributes(object);
    if (H5Iget_type(object) == H5I_DATATYPE) {
        node.type = TraceNode::Type::Dataset;
        node.elementType = "named type " + describeType(object).name;
        node.obstacle = "it is a type, not a dataset";
    } else if (H5Iget_type(object) == H5I_DATASET) {
        node.type = TraceNode::Type::Dataset;
        DatasetDescription description = describeDataset(object);
        node.elementType = description.element.name;
        node.storage = std::move(description.storage);
        node.storedBytes = description.storedBytes;
        node.obstacle = std::move(description.obstacle);
        if (description.extents.size() <= Shape::maximumRank) {
            node.shape = Shape(description.extents);
            node.axes = axisNamesOf(object, description.extents.size());
        }
        if (node.obstacle.empty()) {
            node.content
                = isNumeric(description.element) ? TraceNode::Content::Numbers : TraceNode::Content::Texts;
        }
    }
    return node;
}

/// Where a link leads: "/group/x", "other.h5::/x".
std::string linkTarget(hid_t file, const std::string& path)
{
    const Hdf5Handle access = insideFileOnly();
    H5L_info_t info {};
    if (H5Lget_info(file, path.c_str(), &info, *access) < 0 || info.u.val_size > longestLink) {
        return {};
    }
    std::vector<char> value(info.u.val_size + 1, '\0');
    if (info.type == H5L_TYPE_HARD
        || H5Lget_val(file, path.c_str(), value.data(), info.u.val_size, *access) < 0) {
        return {};
    }
    if (info.type == H5L_TYPE_SOFT) {
        return value.data();
    }
    unsigned flags = 0;
    const char *target = nullptr, *place = nullptr;
    return info.type == H5L_TYPE_EXTERNAL
            && H5Lunpack_elink_val(value.data(), info.u.val_size, &flags, &target, &place) >= 0
        ? std::string(target) + "::" + place
        : "a link of a kind of its own";
}

struct ChildNames {
    std::vector<std::pair<std::string, H5L_type_t>> names;
};

/// Stands for the members that a list leaves out.
TraceNode moreChildren(const std::string& group, hsize_t count)
{
    TraceNode node = nodeAt((group == "/" ? "" : group) + "/… " + std::to_string(count) + " more");
    node.type = TraceNode::Type::Dataset;
    node.elementType = "what is left out";
    node.obstacle = "of " + std::to_string(count + childLimit) + " members the first "
        + std::to_string(childLimit) + " are listed";
    return node;
}

/// A number without a sign that an Array's numbers with one cannot hold.
bool exceedsSigned(std::span<const std::byte> bytes)
{
    for (std::size_t at = 0; at + sizeof(uint64_t) <= bytes.size(); at += sizeof(uint64_t)) {
        int64_t number = 0;
        std::memcpy(&number, bytes.data() + at, sizeof(number));
        if (number < 0) {
            return true;
        }
    }
    return false;
}

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

Hdf5Nodes::Hdf5Nodes(std::filesystem::path path)
    : m_path(std::move(path))
{
}

Result<TraceNode> Hdf5Nodes::node(const std::string& path) const
{
    const Hdf5Guard guard;
    const Result<Hdf5Handle> hdf5 = openForReading(m_path);
    if (!hdf5) {
        return hdf5.error();
    }
    const Hdf5Handle object = openObject(**hdf5, path);
    return object ? describeNode(*object, path) : Result<TraceNode>(missing(m_path, path));
}

Result<std::vector<TraceNode>> Hdf5Nodes::children(const std::string& path) const
{
    const Hdf5Guard guard;
    const Result<Hdf5Handle> hdf5 = openForReading(m_path);
    if (!hdf5) {
        return hdf5.error();
    }
    const Hdf5Handle group = openObject(**hdf5, path);
    if (!group) {
        return missing(m_path, path);
    }
    std::vector<TraceNode> children;
    if (H5Iget_type(*group) != H5I_GROUP) {
        return children;
    }
    ChildNames found;
    hsize_t position = 0;
    H5G_info_t info {};
    if (H5Gget_info(*group, &info) < 0
        || H5Literate(*group, H5_INDEX_NAME, H5_ITER_INC, &position, collectChild, &found) < 0) {
        return inputError(FOVEA_TEXT("Trace", "%1: the members of %2 cannot be listed (%3)"),
            { m_path.string(), path, hdf5Reason() });
    }
    for (const auto& [name, linkType] : found.names) {
        const std::string childPath = (path == "/" || path.empty() ? "" : path) + "/" + name;
        const Hdf5Handle child = linkType == H5L_TYPE_HARD || linkType == H5L_TYPE_SOFT
            ? openObject(**hdf5, childPath)
            : Hdf5Handle();
        TraceNode node = child ? describeNode(*child, childPath) : nodeAt(childPath);
        node.link = linkType == H5L_TYPE_HARD ? std::string() : linkTarget(**hdf5, childPath);
        if (!child) {
            node.type = TraceNode::Type::Dataset;
            node.elementType = linkType == H5L_TYPE_EXTERNAL ? "link into another file" : "broken link";
            node.obstacle = linkType == H5L_TYPE_EXTERNAL
                ? "links into other files are not followed: " + node.link
                : "it leads to nothing";
        }
        children.push_back(std::move(node));
    }
    if (info.nlinks > found.names.size()) {
        children.push_back(moreChildren(path, info.nlinks - found.names.size()));
    }
    return children;
}

Result<Array> Hdf5Nodes::readNumbers(const std::string& path, const DatasetPart& part) const
{
    using Class = ElementType::Class;
    const Hdf5Guard guard;
    const Result<OpenDataset> open = openForPart(m_path, path);
    if (!open) {
        return open.error();
    }
    const DatasetDescription& description = open->description;
    const ElementType& element = description.element;
    DatasetPart chosen = filled(part, description.extents);
    std::vector<std::string> axes = axisNamesOf(*open->dataset, description.extents.size());
    const std::string location = m_path.string() + ": " + path;
    // Of each element: a record's members, or what an array type holds.
    std::vector<int64_t> inner = element.innerExtents;
    if (element.elementClass == Class::Record) {
        inner = { static_cast<int64_t>(element.members.size()) };
    }
    const auto innerCount = Shape::checkedElementCount(inner);
    if (!isNumeric(element) || !innerCount || chosen.count.size() + inner.size() > Shape::maximumRank) {
        return inputError(FOVEA_TEXT("Trace", "%1: holds elements of type %2, which are no numbers"),
            { location, element.name });
    }
    const DType type = element.elementClass == Class::Record ? DType::F64 : element.arrayType;
    const auto elementBytes = checkedProduct({ *innerCount, byteSize(type) });
    const std::vector<hsize_t> innerSizes(inner.begin(), inner.end());
    Hdf5Handle memory;
    if (element.elementClass == Class::Record) {
        memory = recordMemoryType(element.members);
    } else if (element.elementClass == Class::NumberArray) {
        memory
            = { H5Tarray_create2(memoryType(element), static_cast<unsigned>(inner.size()), innerSizes.data()),
                  H5Tclose };
    } else if (element.elementClass == Class::Truth) {
        // An enumeration is read as it is stored: its bytes are whole numbers.
        memory = { H5Dget_type(*open->dataset), H5Tclose };
    } else {
        memory = { H5Tcopy(memoryType(element)), H5Tclose };
    }
    const Result<std::vector<std::byte>> bytes = readPart(
        *open->dataset, description, *memory, elementBytes.value_or(readByteLimit), chosen, location);
    if (!bytes) {
        return bytes.error();
    }
    m_bytesRead += static_cast<int64_t>(bytes->size());
    if (element.isUnsigned64 && element.elementClass != Class::Record && exceedsSigned(*bytes)) {
        return inputError(
            FOVEA_TEXT(
                "Trace", "%1: holds numbers of 2^63 and more, which %2 has and an array of int64 has not"),
            { location, element.name });
    }
    chosen.count.insert(chosen.count.end(), inner.begin(), inner.end());
    if (!axes.empty()) {
        axes.resize(chosen.count.size(), element.elementClass == Class::Record ? "member" : "");
    }
    return arrayOf(type, chosen.count, *bytes, std::move(axes));
}

Result<std::vector<std::string>> Hdf5Nodes::readStrings(
    const std::string& path, const DatasetPart& part) const
{
    const Hdf5Guard guard;
    const Result<OpenDataset> open = openForPart(m_path, path);
    if (!open) {
        return open.error();
    }
    const DatasetDescription& description = open->description;
    const ElementType& element = description.element;
    const std::string location = m_path.string() + ": " + path;
    // Of some numbers only the text is exact.
    const bool isExactAsText = element.isEnumeration || element.isBitField || element.isUnsigned64
        || element.elementClass == ElementType::Class::Record;
    if (isNumeric(element) && !isExactAsText) {
        return inputError(FOVEA_TEXT("Trace", "%1: holds elements of type %2, which are no text"),
            { location, element.name });
    }
    const DatasetPart chosen = filled(part, description.extents);
    Result<std::vector<std::string>> texts = element.elementClass == ElementType::Class::Text
        ? readTexts(*open->dataset, description, chosen, location)
        : readElementTexts(*open->dataset, description, chosen, location);
    for (const std::string& text : texts ? *texts : std::vector<std::string>()) {
        m_bytesRead += static_cast<int64_t>(text.size());
    }
    return texts;
}

} // namespace fovea
