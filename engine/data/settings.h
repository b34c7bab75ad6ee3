// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/value.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// The first thing in a file that was not as it must be.
struct SettingsReport {
    /// The file, for messages.
    std::string source;
    std::optional<Error> error;
};

/// Part of a JSON file, with the path of keys that leads to it. A reader asks for what it needs and goes on;
/// the first wrong answer is kept in the report, and what is returned then is empty.
class Settings {
public:
    Settings(const Value& value, std::string path, SettingsReport& report)
        : m_value(&value)
        , m_path(std::move(path))
        , m_report(&report)
    {
    }

    bool isAbsent() const { return m_value->isNull(); }
    const Value& value() const { return *m_value; }
    /// The member `key`; absent when there is none.
    Settings at(std::string_view key) const;
    /// The members of the list at `key`, which must be one.
    std::vector<Settings> list(std::string_view key) const;
    /// The members of this object, with their keys.
    std::vector<std::pair<std::string, Settings>> members() const;

    bool flag(std::string_view key) const;
    bool flag(std::string_view key, bool fallback) const;
    std::string text(std::string_view key) const;
    std::string text(std::string_view key, std::string_view fallback) const;
    /// A whole number from `lowest` to `highest`.
    int64_t whole(std::string_view key, int64_t lowest, int64_t highest) const;

    /// Reports a key that is set and not in `keys`: what it asks for would be silently left undone.
    void onlyKnows(std::initializer_list<std::string_view> keys) const;
    /// Reports that the value at `key` (or this one, with an empty key) is not as expected.
    void wrong(std::string_view key, std::string_view expected) const;

private:
    std::string pathOf(std::string_view key) const;

    const Value* m_value;
    std::string m_path;
    SettingsReport* m_report;
};

} // namespace fovea
