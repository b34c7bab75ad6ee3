// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/safetensors_header.h"

#include <fovea/message_text.h>
#include <fovea/shape.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace fovea {

namespace {

constexpr std::size_t tensorLimit = 100'000;
constexpr std::size_t metadataLimit = 10'000;

constexpr SafetensorsType types[] = {
    { "F64", 64 },
    { "F32", 32 },
    { "F16", 16 },
    { "BF16", 16 },
    { "I64", 64 },
    { "I32", 32 },
    { "I16", 16 },
    { "I8", 8 },
    { "U64", 64 },
    { "U32", 32 },
    { "U16", 16 },
    { "U8", 8 },
    { "BOOL", 8 },
    { "F8_E4M3", 8 },
    { "F8_E5M2", 8 },
    { "F8_E8M0", 8 },
    { "F6_E2M3", 6 },
    { "F6_E3M2", 6 },
    { "F4", 4 },
    { "C64", 64 },
};

const SafetensorsType* typeFromName(std::string_view name)
{
    const auto* found = std::find_if(
        std::begin(types), std::end(types), [&](const SafetensorsType& type) { return type.name == name; });
    return found == std::end(types) ? nullptr : found;
}

/// Takes the parser's events one by one; each place knows the one event that may come next.
class HeaderReader final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit HeaderReader(const std::string& source)
        : m_source(source)
    {
    }

    Result<SafetensorsHeader> result(bool isRead) &&
    {
        if (m_error) {
            return *std::move(m_error);
        }
        if (!isRead) {
            return inputError(
                FOVEA_TEXT("Safetensors", "%1: the safetensors header is not valid JSON"), { m_source });
        }
        return std::move(m_header);
    }

    bool null() override { return unexpected("null"); }
    bool boolean(bool value) override { return unexpected(value ? "true" : "false"); }
    bool number_float(number_float_t, const string_t& text) override { return unexpected(text); }
    bool binary(binary_t&) override { return unexpected("binary data"); }
    bool number_integer(number_integer_t value) override { return unexpected(std::to_string(value)); }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) {
            return unexpected(std::to_string(value));
        }
        const auto number = static_cast<int64_t>(value);
        if (m_place == Place::Shape) {
            if (entry().shape.size() == Shape::maximumRank) {
                return fail(inputError(FOVEA_TEXT("Safetensors", "%1: tensor \"%2\" has more than %3 axes"),
                    { m_source, forMessage(entry().name), std::to_string(Shape::maximumRank) }));
            }
            entry().shape.push_back(number);
            return true;
        }
        if (m_place == Place::Offsets && m_offsetCount < 2) {
            (m_offsetCount == 0 ? entry().begin : entry().end) = number;
            ++m_offsetCount;
            return true;
        }
        return unexpected(std::to_string(value));
    }

    bool string(string_t& value) override
    {
        if (m_place == Place::Metadata) {
            m_header.metadata.insert_or_assign(std::move(m_key), std::move(value));
            return true;
        }
        if (m_place != Place::Tensor || m_key != "dtype") {
            return unexpected("\"" + value + "\"");
        }
        entry().type = typeFromName(value);
        if (entry().type == nullptr) {
            return fail(inputError(
                FOVEA_TEXT("Safetensors", "%1: tensor \"%2\" has the unknown type \"%3\"; known are %4"),
                { m_source, forMessage(entry().name), forMessage(value), knownTypes() }));
        }
        return true;
    }

    bool start_object(std::size_t) override
    {
        if (m_place == Place::Start) {
            m_place = Place::Top;
            return true;
        }
        if (m_place != Place::Top) {
            return unexpected("an object");
        }
        m_place = m_key == "__metadata__" ? Place::Metadata : Place::Tensor;
        if (m_place == Place::Metadata) {
            return true;
        }
        if (m_header.entries.size() == tensorLimit) {
            return fail(inputError(
                FOVEA_TEXT("Safetensors", "%1: the header names more than %2 tensors, which is the limit"),
                { m_source, std::to_string(tensorLimit) }));
        }
        m_header.entries.emplace_back().name = std::move(m_key);
        m_hasType = m_hasShape = m_hasOffsets = false;
        return true;
    }

    bool end_object() override
    {
        if (m_place == Place::Tensor && !(m_hasType && m_hasShape && m_hasOffsets)) {
            return fail(inputError(FOVEA_TEXT("Safetensors", "%1: tensor \"%2\" has no \"%3\""),
                { m_source, forMessage(entry().name),
                    !m_hasType ? "dtype" : (!m_hasShape ? "shape" : "data_offsets") }));
        }
        m_place = m_place == Place::Top ? Place::End : Place::Top;
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (m_place == Place::Tensor && m_key == "shape") {
            m_place = Place::Shape;
            return true;
        }
        if (m_place == Place::Tensor && m_key == "data_offsets") {
            m_place = Place::Offsets;
            m_offsetCount = 0;
            return true;
        }
        return unexpected("a list");
    }

    bool end_array() override
    {
        if (m_place == Place::Offsets && m_offsetCount != 2) {
            return unexpected("a list of " + std::to_string(m_offsetCount));
        }
        m_place = Place::Tensor;
        return true;
    }

    bool key(string_t& value) override
    {
        if (m_place == Place::Tensor) {
            bool* isSeen = value == "dtype" ? &m_hasType
                : value == "shape"          ? &m_hasShape
                : value == "data_offsets"   ? &m_hasOffsets
                                            : nullptr;
            if (isSeen == nullptr) {
                return fail(inputError(FOVEA_TEXT("Safetensors",
                                           "%1: tensor \"%2\" has the unknown key \"%3\"; expected are "
                                           "\"dtype\", \"shape\" and \"data_offsets\""),
                    { m_source, forMessage(entry().name), forMessage(value) }));
            }
            if (*isSeen) {
                return fail(inputError(
                    FOVEA_TEXT("Safetensors", "%1: tensor \"%2\" has the key \"%3\" twice in the header"),
                    { m_source, forMessage(entry().name), forMessage(value) }));
            }
            *isSeen = true;
        } else if (m_place == Place::Metadata) {
            if (m_header.metadata.contains(value)) {
                return duplicate(value);
            }
            if (m_header.metadata.size() == metadataLimit) {
                return fail(
                    inputError(FOVEA_TEXT("Safetensors",
                                   "%1: \"__metadata__\" has more than %2 entries, which is the limit"),
                        { m_source, std::to_string(metadataLimit) }));
            }
        } else if (value == "__metadata__") {
            if (m_hasMetadata) {
                return duplicate(value);
            }
            m_hasMetadata = true;
        }
        m_key = std::move(value);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        return fail(inputError(
            FOVEA_TEXT("Safetensors", "%1: the safetensors header is not valid JSON (error at its byte %2)"),
            { m_source, std::to_string(position) }));
    }

