// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "translation_contexts.h"

#include <fovea/error_text.h>

#include <QCoreApplication>

namespace fovea {

namespace {

QString translated(const std::string& text, const std::vector<std::string>& arguments)
{
    // An Error does not carry its context, so each one that the translation knows is asked.
    std::string sentence = text;
    for (const char* context : translationContexts) {
        const QString found = QCoreApplication::translate(context, text.c_str());
        if (found != QString::fromStdString(text)) {
            sentence = found.toStdString();
            break;
        }
    }
    return QString::fromStdString(Error::fill(sentence, arguments));
}

} // namespace

QString errorText(const Error& error)
{
    return translated(error.text(), error.arguments());
}

QString eventText(const Value& details)
{
    std::vector<std::string> arguments;
    for (const Value& argument : details.get("arguments", Value::List {})) {
        const auto* text = argument.as<std::string>();
        arguments.push_back(text != nullptr ? *text : std::string());
    }
    const std::string text = details.get("text", std::string());
    return text.empty() ? QString::fromStdString(details.get("message", std::string()))
                        : translated(text, arguments);
}

} // namespace fovea
