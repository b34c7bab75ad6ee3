// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fovea {

/// What a JSON document can say, as a value: parameters of a Command, details of an Event, attributes of a
/// Trace. Keys are kept sorted, so that the same content always gives the same text.
class Value {
public:
    using List = std::vector<Value>;
    using Object = std::map<std::string, Value, std::less<>>;

    Value() = default;
    Value(bool value)
        : m_content(value)
    {
    }
    Value(int value)
        : m_content(int64_t { value })
    {
    }
    Value(int64_t value)
        : m_content(value)
    {
    }
    Value(double value)
        : m_content(value)
    {
    }
    Value(const char* value)
        : m_content(std::string(value))
    {
    }
    Value(std::string_view value)
        : m_content(std::string(value))
    {
    }
    Value(std::string value)
        : m_content(std::move(value))
    {
    }
    Value(List value)
        : m_content(std::move(value))
    {
    }
    Value(Object value)
        : m_content(std::move(value))
    {
    }

    bool isNull() const { return std::holds_alternative<std::monostate>(m_content); }

    /// The content as T (bool, int64_t, double, std::string, List, Object), or nullptr when it is something
    /// else.
    template <typename T>
    const T* as() const
    {
        return std::get_if<T>(&m_content);
    }
    template <typename T>
    T* as()
    {
        return std::get_if<T>(&m_content);
    }

    /// A number, whether it was written with a decimal point or not.
    std::optional<double> number() const
    {
        if (const auto* whole = as<int64_t>()) {
            return static_cast<double>(*whole);
        }
        const auto* real = as<double>();
        return real != nullptr ? std::optional<double>(*real) : std::nullopt;
    }

    /// The member `key` of an object, or nullptr.
    const Value* find(std::string_view key) const
    {
        const auto* object = as<Object>();
        if (object == nullptr) {
            return nullptr;
        }
        const auto found = object->find(key);
        return found == object->end() ? nullptr : &found->second;
    }

    /// The member `key` as T, or `fallback` when it is absent or something else.
    template <typename T>
    T get(std::string_view key, T fallback) const
    {
        const Value* member = find(key);
        const T* content = member != nullptr ? member->as<T>() : nullptr;
        return content != nullptr ? *content : std::move(fallback);
    }

    /// The member `key`, made if absent; a value that is no object becomes an empty one first.
    Value& operator[](std::string_view key)
    {
        if (as<Object>() == nullptr) {
            m_content = Object {};
        }
        return (*as<Object>())[std::string(key)];
    }

    friend bool operator==(const Value&, const Value&) = default;

private:
    std::variant<std::monostate, bool, int64_t, double, std::string, List, Object> m_content;
};

} // namespace fovea
