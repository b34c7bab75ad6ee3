// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_panel.h"

#include <fovea/heatmap.h>

namespace fovea::attention_maps {

class ExampleRow;
class MapActions;

/// One attention map with its tokens on both axes.
class MapPanel final : public AttentionPanel {
    Q_OBJECT
public:
    explicit MapPanel(std::shared_ptr<AttentionSource> source);

    void retranslate() override;
    QString subject() const override { return source().subject(); }
    QString footer() const override;
    std::optional<Figure> figure() const override;
    bool isLoading() const override { return source().isLoading(); }
    Value state() const override;
    void restore(const Value& state) override;

    Heatmap& map() { return *m_map; }

private:
    void refresh();
    void refreshExamples();
    bool isWhole(const QRectF& view) const;
    HeatmapContent content() const;
    /// Tokens and rules, without hints for the hand.
    QString facts() const;

    ExampleRow* m_examples;
    Heatmap* m_map;
    MapActions* m_actions;
    /// The part that a restored state shows, until there is a map to show it of.
    std::optional<QRectF> m_restoredView;
};

} // namespace fovea::attention_maps
