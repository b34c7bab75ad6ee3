// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>

#include <QString>

namespace fovea {

/// Gives the whole application the colours, faces and style sheet of a theme.
void applyTheme(const Theme& theme);

/// "dark", "light" or "print"; nothing else is a theme.
bool isThemeName(const QString& name);
Theme themeNamed(const QString& name);

} // namespace fovea
