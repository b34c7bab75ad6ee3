// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "absent_panel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace fovea {

AbsentPanel::AbsentPanel(QString plugin, QString panel, QWidget* parent)
    : Panel(parent)
    , m_plugin(std::move(plugin))
    , m_panel(std::move(panel))
    , m_text(new QLabel(this))
{
    m_text->setObjectName("absentPanelText");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setProperty("role", "sentence");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addWidget(m_text);
}

void AbsentPanel::retranslate()
{
    m_text->setText(tr("The plugin %1, which this panel is from, is not here.\nWhat the panel showed is kept "
                       "with the workspace: install the plugin (Help > Plugins), and open it again.")
                        .arg(m_plugin));
}

QString AbsentPanel::footer() const
{
    return tr("kept for %1").arg(m_panel);
}

} // namespace fovea
