// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/result.h>

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fovea {

enum class ParameterType { Boolean, Integer, Real, Text, Path, Choice, Any };

struct CommandParameter {
    std::string name;
    ParameterType type = ParameterType::Text;
    bool isRequired = false;
    QString (*help)() = nullptr;
    std::vector<std::string> choices = {};
};

/// What was done: what would undo it (nothing: it cannot or need not be undone), and which following commands
/// of the same kind are one step with it (a drag; empty: none).
struct CommandEffect {
    std::optional<Command> inverse = std::nullopt;
    QString mergeKey = {};
    /// In a few words, for the history: "L3 H5". Empty: the title says it all.
    QString what = {};
    /// The command with what it took from the window filled in, so that doing it again means the same.
    /// Absent: it took nothing from there.
    std::optional<Command> done = std::nullopt;
};

/// What can be done in the window: by a menu, a key, the palette, a script or a plugin, always through here.
struct WindowCommand {
    std::string id;
    /// Asked again after a language change.
    std::function<QString()> title, help;
    std::vector<CommandParameter> parameters = {};
    /// The defaults; the user's own are settings.
    QList<QKeySequence> keys = {};
    /// Empty: it can be done. No function: it always can.
    std::function<QString()> whyDisabled = {};
    std::function<Result<CommandEffect>(const Value& parameters)> run;
    /// What a menu entry does about required parameters: asks the user, then calls `answered`, or not.
    std::function<void(const std::function<void(const Value&)>& answered)> ask = {};
    /// Of what is on or off: whether it is on. Executed without parameters it then changes over.
    std::function<bool()> isOn = {};
    /// Whether it is worth a line in a script and the journal: a dialog that is opened is not, nor is an
    /// undo. What such a command does by calling others is told as theirs.
    bool isRecorded = true;
};

/// All commands of the window by id. They run on the GUI thread, and never two at once: what a running
/// command does by calling others is part of itself, and told once.
class CommandRegistry : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Returns false, and changes nothing, when there is a command with this id already.
    bool add(WindowCommand command);
    void remove(const std::string& id);
    /// The command, or nullptr; good until it is removed.
    const WindowCommand* find(const std::string& id) const;
    /// Sorted by id.
    std::vector<const WindowCommand*> commands() const;

    /// Checks the parameters and whether it can be done now, runs it, and tells.
    Result<void> execute(const std::string& id, const Value& parameters = {});
    /// As a menu entry does it: asks for what is required when nothing is given, and tells of failure.
    void trigger(const std::string& id, const Value& parameters = {});
    /// Something happened by hand (a drag, a click): records it as if it had been executed. Nothing while a
    /// command runs that is told, whose doing it then is.
    void adopt(const Command& done, const CommandEffect& effect);
    bool isRunning() const { return m_running > 0; }
    /// Empty when the command can be done now.
    QString whyDisabled(const std::string& id) const;

    /// Something happened after which other commands can be done.
    void refresh() { emit availabilityChanged(); }

signals:
    /// The command as it was meant: where its parameters were left out, as `CommandEffect::done` has them.
    void executed(const Command& command, const CommandEffect& effect);
    /// A command that `trigger` began could not be done.
    void failed(const QString& title, const Error& error);
    void added(const QString& id);
    void removed(const QString& id);
    void availabilityChanged();

private:
    std::map<std::string, WindowCommand, std::less<>> m_commands;
    // Commands under way, and those among them that are told.
    int m_running = 0, m_recorded = 0;
};

/// Nothing, or a sentence that names the command, the parameter, what was expected and what was found.
Result<void> checkParameters(const WindowCommand& command, const Value& parameters);

/// The title as it stands in running text: without the mark of its key and without "…".
QString plainTitle(const WindowCommand& command);

/// Words `name=value` as the parameters of a command; each value is read as its parameter's type.
Result<Value> parseParameters(const WindowCommand& command, const std::vector<std::string>& words);

} // namespace fovea
