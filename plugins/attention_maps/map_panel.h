// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_panel.h"
#include "attention_maps/map_figure.h"

namespace fovea::attention_maps {

class ExampleRow;
class MapActions;

/// One attention map with its tokens on both axes.
class MapPanel final : public AttentionPanel {
    Q_OBJECT
public:
    explicit MapPanel(std::shared_ptr<AttentionSource> source);

    void retranslate() override;
    QString subject() const override { return source().subject(mode()); }
    QString footer() const override;
    std::optional<Figure> figure() const override;
    bool isLoading() const override { return source().isLoading(); }
    Value state() const override;
    void restore(const Value& state) override;

    Heatmap& map() { return m_maps->first(); }
    MapPair& maps() { return *m_maps; }

private:
    void connectViews();
    void refresh();
    void refreshSelection();
    void refreshExamples();
    /// The maps that stand in this mode; the second one only where there are two.
    MapView firstView() const;
    MapView secondView() const;
    MapPair::Arrangement arrangement() const;
    MapFigure shown() const;
    HeatmapContent content(MapView view) const;
    /// Tokens and rules, without hints for the hand.
    QString facts(const QRectF& view) const;
    QStringList sideFacts(Side side) const;
    QStringList differenceFacts() const;

    ExampleRow* m_examples;
    MapPair* m_maps;
    MapActions* m_actions;
    /// What moves the view meanwhile is not the user.
    bool m_isRefreshing = false;
    /// The part that a restored state shows, until there is a map to show it of.
    std::optional<QRectF> m_restoredView;
};

} // namespace fovea::attention_maps
