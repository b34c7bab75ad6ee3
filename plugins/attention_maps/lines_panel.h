// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"

#include <fovea/panel.h>
#include <fovea/token_lines.h>

#include <QTimer>

#include <memory>

class QLabel;
class QSlider;
class QStackedWidget;

namespace fovea::attention_maps {

class MessagePage;

/// One attention map as lines between tokens, those above a threshold.
class LinesPanel final : public Panel {
    Q_OBJECT
public:
    explicit LinesPanel(std::shared_ptr<AttentionSource> source);

    void retranslate() override;
    QString subject() const override { return m_source->subject(); }
    QString footer() const override;
    std::optional<Figure> figure() const override;
    bool isLoading() const override { return m_source->isLoading(); }
    Value state() const override;
    void restore(const Value& state) override;

    double threshold() const { return m_threshold; }
    void setThreshold(double threshold);
    TokenLines& lines() { return *m_lines; }

private:
    void refresh();
    QString facts() const;

    std::shared_ptr<AttentionSource> m_source;
    double m_threshold = 0.05;
    QStackedWidget* m_pages;
    MessagePage* m_message;
    TokenLines* m_lines;
    QLabel* m_sliderName;
    QSlider* m_slider;
    QLabel* m_sliderValue;
    QTimer m_dim;
};

/// The slider's place (0 … 100) and the threshold: equal steps are equal ratios from 0.001 to 1; at 0 all
/// links count.
double thresholdAt(int place);
int placeOfThreshold(double threshold);

} // namespace fovea::attention_maps
