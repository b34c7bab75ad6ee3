// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/theme.h>

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace head_entropy {

/// What is drawn: a value for every head of every layer.
struct EntropyContent {
    /// [layer, head]
    fovea::Array values;
    std::vector<int> layers;
    QString title, unit;
    bool hasNumbers = true;
    /// Row and head.
    std::optional<std::pair<int, int>> selected;

    int rows() const { return static_cast<int>(values.isEmpty() ? 0 : values.shape()[0]); }
    int heads() const { return static_cast<int>(values.isEmpty() ? 0 : values.shape()[1]); }
    float value(int row, int head) const;
    /// Of all values; 0 when there is none.
    std::pair<float, float> range() const;
};

/// One cell of the grid inside `area`.
QRectF cellAt(const EntropyContent& content, const QRectF& area, int row, int head);
/// The row and head under a point, or nothing.
std::optional<std::pair<int, int>> headAt(const EntropyContent& content, const QRectF& area, QPointF point);

/// The same for the screen and for paper: it depends on its arguments alone.
void paintEntropies(
    QPainter& painter, const EntropyContent& content, const QRectF& area, const fovea::Theme& theme);

} // namespace head_entropy
