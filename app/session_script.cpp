// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session_script.h"

#include "python_script.h"
#include "run_control.h"
#include "script_text.h"
#include "view_values.h"

#include <fovea/version.h>

#include <algorithm>

namespace fovea {

namespace {

/// The value with every text in it replaced by what `replace` makes of it.
template <typename Replace>
Value replaced(const Value& value, const Replace& replace)
{
    if (const auto* text = value.as<std::string>()) {
        return replace(*text);
    }
    if (const auto* list = value.as<Value::List>()) {
        Value::List copy;
        for (const Value& each : *list) {
            copy.push_back(replaced(each, replace));
        }
        return copy;
    }
    if (const auto* object = value.as<Value::Object>()) {
        Value::Object copy;
        for (const auto& [key, each] : *object) {
            copy[key] = replaced(each, replace);
        }
        return copy;
    }
    return value;
}

} // namespace

SessionScript::SessionScript(
    CommandRegistry& commands, RunControl& control, Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&commands, &CommandRegistry::executed, this, &SessionScript::record);
    connect(&control, &RunControl::traceReady, this, [this](int key) {
        if (const QString path = tracePath(key, m_workbench); !m_runs.contains(path)) {
            m_runs << path;
        }
    });
}

void SessionScript::record(const Command& command, const CommandEffect& effect)
{
    const bool isSameStep = !effect.mergeKey.isEmpty() && effect.mergeKey == m_mergeKey && !m_done.empty()
        && m_done.back().name == command.name;
    m_mergeKey = effect.mergeKey;
    if (isSameStep) {
        m_done.back() = command;
    } else {
        m_done.push_back(command);
    }
    if (command.name == "figure.export") {
        if (const std::optional<View> view = viewNow();
            view && std::find(m_exported.begin(), m_exported.end(), *view) == m_exported.end()) {
            m_exported.push_back(*view);
        }
    }
}

std::optional<SessionScript::View> SessionScript::viewNow() const
{
    Selection selection = m_workbench.selection();
    if (!selection.trace) {
        return std::nullopt;
    }
    const QString path = tracePath(*selection.trace, m_workbench);
    selection.trace.reset();
    return View { path, selection };
}

std::string SessionScript::lines() const
{
    const auto named = [this](const std::string& text) {
        const qsizetype run = m_runs.indexOf(QString::fromStdString(text));
        return run < 0 ? text : "run:" + std::to_string(run + 1);
    };
    std::string text;
    for (const Command& command : m_done) {
        text += formatScriptLine({ 0, command.name, replaced(command.parameters, named) }) + "\n";
    }
    return text;
}

std::string SessionScript::shell() const
{
    // A line of the script is one JSON object, so none can be the end mark.
    return std::string("#!/bin/sh\n# Written by Fovea ") + version
        + ": does again what was done in its window, without a display.\n"
          "exec \"${FOVEA:-fovea}\" --offscreen --run - <<'END_OF_FOVEA_SCRIPT'\n"
        + lines() + "END_OF_FOVEA_SCRIPT\n";
}

std::string SessionScript::python() const
{
    std::vector<View> views = m_exported;
    if (const std::optional<View> now = viewNow();
        now && std::find(views.begin(), views.end(), *now) == views.end()) {
        views.push_back(*now);
    }
    std::vector<ShownNumbers> shown;
    for (const View& view : views) {
        shown.push_back({ view.trace.toStdString(), view.selection });
    }
    return pythonScript(shown);
}

Command SessionScript::resolved(const Command& command) const
{
    const auto path = [this](const std::string& text) {
        if (text.rfind("run:", 0) == 0) {
            bool isNumber = false;
            const int run = QString::fromStdString(text.substr(4)).toInt(&isNumber);
            if (isNumber && run >= 1 && run <= m_runs.size()) {
                return m_runs[run - 1].toStdString();
            }
        }
        return text;
    };
    return { command.id, command.name, replaced(command.parameters, path) };
}

} // namespace fovea