private:
    enum class Place : uint8_t { Start, Top, Metadata, Tensor, Shape, Offsets, End };

    HeaderEntry& entry() { return m_header.entries.back(); }

    static std::string knownTypes()
    {
        std::string names;
        for (const SafetensorsType& type : types) {
            names += (names.empty() ? "" : ", ") + std::string(type.name);
        }
        return names;
    }

    bool fail(Error error)
    {
        if (!m_error) {
            m_error = std::move(error);
        }
        return false;
    }

    bool duplicate(const std::string& name)
    {
        return fail(inputError(FOVEA_TEXT("Safetensors", "%1: the key \"%2\" appears twice in the header"),
            { m_source, forMessage(name) }));
    }

    bool unexpected(const std::string& found)
    {
        switch (m_place) {
        case Place::Start:
        case Place::End:
            return fail(inputError(
                FOVEA_TEXT("Safetensors", "%1: the safetensors header must be one JSON object, found %2"),
                { m_source, forMessage(found) }));
        case Place::Top:
            return fail(
                inputError(FOVEA_TEXT("Safetensors", "%1: \"%2\" must be an object in the header, found %3"),
                    { m_source, forMessage(m_key), forMessage(found) }));
        case Place::Metadata:
            return fail(inputError(
                FOVEA_TEXT("Safetensors", "%1: \"__metadata__\" key \"%2\" must be text, found %3"),
                { m_source, forMessage(m_key), forMessage(found) }));
        case Place::Tensor:
        case Place::Shape:
        case Place::Offsets:
            break;
        }
        const char* expected = m_key == "dtype" ? "the name of a type"
            : m_key == "shape"                  ? "a list of whole numbers"
                                                : "two whole numbers [begin, end]";
        return fail(inputError(FOVEA_TEXT("Safetensors", "%1: tensor \"%2\": \"%3\" must be %4, found %5"),
            { m_source, forMessage(entry().name), m_key, expected, forMessage(found) }));
    }

    const std::string& m_source;
    SafetensorsHeader m_header;
    std::optional<Error> m_error;
    std::string m_key;
    Place m_place = Place::Start;
    int m_offsetCount = 0;
    bool m_hasType = false, m_hasShape = false, m_hasOffsets = false, m_hasMetadata = false;
};

} // namespace

Result<SafetensorsHeader> readSafetensorsHeader(std::string_view json, const std::string& source)
{
    HeaderReader reader(source);
    const bool isRead = nlohmann::json::sax_parse(json.data(), json.data() + json.size(), &reader);
    return std::move(reader).result(isRead);
}

} // namespace fovea
