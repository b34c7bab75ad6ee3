// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loop_watch.h"

#include <QFrame>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QLabel;

namespace fovea {

/// What the window is at, in figures, over its upper right corner; the mouse goes through it. It measures
/// only while it is shown.
class Overlay : public QFrame {
    Q_OBJECT
public:
    struct Reading {
        std::function<QString()> name, value;
    };
    Overlay(std::vector<Reading> readings, QWidget* window);

    /// The longest that the event loop did not come round in the last seconds.
    LoopWatch::Gap worstGap() const;
    /// Of the last frame, and the longest of the last seconds.
    void addFrame(double milliseconds);
    QString frameText() const;
    QString gapText() const;
    /// Every line as "name: value".
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void place();

    std::vector<Reading> m_readings;
    std::vector<QLabel*> m_names, m_values;
    std::unique_ptr<LoopWatch> m_watch;
    QTimer m_clock;
    /// Of the seconds that are still told of, oldest first.
    std::vector<LoopWatch::Gap> m_gaps;
    std::vector<double> m_frames;
    double m_lastFrame = 0, m_worstFrame = 0;
};

} // namespace fovea
