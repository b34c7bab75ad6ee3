// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_reference.h"

#include "command_registry.h"
#include "shortcuts.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <array>

namespace fovea {

namespace {

struct Reference {
    Q_DECLARE_TR_FUNCTIONS(fovea::CommandReference)
};

const char* name(ParameterType type)
{
    constexpr std::array names { "boolean", "integer", "real", "text", "path", "choice", "any" };
    return names[static_cast<std::size_t>(type)];
}

QStringList keyTexts(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys) {
        texts << key.toString(QKeySequence::PortableText);
    }
    return texts;
}

QString parameterLine(const CommandParameter& parameter)
{
    QString kind = QString::fromLatin1(name(parameter.type));
    if (!parameter.choices.empty()) {
        QStringList choices;
        for (const std::string& each : parameter.choices) {
            choices << QString::fromStdString(each);
        }
        kind = choices.join(" | ");
    }
    const QString help = parameter.help != nullptr ? parameter.help() : QString();
    return QString("- `%1` (%2%3)%4\n")
        .arg(QString::fromStdString(parameter.name), kind,
            parameter.isRequired ? QString(", ") + Reference::tr("required") : QString(),
            help.isEmpty() ? QString() : ": " + help);
}

} // namespace

QString commandReference(const CommandRegistry& commands, const Shortcuts& shortcuts)
{
    QString text = "# " + Reference::tr("Commands") + "\n";
    QString group;
    for (const WindowCommand* command : commands.commands()) {
        const QString id = QString::fromStdString(command->id);
        if (id.section('.', 0, 0) != group) {
            group = id.section('.', 0, 0);
            text += "\n## " + group + "\n";
        }
        const QStringList keys = keyTexts(shortcuts.keys(command->id));
        text += QString("\n### `%1` · %2\n\n").arg(id, plainTitle(*command));
        text += command->help() + "\n";
        if (!keys.isEmpty()) {
            text += "\n" + Reference::tr("Keys: %1").arg(keys.join(", ")) + "\n";
        }
        if (!command->parameters.empty()) {
            text += "\n";
        }
        for (const CommandParameter& parameter : command->parameters) {
            text += parameterLine(parameter);
        }
    }
    return text;
}

QString commandReferenceHtml(const CommandRegistry& commands, const Shortcuts& shortcuts)
{
    QTextDocument document;
    document.setMarkdown(commandReference(commands, shortcuts));
    return document.toHtml();
}

Value commandList(const CommandRegistry& commands, const Shortcuts& shortcuts)
{
    Value::List list;
    for (const WindowCommand* command : commands.commands()) {
        Value::List parameters, keys;
        for (const CommandParameter& each : command->parameters) {
            Value parameter = Value::Object { { "name", each.name }, { "type", name(each.type) },
                { "required", each.isRequired } };
            if (each.help != nullptr) {
                parameter["help"] = each.help().toStdString();
            }
            if (!each.choices.empty()) {
                parameter["choices"] = Value::List(each.choices.begin(), each.choices.end());
            }
            parameters.push_back(std::move(parameter));
        }
        for (const QString& key : keyTexts(shortcuts.keys(command->id))) {
            keys.push_back(key.toStdString());
        }
        list.push_back(Value::Object { { "id", command->id }, { "title", plainTitle(*command).toStdString() },
            { "help", command->help().toStdString() }, { "parameters", std::move(parameters) },
            { "keys", std::move(keys) } });
    }
    return Value::Object { { "commands", std::move(list) } };
}

} // namespace fovea
