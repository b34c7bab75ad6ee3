// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>

#include <QIcon>
#include <QString>

namespace fovea {

/// A letter on a disc, A on blue and B on orange; both letters, both discs. No letter: as much room.
QIcon badgeIcon(const QString& letters, const Theme& theme);

} // namespace fovea
