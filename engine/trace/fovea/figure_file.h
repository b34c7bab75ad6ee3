// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/figure_table.h>
#include <fovea/value.h>

#include <string>
#include <string_view>

namespace fovea {

/// What the root attribute `format` of a figure's HDF5 file says.
inline constexpr std::string_view figureFileFormat = "fovea-figure";

/// The numbers of a figure as the bytes of an HDF5 file: `/values` with one dimension scale for each axis
/// (the indices, under the axis's name) and, where places have names, `/AXIS_name` on that scale; root
/// attributes `format`, `title` and `recipe` (JSON text). The same figure gives the same bytes.
FOVEA_TRACE_EXPORT Result<std::string> formatFigureFile(
    const FigureTable& table, const std::string& title, const Value& recipe);

} // namespace fovea
