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

protected:
    AttentionSource& source() const { return *m_source; }
    /// What the panel shows is built into this.
    QVBoxLayout& page() const { return *m_page; }
    /// The page, or else what the source has to say.
    void showPage(bool hasContent);
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
