// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/stored_rows.h"

#include "trace/checked.h"
#include "trace/hdf5_attributes.h"
#include "trace/hdf5_reading.h"
#include "trace/lay_out.h"

#include <algorithm>

namespace fovea {

namespace {

StoredRows describeRows(const std::string& location, const DatasetDescription& description)
{
    StoredRows rows;
    rows.location = location;
    rows.offset = description.offset;
    rows.type = description.element.name == "bfloat16" && description.element.isPlain
        ? DType::BF16
        : description.element.arrayType;
    if (!description.extents.empty()) {
        rows.rowCount = description.extents.front();
        rows.innerExtents.assign(description.extents.begin() + 1, description.extents.end());
    }
    return rows;
}

} // namespace

int64_t StoredRows::rowElements() const
{
    return Shape(innerExtents).elementCount();
}

std::vector<std::string> splitWords(const std::string& text)
{
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

Result<StoredRows> findRows(hid_t hdf5, const std::string& location)
{
    const Hdf5Handle dataset = openDataset(hdf5, location);
    if (!dataset) {
        return inputError(FOVEA_TEXT("Trace", "%1: is missing"), { location });
    }
    const DatasetDescription description = describeDataset(*dataset);
    const auto count = Shape::checkedElementCount(description.extents);
    const bool isNumbers = description.element.elementClass == ElementType::Class::Number;
    if (!description.obstacle.empty() || description.extents.empty() || !isNumbers || !count
        || !checkedProduct({ *count, 8 })) {
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be rows of numbers: %2"),
            { location, description.obstacle.empty() ? description.element.name : description.obstacle });
    }
    return describeRows(location, description);
}

Result<StoredPart> findPart(hid_t hdf5, const std::string& location)
{
    Result<StoredRows> rows = findRows(hdf5, location);
    if (!rows) {
        return rows.error();
    }
    StoredPart part;
    part.rows = *std::move(rows);
    const Hdf5Handle dataset = openDataset(hdf5, location);
    const Value attributes = readAttributes(*dataset);
    const std::string unit = attributes.get<std::string>("rows", "");
    const auto found = std::find(rowUnitNames.begin(), rowUnitNames.end(), unit);
    if (found == rowUnitNames.end()) {
        return inputError(FOVEA_TEXT("Trace", "%1: has rows of \"%2\"; expected example, token or ragged"),
            { location, unit });
    }
    part.unit = static_cast<RowUnit>(found - rowUnitNames.begin());
    part.exampleAxes = splitWords(attributes.get<std::string>("axes", ""));
    part.mapHeads = attributes.get<int64_t>("heads", 0);
    if (part.unit == RowUnit::Ragged) {
        Result<StoredRows> begin = findRows(hdf5, location + "_begin");
        if (!begin) {
            return begin.error();
        }
        part.begin = *std::move(begin);
    }
    const std::size_t rowAxes = part.unit == RowUnit::Example || part.mapHeads > 0 ? 0 : 1;
    const std::size_t axisCount = part.mapHeads > 0 ? 3 : part.rows.innerExtents.size() + rowAxes;
    if (part.exampleAxes.size() != axisCount || part.mapHeads < 0) {
        return inputError(FOVEA_TEXT("Trace", "%1: names %2 axes for %3"),
            { location, std::to_string(part.exampleAxes.size()), std::to_string(axisCount) });
    }
    return part;
}

} // namespace fovea
