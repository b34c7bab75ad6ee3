// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace fovea::test {

/// A widget of the SDK as SDK.md shows it: the function makes what the picture holds.
struct WidgetExample {
    /// The picture's name without its suffix.
    QString name;
    QSize size;
    std::unique_ptr<QWidget> (*make)();
};
const std::vector<WidgetExample>& widgetExamples();

} // namespace fovea::test
