// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/parameters.h"

#include <fovea/range.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace fovea {

const Value* Parameters::value(std::string_view name)
{
    m_known.emplace(name);
    const Value* found = m_command.parameters.find(name);
    return found != nullptr && !found->isNull() ? found : nullptr;
}

std::optional<std::string> Parameters::text(std::string_view name)
{
    const Value* found = value(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (const auto* content = found->as<std::string>()) {
        return *content;
    }
    refuse(name, "a text");
    return std::nullopt;
}

std::string Parameters::text(std::string_view name, std::string fallback)
{
    return text(name).value_or(std::move(fallback));
}

int64_t Parameters::whole(std::string_view name, int64_t fallback, int64_t minimum, int64_t maximum)
{
    const Value* found = value(name);
    if (found == nullptr) {
        return fallback;
    }
    const auto* content = found->as<int64_t>();
    if (content == nullptr || *content < minimum || *content > maximum) {
        refuse(name, "a whole number from " + std::to_string(minimum) + " to " + std::to_string(maximum));
        return fallback;
    }
    return *content;
}

bool Parameters::flag(std::string_view name)
{
    const Value* found = value(name);
    if (found == nullptr) {
        return false;
    }
    if (const auto* content = found->as<bool>()) {
        return *content;
    }
    refuse(name, "true or false");
    return false;
}

std::optional<std::vector<int32_t>> Parameters::ids(std::string_view name)
{
    const Value* found = value(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    std::optional<std::vector<int32_t>> numbers = wholeNumbers(*found);
    if (!numbers) {
        refuse(name, "a list of whole numbers");
    }
    return numbers;
}

const Value* Parameters::list(std::string_view name)
{
    const Value* found = value(name);
    if (found != nullptr && found->as<Value::List>() == nullptr) {
        refuse(name, "a list");
        return nullptr;
    }
    return found;
}

void Parameters::fail(Error error)
{
    if (!m_error) {
        m_error = std::move(error);
    }
}

Result<void> Parameters::check() const
{
    if (m_error) {
        return *m_error;
    }
    if (const auto* object = m_command.parameters.as<Value::Object>()) {
        for (const auto& [name, content] : *object) {
            if (!m_known.contains(name)) {
                return usageError(
                    FOVEA_TEXT("Session", "%1: there is no parameter \"%2\""), { m_command.name, name });
            }
        }
    } else if (!m_command.parameters.isNull()) {
        return usageError(FOVEA_TEXT("Session", "%1: the parameters must be an object"), { m_command.name });
    }
    return {};
}

void Parameters::refuse(std::string_view name, std::string_view expected)
{
    fail(usageError(FOVEA_TEXT("Session", "%1: the parameter \"%2\" must be %3"),
        { m_command.name, std::string(name), std::string(expected) }));
}

Result<std::vector<int64_t>> parseRanges(std::string_view text, int64_t limit, std::string_view what)
{
    std::set<int64_t> numbers;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::optional<IndexRange> range = parseRange(text.substr(begin, end - begin));
        if (!range) {
            return usageError(
                FOVEA_TEXT("Session", "\"%1\" is not a range of %2; write numbers and ranges such as 0-3,7"),
                { std::string(text), std::string(what) });
        }
        if (range->last >= limit) {
            return usageError(FOVEA_TEXT("Session", "there is no %1 %2; they go from 0 to %3"),
                { std::string(what), std::to_string(range->last), std::to_string(limit - 1) });
        }
        for (int64_t number = range->first; number <= range->last; ++number) {
            numbers.insert(number);
        }
        begin = end + 1;
    }
    return std::vector<int64_t>(numbers.begin(), numbers.end());
}

std::optional<std::vector<int32_t>> wholeNumbers(const Value& value)
{
    const auto* list = value.as<Value::List>();
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<int32_t> numbers;
    numbers.reserve(list->size());
    for (const Value& element : *list) {
        const auto* number = element.as<int64_t>();
        if (number == nullptr || *number < std::numeric_limits<int32_t>::min()
            || *number > std::numeric_limits<int32_t>::max()) {
            return std::nullopt;
        }
        numbers.push_back(static_cast<int32_t>(*number));
    }
    return numbers;
}

} // namespace fovea
