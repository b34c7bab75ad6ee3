// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace fovea {

struct Job;

/// Bytes as people write them in the language of now: "512 B", "1.5 MB".
QString bytesText(qint64 bytes);

/// Below the title: phase, how much of how much, rate and time left while it runs; then what came of it and
/// how long it took.
QString jobText(const Job& job);

} // namespace fovea
