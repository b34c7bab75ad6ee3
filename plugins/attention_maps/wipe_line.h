// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace fovea::attention_maps {

/// The line between two pictures of which one lies over the other: dragged, or moved by the arrow keys.
class WipeLine : public QWidget {
    Q_OBJECT
public:
    explicit WipeLine(QWidget* parent = nullptr);

    static constexpr int thickness = 9;

signals:
    /// By so many pixels to the right.
    void moved(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_grip = 0;
};

} // namespace fovea::attention_maps
