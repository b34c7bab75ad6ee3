// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "entropy_figure.h"

#include <fovea/panel.h>
#include <fovea/workbench.h>

namespace head_entropy {

/// The entropies of one example's heads: a click selects a head everywhere.
class EntropyPanel final : public fovea::Panel {
    Q_OBJECT
public:
    explicit EntropyPanel(fovea::Workbench& workbench);

    void retranslate() override;
    QString subject() const override;
    QString footer() const override;
    std::optional<fovea::Figure> figure() const override;
    bool isLoading() const override { return m_isLoading; }
    fovea::Value state() const override;
    void restore(const fovea::Value& state) override;

    QSize sizeHint() const override { return { 360, 280 }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void take(const fovea::Result<fovea::Array>& result);
    /// In the unit that is set, with what is selected now.
    EntropyContent content() const;
    void select(int row, int head);
    QString unit() const;
    bool hasNumbers() const;

    fovea::Workbench& m_workbench;
    /// As a state that was restored has them, until the settings are changed: a figure looks the same again
    /// whatever is set by then.
    std::optional<QString> m_unit;
    std::optional<bool> m_hasNumbers;
    /// What was read, or is being read.
    std::optional<int> m_trace;
    int64_t m_example = 0;
    fovea::Array m_bits;
    std::vector<int> m_layers;
    QString m_problem;
    bool m_isLoading = false;
};

} // namespace head_entropy
