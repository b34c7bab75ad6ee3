// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>

#include <QString>

namespace fovea {

/// Gives the whole application the colours, faces and style sheet of a theme.
void applyTheme(const Theme& theme);

/// Larger letters and more room in every theme that is applied from now on.
void setComfortable(bool isComfortable);
bool isComfortable();

/// "dark", "light" or "print"; nothing else is a theme.
bool isThemeName(const QString& name);
/// Of "system": what the desk has.
Theme themeNamed(const QString& name);

} // namespace fovea
