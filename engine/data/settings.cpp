// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/settings.h"

#include "data/tokenizer_json.h"

#include <algorithm>

namespace fovea {

namespace {

const Value absent;

} // namespace

std::string Settings::pathOf(std::string_view key) const
{
    if (m_path.empty() || key.empty()) {
        return m_path + std::string(key);
    }
    return m_path + "." + std::string(key);
}

Settings Settings::at(std::string_view key) const
{
    const Value* member = m_value->find(key);
    return { member != nullptr ? *member : absent, pathOf(key), *m_report };
}

std::vector<Settings> Settings::list(std::string_view key) const
{
    std::vector<Settings> members;
    const Settings here = at(key);
    const auto* list = here.m_value->as<Value::List>();
    if (list == nullptr) {
        wrong(key, "a list");
        return members;
    }
    for (const Value& member : *list) {
        members.emplace_back(member, here.m_path + "[" + std::to_string(members.size()) + "]", *m_report);
    }
    return members;
}

std::vector<std::pair<std::string, Settings>> Settings::members() const
{
    std::vector<std::pair<std::string, Settings>> members;
    const auto* object = m_value->as<Value::Object>();
    if (object == nullptr) {
        wrong("", "an object");
        return members;
    }
    for (const auto& [key, member] : *object) {
        members.emplace_back(key, Settings(member, pathOf(key), *m_report));
    }
    return members;
}

bool Settings::flag(std::string_view key) const
{
    const auto* flag = at(key).m_value->as<bool>();
    if (flag == nullptr) {
        wrong(key, "true or false");
    }
    return flag != nullptr && *flag;
}

bool Settings::flag(std::string_view key, bool fallback) const
{
    return at(key).isAbsent() ? fallback : flag(key);
}

std::string Settings::text(std::string_view key) const
{
    const Settings member = at(key);
    const auto* text = member.m_value->as<std::string>();
    if (text == nullptr) {
        wrong(key, "a text");
    }
    return text != nullptr ? *text : std::string();
}

std::string Settings::text(std::string_view key, std::string_view fallback) const
{
    return at(key).isAbsent() ? std::string(fallback) : text(key);
}

int64_t Settings::whole(std::string_view key, int64_t lowest, int64_t highest) const
{
    const auto* number = at(key).m_value->as<int64_t>();
    if (number == nullptr || *number < lowest || *number > highest) {
        wrong(key, "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
        return lowest;
    }
    return *number;
}

void Settings::onlyKnows(std::initializer_list<std::string_view> keys) const
{
    for (const auto& [key, member] : members()) {
        const bool isSet = !member.isAbsent() && member.value() != Value(false);
        if (isSet && std::find(keys.begin(), keys.end(), key) == keys.end()) {
            wrong(key, "no such key: Fovea does not know what it asks for");
        }
    }
}

void Settings::wrong(std::string_view key, std::string_view expected) const
{
    if (m_report->error) {
        return;
    }
    const Settings here = key.empty() ? *this : at(key);
    m_report->error = inputError(FOVEA_TEXT("Tokenizer", "%1: %2 is %3, expected %4"),
        { m_report->source, here.m_path.empty() ? "the document" : here.m_path,
            here.isAbsent() ? "absent" : quoted(*here.m_value), std::string(expected) });
}

} // namespace fovea
