// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_registry.h"

#include <QPixmap>

#include <functional>
#include <vector>

namespace fovea {

/// What can be undone and done again: each step is a command and the command that undoes it, so steps are
/// data and may come from an earlier process.
class History : public QObject {
    Q_OBJECT
public:
    static constexpr int maximumCount = 500;

    explicit History(CommandRegistry& commands, QObject* parent = nullptr);

    struct Step {
        Command done, inverse;
        QString what;
        QPixmap preview;
    };
    int count() const { return static_cast<int>(m_steps.size()); }
    /// Steps before it are done, the others undone.
    int index() const { return m_index; }
    const Step& step(int index) const { return m_steps[static_cast<std::size_t>(index)]; }
    /// "Select: L3 H5", in the language of now.
    QString text(const Step& step) const;
    void setPreview(int index, const QPixmap& preview);

    void undo();
    void redo();
    /// Undoes or does again until `index` steps are done, one fails, or something else is done. It waits
    /// for what a step begins, as the opening of a trace.
    void goTo(int index);
    /// What says whether something that a step began is still under way; `proceed` is called when it ends.
    void setBusy(std::function<bool()> isBusy) { m_isBusy = std::move(isBusy); }
    void proceed();
    /// On its way to the step of `goTo`.
    bool isUnderWay() const { return m_target.has_value(); }
    /// Takes the step away that would be undone next: one that cannot be undone, say.
    void forgetStep();
    /// Undone or redone: what runs now is not a new step.
    bool isReplaying() const { return m_isReplaying; }

    /// The steps and the place among them, and back: without running any.
    Value state() const;
    void restore(const Value& state);

signals:
    void changed();
    /// A step could not be undone or done again. It stays, and so does the place among the steps.
    void failed(const QString& text, const Error& error);

private:
    void record(const Command& command, const CommandEffect& effect);
    /// False when it failed.
    bool replay(const Command& command, const Step& step);

    CommandRegistry& m_commands;
    std::vector<Step> m_steps;
    int m_index = 0;
    /// Of the step that was done last; nothing is one with a step that was read back, or came before an undo.
    QString m_mergeKey;
    std::function<bool()> m_isBusy;
    std::optional<int> m_target;
    bool m_isReplaying = false;
};

} // namespace fovea
