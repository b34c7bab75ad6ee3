// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_lines.h"

#include "session/session.h"

#include <fovea/json.h>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace fovea {

bool CommandLines::read(int descriptor)
{
    std::array<char, 65536> bytes {};
    const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
    if (count > 0) {
        append({ bytes.data(), static_cast<std::size_t>(count) });
        return true;
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN);
}

void CommandLines::append(std::string_view bytes)
{
    if (m_isSkipping) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) {
            return;
        }
        m_isSkipping = false;
        bytes.remove_prefix(end + 1);
    }
    m_buffer.erase(0, m_begin);
    m_searched -= m_begin;
    m_begin = 0;
    m_buffer += bytes;
    const std::size_t lastEnd = m_buffer.rfind('\n');
    const std::size_t open = lastEnd == std::string::npos ? 0 : lastEnd + 1;
    if (m_buffer.size() - open > longestLine) {
        m_buffer.resize(open);
        m_isSkipping = true;
        m_wasTooLong = true;
    }
}

std::optional<ReadCommand> CommandLines::next()
{
    while (true) {
        const std::size_t end = m_buffer.find('\n', m_searched);
        if (end == std::string::npos) {
            m_searched = m_buffer.size();
            break;
        }
        const std::string_view line(m_buffer.data() + m_begin, end - m_begin);
        m_begin = end + 1;
        m_searched = m_begin;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            return parseCommand(line);
        }
    }
    if (std::exchange(m_wasTooLong, false)) {
        return ReadCommand { {},
            usageError(FOVEA_TEXT("Serve", "a command line may be %1 bytes long"),
                { std::to_string(longestLine) }) };
    }
    return std::nullopt;
}

ReadCommand parseCommand(std::string_view line)
{
    ReadCommand read;
    Result<Value> value = parseJson(line, "the command");
    if (!value) {
        read.problem = Error(ErrorKind::Usage, value.error().text(), value.error().arguments());
        return read;
    }
    const auto id = value->get<int64_t>("id", 0);
    if (id < 1 || id > maximumCommandId) {
        read.problem
            = usageError(FOVEA_TEXT("Serve", "a command needs an \"id\": a whole number from 1 to 2^53"));
        return read;
    }
    read.command.id = id;
    read.command.name = value->get<std::string>("name", "");
    if (read.command.name.empty()) {
        read.problem = usageError(FOVEA_TEXT("Serve", "a command needs a \"name\""));
        return read;
    }
    if (const auto* object = value->as<Value::Object>()) {
        for (const auto& [key, content] : *object) {
            if (key == "parameters") {
                read.command.parameters = content;
            } else if (key != "id" && key != "name") {
                read.problem = usageError(FOVEA_TEXT("Serve", "a command has no member \"%1\""), { key });
            }
        }
    }
    return read;
}

} // namespace fovea
