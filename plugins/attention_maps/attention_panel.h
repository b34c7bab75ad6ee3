// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"

#include <fovea/panel.h>

#include <QTimer>

#include <functional>
#include <memory>

class QStackedWidget;
class QVBoxLayout;

namespace fovea::attention_maps {

class MessagePage;

/// What the attention panels have in common: the reader of the Selection that they share, and a page that
/// gives way to an explanation while there is nothing to show.
class AttentionPanel : public Panel {
    Q_OBJECT
public:
    explicit AttentionPanel(std::shared_ptr<AttentionSource> source);

    std::vector<Comparison::Mode> comparisonModes() const override;

protected:
    /// The way to show A and B now: A while nothing is compared.
    Comparison::Mode mode() const;
    /// The side that is shown alone, or that the first of two stands for.
    Side shownSide() const { return mode() == Comparison::Mode::B ? Side::B : Side::A; }
    /// The side whose absence leaves nothing to show in this mode.
    Side neededSide() const;
    /// What every panel keeps: the options of the source.
    Value commonState() const;
    void restoreCommon(const Value& state);
    AttentionSource& source() const { return *m_source; }
    /// What the panel shows is built into this.
    QVBoxLayout& page() const { return *m_page; }
    /// The page, or else what the source has to say of a side.
    void showPage(bool hasContent, Side side = Side::A);
    /// The panel shows the source's map: it loads while that is read, and `dim` is told when a read takes
    /// long enough to be seen.
    void followReading(std::function<void(bool isDimmed)> dim);

private:
    std::shared_ptr<AttentionSource> m_source;
    QStackedWidget* m_pages;
    MessagePage* m_message;
    QVBoxLayout* m_page;
    QTimer m_dimming;
};

/// "a · b · c", as subjects and footers are written.
QString joined(const QStringList& parts);

} // namespace fovea::attention_maps
