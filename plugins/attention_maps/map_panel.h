// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"

#include <fovea/heatmap.h>
#include <fovea/panel.h>

#include <QTimer>

#include <memory>

class QAction;
class QActionGroup;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace fovea::attention_maps {

class MessagePage;

/// One attention map with its tokens on both axes.
class MapPanel final : public Panel {
    Q_OBJECT
public:
    explicit MapPanel(std::shared_ptr<AttentionSource> source);

    void retranslate() override;
    QString subject() const override;
    QString footer() const override;
    std::optional<Figure> figure() const override;
    bool isLoading() const override { return m_source->isLoading(); }
    Value state() const override;
    void restore(const Value& state) override;

    Heatmap& map() { return *m_map; }

private:
    void buildActions();
    void buildExampleRow();
    void refresh();
    void refreshActions();
    void refreshExamples();
    void applyActions();
    HeatmapContent content() const;
    /// Tokens and rules, without hints for the hand.
    QString facts() const;

    std::shared_ptr<AttentionSource> m_source;
    QStackedWidget* m_pages;
    MessagePage* m_message;
    QWidget* m_exampleRow;
    QLabel* m_exampleBefore;
    QSpinBox* m_example;
    QLabel* m_exampleAfter;
    Heatmap* m_map;
    QAction *m_lock, *m_hideSpecial, *m_renormalise, *m_log, *m_cividis, *m_viridis, *m_showAll;
    /// A read of a few milliseconds should not make the picture flicker.
    QTimer m_dim;
};

} // namespace fovea::attention_maps
