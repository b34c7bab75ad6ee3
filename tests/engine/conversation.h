// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/process.h"

#include <fovea/event.h>
#include <fovea/json.h>

#include <map>

namespace fovea::test {

/// The client's side of the pipe.
class Conversation {
public:
    Conversation()
        : m_process({ cliProgram(), "serve", "--threads", "2" })
    {
    }

    Process& process() { return m_process; }

    int64_t send(const std::string& name, Value parameters = Value::Object {})
    {
        const int64_t id = ++m_lastId;
        m_process.write(formatJson(Value::Object {
                            { "id", id }, { "name", name }, { "parameters", std::move(parameters) } })
            + "\n");
        return id;
    }

    /// The next event of `command`; those of others wait for their turn.
    Event next(int64_t command)
    {
        while (m_events[command].empty()) {
            const std::optional<std::string> line = m_process.readLine();
            if (!line) {
                ADD_FAILURE() << "no event for command " << command << "; " << m_process.error();
                return { command, "nothing", {} };
            }
            Result<Value> value = parseJson(*line, "the event");
            if (!value) {
                ADD_FAILURE() << *line;
                return { command, "garbage", {} };
            }
            const int64_t owner = value->get<int64_t>("command", -1);
            m_events[owner].push_back(
                { owner, value->get<std::string>("name", ""), *value->find("details") });
        }
        Event event = m_events[command].front();
        m_events[command].erase(m_events[command].begin());
        return event;
    }

    /// The last event of `command`; `seen` gets the names of those before.
    Event last(int64_t command, std::vector<std::string>* seen = nullptr)
    {
        while (true) {
            Event event = next(command);
            const bool isOnTheWay = event.name == "progress" || event.name == "note"
                || event.name == "forecast" || event.name == "planned" || event.name == "trace_opened"
                || event.name == "grew";
            if (!isOnTheWay) {
                return event;
            }
            if (seen != nullptr && (seen->empty() || seen->back() != event.name)) {
                seen->push_back(event.name);
            }
        }
    }

    Event ask(const std::string& name, Value parameters = Value::Object {})
    {
        return last(send(name, std::move(parameters)));
    }

private:
    Process m_process;
    int64_t m_lastId = 0;
    std::map<int64_t, std::vector<Event>> m_events;
};

} // namespace fovea::test
