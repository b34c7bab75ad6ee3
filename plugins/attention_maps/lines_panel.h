// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_panel.h"

#include <fovea/token_lines.h>

class QLabel;
class QSlider;

namespace fovea::attention_maps {

/// One attention map as lines between tokens, those above a threshold.
class LinesPanel final : public AttentionPanel {
    Q_OBJECT
public:
    explicit LinesPanel(std::shared_ptr<AttentionSource> source);

    void retranslate() override;
    QString subject() const override { return source().subject(mode()); }
    QString footer() const override { return facts(); }
    std::optional<Figure> figure() const override;
    bool isLoading() const override { return source().isLoading() || m_areLinksSought; }
    Value state() const override;
    void restore(const Value& state) override;

    double threshold() const { return m_threshold; }
    void setThreshold(double threshold);
    TokenLines& lines() { return *m_lines; }

private:
    /// What is drawn blue, and what orange.
    struct Links {
        TokenLinks a, b;
    };
    /// Runs on a reading thread.
    static Links linksOf(Comparison::Mode mode, const Array& a, const Array& b, double threshold);
    void connectViews();
    void refresh();
    void showLinks(Links links);
    /// The maps whose links are drawn; the other one is empty in the modes of one side.
    MapView view() const;
    QString facts() const;
    QString countOf(const TokenLinks& links) const;

    double m_threshold = 0.05;
    bool m_areLinksSought = false;
    TokenLines* m_lines;
    QLabel* m_sliderName;
    QSlider* m_slider;
    QLabel* m_sliderValue;
};

/// The slider's place (0 … 100) and the threshold: equal steps are equal ratios from 0.001 to 1; at 0 all
/// links count.
double thresholdAt(int place);
int placeOfThreshold(double threshold);

} // namespace fovea::attention_maps
