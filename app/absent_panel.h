// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/panel.h>

class QLabel;

namespace fovea {

/// Stands for a panel whose plugin is not here, and says so; what the panel wants to have back is kept by the
/// workspace.
class AbsentPanel final : public Panel {
    Q_OBJECT
public:
    AbsentPanel(QString plugin, QString panel, QWidget* parent = nullptr);

    void retranslate() override;
    QString subject() const override { return {}; }
    QString footer() const override;
    std::optional<Figure> figure() const override { return std::nullopt; }
    bool isLoading() const override { return false; }

private:
    QString m_plugin, m_panel;
    QLabel* m_text;
};

} // namespace fovea
