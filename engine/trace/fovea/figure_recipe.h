// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace fovea {

/// How a recipe stands in an exported figure of any format: as one line of JSON that begins with
/// {"Fovea":"VERSION" and holds none of < > &, so that it needs no escape in SVG's and PDF's XML, in PNG's
/// iTXt, in an HDF5 attribute or behind the # of a CSV file. A reader then needs none of their libraries.
FOVEA_TRACE_EXPORT std::string recipeText(const Value& recipe);

/// The recipe in the bytes of an exported figure; nothing when they hold none.
FOVEA_TRACE_EXPORT std::optional<Value> findRecipe(std::string_view bytes);

/// The recipe of an exported figure. Looks through the first and the last 8 MiB. Fails when the file cannot
/// be read, or holds no recipe.
FOVEA_TRACE_EXPORT Result<Value> readRecipe(const std::filesystem::path& path);

} // namespace fovea
