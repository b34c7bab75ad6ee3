// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace fovea {

/// A PDF file without the creation date of its Info dictionary, whose length differs between time zones; the
/// cross-reference table (ISO 32000-1, 7.5.4) is corrected. What is not such a file comes back as it was.
QByteArray withoutDate(QByteArray pdf);

} // namespace fovea
