// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_registry.h"

#include <QPixmap>
#include <QUndoStack>

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
    int count() const { return m_stack.count(); }
    /// Steps before it are done, the others undone.
    int index() const { return m_stack.index(); }
    const Step& step(int index) const;
    /// "Select: L3 H5", in the language of now.
    QString text(const Step& step) const;
    void setPreview(int index, const QPixmap& preview);

    void undo();
    void redo();
    /// Undoes or does again until `index` steps are done, or one fails.
    void goTo(int index);
    /// Undone or redone: what runs now is not a new step.
    bool isReplaying() const { return m_isReplaying; }

    /// The steps and the place among them, and back: without running any.
    Value state() const;
    void restore(const Value& state);

signals:
    void changed();
    /// A step could not be undone or done again, and was dropped.
    void failed(const QString& text, const Error& error);

private:
    class StepCommand;

    void record(const Command& command, const CommandEffect& effect);
    /// False when it failed.
    bool replay(const Command& command, const Step& step);

    CommandRegistry& m_commands;
    QUndoStack m_stack;
    bool m_isReplaying = false;
    bool m_isRestoring = false;
    bool m_hasFailed = false;
};

} // namespace fovea
