// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/array_text.h"

#include <fovea/array_file.h>
#include <fovea/figure_table.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <vector>

namespace fovea {

namespace {

/// As RFC 4180 has it: quoted where it holds what separates.
std::string field(const std::string& text, char separator)
{
    if (text.find_first_of(std::string("\"\n\r") + separator) == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

std::string_view npyType(DType type)
{
    switch (type) {
    case DType::F16:
        return "<f2";
    case DType::F64:
        return "<f8";
    case DType::I8:
        return "|i1";
    case DType::U8:
        return "|u1";
    case DType::I32:
        return "<i4";
    case DType::I64:
        return "<i8";
    case DType::F32:
    case DType::BF16:
        break;
    }
    return "<f4";
}

template <typename Number>
void appendNumber(std::string& out, Number number)
{
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(number)) {
            out += std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf";
            return;
        }
    }
    std::array<char, 64> text {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    out.append(text.data(), end.ptr);
}

} // namespace

void appendElement(std::string& out, const Array& array, std::size_t index)
{
    switch (array.dtype()) {
    case DType::F32:
        return appendNumber(out, array.values<float>()[index]);
    case DType::BF16:
        return appendNumber(out, toFloat(array.values<BFloat16>()[index]));
    case DType::F16:
        return appendNumber(out, toFloat(array.values<Float16>()[index]));
    case DType::F64:
        return appendNumber(out, array.values<double>()[index]);
    case DType::I8:
        return appendNumber(out, int { array.values<int8_t>()[index] });
    case DType::U8:
        return appendNumber(out, int { array.values<uint8_t>()[index] });
    case DType::I32:
        return appendNumber(out, array.values<int32_t>()[index]);
    case DType::I64:
        return appendNumber(out, array.values<int64_t>()[index]);
    }
}

std::string axisName(const Array& array, int axis)
{
    const auto place = static_cast<std::size_t>(axis);
    const bool isNamed = place < array.axes().size() && !array.axes()[place].empty();
    return isNamed ? array.axes()[place] : "axis" + std::to_string(axis);
}

std::string formatNpy(const Array& array)
{
    std::string header
        = "{'descr': '" + std::string(npyType(array.dtype())) + "', 'fortran_order': False, 'shape': (";
    for (const int64_t extent : array.shape().extents()) {
        header += std::to_string(extent) + ",";
    }
    header += "), }";
    // Magic, version and length take 10 bytes; the elements begin at a multiple of 64.
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    std::string out("\x93NUMPY\x01\x00", 8);
    out += static_cast<char>(header.size() & 0xff);
    out += static_cast<char>(header.size() >> 8);
    out += header;
    if (array.dtype() == DType::BF16) {
        for (const BFloat16 element : array.values<BFloat16>()) {
            const auto bytes = std::bit_cast<std::array<char, 4>>(toFloat(element));
            out.append(bytes.data(), bytes.size());
        }
    } else {
        const auto bytes = array.bytes();
        out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    return out;
}

std::string formatCsv(const Array& array, const std::vector<std::string>& columnNames)
{
    return formatDelimited({ array, columnNames }, ',');
}

std::string formatDelimited(const FigureTable& table, char separator)
{
    const Array& array = table.values;
    const int rank = array.shape().rank();
    const int64_t columns = rank > 0 ? array.shape()[rank - 1] : 1;
    const bool areNamed = static_cast<int64_t>(table.columnNames.size()) == columns;
    const auto first = [&](int axis) {
        const auto place = static_cast<std::size_t>(axis);
        return place < table.first.size() ? table.first[place] : 0;
    };
    std::string out;
    for (int axis = 0; axis + 1 < rank; ++axis) {
        out += field(axisName(array, axis), separator) + separator;
    }
    for (int64_t column = 0; column < columns; ++column) {
        if (column > 0) {
            out += separator;
        }
        out += areNamed ? field(table.columnNames[static_cast<std::size_t>(column)], separator)
            : rank > 0
            ? field(axisName(array, rank - 1) + "_" + std::to_string(first(rank - 1) + column), separator)
            : "value";
    }
    out += "\n";
    const int64_t rows = columns > 0 ? array.shape().elementCount() / columns : 0;
    std::vector<int64_t> index(static_cast<std::size_t>(rank > 0 ? rank - 1 : 0), 0);
    for (int64_t row = 0; row < rows; ++row) {
        for (int axis = 0; axis + 1 < rank; ++axis) {
            appendNumber(out, first(axis) + index[static_cast<std::size_t>(axis)]);
            out += separator;
        }
        for (int64_t column = 0; column < columns; ++column) {
            if (column > 0) {
                out += separator;
            }
            appendElement(out, array, static_cast<std::size_t>(row * columns + column));
        }
        out += '\n';
        for (int axis = rank - 2; axis >= 0; --axis) {
            auto& place = index[static_cast<std::size_t>(axis)];
            if (++place < array.shape()[axis]) {
                break;
            }
            place = 0;
        }
    }
    return out;
}

} // namespace fovea
