// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/json.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace fovea {

namespace {

constexpr std::size_t depthLimit = 64;

/// Builds a Value from parser events, so that depth and duplicate keys are refused while reading.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(std::string source)
        : m_source(std::move(source))
    {
    }

    Result<Value> result(bool isRead) &&
    {
        if (m_error) {
            return *m_error;
        }
        if (!isRead) {
            return inputError(FOVEA_TEXT("Json", "%1: is not JSON"), { m_source });
        }
        return std::move(m_root);
    }

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(Value(value)); }
    bool number_integer(number_integer_t value) override { return add(Value(static_cast<int64_t>(value))); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) {
            return add(Value(static_cast<double>(value)));
        }
        return add(Value(static_cast<int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(Value(double { value })); }
    bool string(string_t& value) override { return add(Value(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value(Value::Object {})); }
    bool start_array(std::size_t) override { return open(Value(Value::List {})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override
    {
        auto& object = *m_open.back().value.as<Value::Object>();
        if (object.contains(value)) {
            return fail(inputError(
                FOVEA_TEXT("Json", "%1: the key \"%2\" appears twice in one object"), { m_source, value }));
        }
        m_open.back().key = std::move(value);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        return fail(inputError(FOVEA_TEXT("Json", "%1: is not valid JSON (error at byte %2)"),
            { m_source, std::to_string(position) }));
    }

private:
    struct Level {
        Value value;
        std::string key;
    };

    bool fail(Error error)
    {
        if (!m_error) {
            m_error = std::move(error);
        }
        return false;
    }

    bool open(Value container)
    {
        if (m_open.size() == depthLimit) {
            return fail(inputError(FOVEA_TEXT("Json", "%1: is nested more than %2 levels deep"),
                { m_source, std::to_string(depthLimit) }));
        }
        m_open.push_back({ std::move(container), {} });
        return true;
    }

    bool close()
    {
        Value value = std::move(m_open.back().value);
        m_open.pop_back();
        return add(std::move(value));
    }

    bool add(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (auto* list = m_open.back().value.as<Value::List>()) {
            list->push_back(std::move(value));
        } else {
            m_open.back().value.as<Value::Object>()->emplace(std::move(m_open.back().key), std::move(value));
        }
        return true;
    }

    std::string m_source;
    std::vector<Level> m_open;
    Value m_root;
    std::optional<Error> m_error;
};

nlohmann::json toJson(const Value& value)
{
    if (const auto* truth = value.as<bool>()) {
        return *truth;
    }
    if (const auto* whole = value.as<int64_t>()) {
        return *whole;
    }
    if (const auto* real = value.as<double>()) {
        // JSON has no NaN or infinity; text keeps them readable and never breaks a reader.
        return std::isfinite(*real)
            ? nlohmann::json(*real)
            : nlohmann::json(std::isnan(*real) ? "nan" : (*real > 0 ? "inf" : "-inf"));
    }
    if (const auto* text = value.as<std::string>()) {
        return *text;
    }
    if (const auto* list = value.as<Value::List>()) {
        nlohmann::json out = nlohmann::json::array();
        for (const Value& element : *list) {
            out.push_back(toJson(element));
        }
        return out;
    }
    if (const auto* object = value.as<Value::Object>()) {
        nlohmann::json out = nlohmann::json::object();
        for (const auto& [key, member] : *object) {
            out[key] = toJson(member);
        }
        return out;
    }
    return nullptr;
}

} // namespace

Result<Value> parseJson(std::string_view text, const std::string& source)
{
    Builder builder(source);
    const bool isRead = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).result(isRead);
}

std::string formatJson(const Value& value, int indent)
{
    return toJson(value).dump(indent > 0 ? indent : -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace fovea
