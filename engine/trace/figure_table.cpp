// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/figure_table.h>

#include <algorithm>

namespace fovea {
namespace {

using Ranges = std::vector<std::pair<int64_t, int64_t>>;

template <typename T>
Array cut(const Array& array, const Ranges& ranges, const Shape& shape)
{
    std::vector<T> values;
    values.reserve(static_cast<std::size_t>(shape.elementCount()));
    const std::span<const T> all = array.values<T>();
    const int rank = shape.rank();
    std::vector<int64_t> index;
    for (const auto& range : ranges) {
        index.push_back(range.first);
    }
    while (shape.elementCount() > static_cast<int64_t>(values.size())) {
        int64_t place = 0;
        for (int axis = 0; axis < rank; ++axis) {
            place = place * array.shape()[axis] + index[static_cast<std::size_t>(axis)];
        }
        const auto row = all.begin() + place;
        values.insert(values.end(), row, row + shape[rank - 1]);
        for (int axis = rank - 2; axis >= 0; --axis) {
            const auto at = static_cast<std::size_t>(axis);
            if (++index[at] < ranges[at].second) {
                break;
            }
            index[at] = ranges[at].first;
        }
    }
    return Array::of<T>(shape, std::move(values), array.axes());
}

Array cutAny(const Array& array, const Ranges& ranges, const Shape& shape)
{
    switch (array.dtype()) {
    case DType::F32:
        return cut<float>(array, ranges, shape);
    case DType::BF16:
        return cut<BFloat16>(array, ranges, shape);
    case DType::F16:
        return cut<Float16>(array, ranges, shape);
    case DType::F64:
        return cut<double>(array, ranges, shape);
    case DType::I8:
        return cut<int8_t>(array, ranges, shape);
    case DType::U8:
        return cut<uint8_t>(array, ranges, shape);
    case DType::I32:
        return cut<int32_t>(array, ranges, shape);
    case DType::I64:
        return cut<int64_t>(array, ranges, shape);
    }
    return array;
}

std::vector<std::string> cut(const std::vector<std::string>& names, const std::pair<int64_t, int64_t>& range)
{
    const auto end = static_cast<std::size_t>(range.second);
    return names.size() < end
        ? std::vector<std::string>()
        : std::vector<std::string>(names.begin() + range.first, names.begin() + range.second);
}

} // namespace

FigureTable partOf(const FigureTable& table, const Ranges& asked)
{
    const Shape& shape = table.values.shape();
    const auto rank = static_cast<std::size_t>(shape.rank());
    if (asked.size() != rank || rank == 0) {
        return table;
    }
    Ranges ranges;
    std::vector<int64_t> extents;
    FigureTable part;
    for (std::size_t axis = 0; axis < rank; ++axis) {
        const int64_t extent = shape[static_cast<int>(axis)];
        const int64_t begin = std::clamp<int64_t>(asked[axis].first, 0, extent);
        ranges.emplace_back(begin, std::clamp<int64_t>(asked[axis].second, begin, extent));
        extents.push_back(ranges.back().second - begin);
        part.first.push_back(begin + (axis < table.first.size() ? table.first[axis] : 0));
        part.placeNames.push_back(axis < table.placeNames.size() ? cut(table.placeNames[axis], ranges[axis])
                                                                 : std::vector<std::string>());
    }
    part.values = cutAny(table.values, ranges, Shape(extents));
    if (table.columnNames.size() == static_cast<std::size_t>(shape[-1])) {
        part.columnNames = cut(table.columnNames, ranges.back());
    }
    return part;
}

} // namespace fovea
