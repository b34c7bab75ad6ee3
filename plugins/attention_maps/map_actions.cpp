// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace fovea::attention_maps {

MapActions::MapActions(QWidget* panel)
    : QObject(panel)
    , m_lock(checkable(panel))
    , m_hideSpecial(checkable(panel))
    , m_renormalise(checkable(panel))
    , m_log(checkable(panel))
    , m_cividis(checkable(panel))
    , m_viridis(checkable(panel))
    , m_ratio(checkable(panel))
    , m_wipe(checkable(panel))
    , m_showAll(new QAction(panel))
{
    m_lock->setPriority(QAction::HighPriority);
    m_hideSpecial->setPriority(QAction::HighPriority);
    auto* maps = new QActionGroup(this);
    maps->addAction(m_cividis);
    maps->addAction(m_viridis);
    panel->addAction(m_showAll);
    connect(m_showAll, &QAction::triggered, this, &MapActions::showAllAsked);
    retranslate();
}

QAction* MapActions::checkable(QWidget* panel)
{
    auto* action = new QAction(panel);
    action->setCheckable(true);
    panel->addAction(action);
    connect(action, &QAction::triggered, this, [this, action] { emit changed(action->text()); });
    return action;
}

void MapActions::retranslate()
{
    m_lock->setText(tr("Locked range"));
    m_lock->setToolTip(tr("Keep the end of the colours while going through heads"));
    m_hideSpecial->setText(tr("Hide special"));
    m_hideSpecial->setToolTip(tr("Leave out the tokens that the tokenizer put in, such as [CLS] and [SEP]"));
    m_renormalise->setText(tr("Scale rows to 1 without them"));
    m_renormalise->setToolTip(tr("Divide each row by what is left when special tokens are hidden"));
    m_log->setText(tr("Logarithmic colours"));
    m_log->setToolTip(tr("Equal steps of colour for equal ratios, over four powers of ten"));
    m_cividis->setText(tr("Colours: cividis"));
    m_viridis->setText(tr("Colours: viridis"));
    m_ratio->setText(tr("Difference as ratio"));
    m_ratio->setToolTip(tr("log₂(B / A): 1 is twice as much, −1 half as much"));
    m_wipe->setText(tr("A | B as a wipe"));
    m_wipe->setToolTip(tr("One map over the other with a line to drag, on the tokens that both have"));
    m_showAll->setText(tr("Show all (Home)"));
}

void MapActions::show(const AttentionOptions& options)
{
    const bool hides = options.specialTokens != SpecialTokens::Shown;
    m_lock->setChecked(options.lockedHigh.has_value());
    m_hideSpecial->setChecked(hides);
    m_renormalise->setEnabled(hides);
    m_renormalise->setChecked(options.specialTokens == SpecialTokens::HiddenAndRenormalised);
    m_ratio->setChecked(options.difference == DifferenceMeasure::Ratio);
    m_wipe->setChecked(options.split == SplitStyle::Wipe);
    m_log->setChecked(options.isLog);
    m_cividis->setChecked(options.colorMap == ColorMap::Cividis);
    m_viridis->setChecked(options.colorMap == ColorMap::Viridis);
}

void MapActions::setComparing(bool isComparing)
{
    m_ratio->setEnabled(isComparing);
    m_wipe->setEnabled(isComparing);
}

AttentionOptions MapActions::applied(const AttentionOptions& before, double high, double change) const
{
    AttentionOptions options = before;
    options.specialTokens = !m_hideSpecial->isChecked() ? SpecialTokens::Shown
        : m_renormalise->isChecked()                    ? SpecialTokens::HiddenAndRenormalised
                                                        : SpecialTokens::Hidden;
    if (!m_lock->isChecked()) {
        options.lockedHigh.reset();
        options.lockedChange.reset();
    } else if (!options.lockedHigh) {
        options.lockedHigh = high;
        options.lockedChange = change > 0 ? std::optional(change) : std::nullopt;
    }
    const DifferenceMeasure difference
        = m_ratio->isChecked() ? DifferenceMeasure::Ratio : DifferenceMeasure::Difference;
    if (difference != options.difference) {
        options.lockedChange.reset(); // Of another unit.
    }
    options.difference = difference;
    options.split = m_wipe->isChecked() ? SplitStyle::Wipe : SplitStyle::Beside;
    options.isLog = m_log->isChecked();
    options.colorMap = m_viridis->isChecked() ? ColorMap::Viridis : ColorMap::Cividis;
    return options;
}

} // namespace fovea::attention_maps
