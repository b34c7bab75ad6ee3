// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tokenizer_json.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <nlohmann/json.hpp>

namespace fovea {

namespace {

constexpr std::size_t depthLimit = 64;
/// Each takes about a kilobyte once it can be looked for; tokenizers in use have at most some thousands.
constexpr std::size_t addedTokenLimit = 32768;

/// Follows the parser through a document and sends each part to its place.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    enum class Document { Tokenizer, Vocabulary };

    Builder(Document document, std::size_t byteCount, std::string source)
        : m_document(document)
        , m_source(std::move(source))
        // An empty value takes about a hundred times the two bytes that a file needs for it.
        , m_valuesLeft(50000 + byteCount / 64)
    {
        m_read.vocabulary = Vocabulary::Builder(byteCount);
        m_read.merges.reserve(byteCount);
    }

    Result<TokenizerJson> result(bool isRead) &&
    {
        if (m_error) {
            return *m_error;
        }
        if (!isRead) {
            return inputError(FOVEA_TEXT("Tokenizer", "%1: is not valid JSON"), { m_source });
        }
        return std::move(m_read);
    }

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(Value(value)); }
    bool number_integer(number_integer_t value) override { return addNumber(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        const bool fits = value <= static_cast<number_unsigned_t>(std::numeric_limits<int64_t>::max());
        return fits ? addNumber(static_cast<int64_t>(value)) : add(Value(static_cast<double>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(Value(double { value })); }
    bool string(string_t& value) override { return addString(value); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value(Value::Object {})); }
    bool start_array(std::size_t) override { return open(Value(Value::List {})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override
    {
        const auto* object = m_open.back().value.as<Value::Object>();
        if (m_open.back().role == Role::Setting && object->contains(value)) {
            return fail(inputError(FOVEA_TEXT("Tokenizer", "%1: the key \"%2\" appears twice in one object"),
                { m_source, value }));
        }
        std::swap(m_open.back().key, value);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        return fail(inputError(FOVEA_TEXT("Tokenizer", "%1: is not valid JSON (error at byte %2)"),
            { m_source, std::to_string(position) }));
    }

private:
    /// What an open object or list is for.
    enum class Role { Setting, Vocabulary, Merges, Merge, AddedTokens, Ignored };

    struct Level {
        Value value;
        std::string key;
        Role role = Role::Setting;
    };

    Role roleInside(bool isList) const
    {
        if (m_open.empty()) {
            return m_document == Document::Vocabulary && !isList ? Role::Vocabulary : Role::Setting;
        }
        const Level& parent = m_open.back();
        if (parent.role == Role::Ignored) {
            return Role::Ignored;
        }
        if (parent.role == Role::Merges && isList) {
            return Role::Merge;
        }
        if (m_document == Document::Vocabulary || parent.role != Role::Setting) {
            return Role::Setting;
        }
        if (m_open.size() == 1 && parent.key == "added_tokens" && isList) {
            return Role::AddedTokens;
        }
        if (m_open.size() == 2 && m_open.front().key == "model") {
            if (parent.key == "vocab") {
                // Other families list their vocabulary; the model's type says so in one sentence.
                return isList ? Role::Ignored : Role::Vocabulary;
            }
            if (parent.key == "merges" && isList) {
                return Role::Merges;
            }
        }
        return Role::Setting;
    }

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
            return fail(inputError(FOVEA_TEXT("Tokenizer", "%1: is nested more than %2 levels deep"),
                { m_source, std::to_string(depthLimit) }));
        }
        const Role role = roleInside(container.as<Value::List>() != nullptr);
        const bool isMisplaced = !m_open.empty() && role == Role::Setting
            && (m_open.back().role == Role::Vocabulary || m_open.back().role == Role::Merges
                || m_open.back().role == Role::Merge);
        if (isMisplaced) {
            return failEntry();
        }
        m_open.push_back({ std::move(container), {}, role });
        return true;
    }

    bool close()
    {
        Level level = std::move(m_open.back());
        m_open.pop_back();
        switch (level.role) {
        case Role::Merge:
            if (m_mergeParts.size() != 2) {
                return failEntry();
            }
            m_read.merges.add(m_mergeParts[0], m_mergeParts[1]);
            m_mergeParts.clear();
            return true;
        case Role::Setting:
            return add(std::move(level.value));
        default:
            return true;
        }
    }

    /// An entry of the vocabulary or of the merges is not what it must be.
    bool failEntry()
    {
        for (const Level& level : m_open) {
            if (level.role == Role::Vocabulary) {
                return fail(inputError(
                    FOVEA_TEXT("Tokenizer", "%1: the id of the token \"%2\" is not a whole number"),
                    { m_source, level.key }));
            }
        }
        return fail(
            inputError(FOVEA_TEXT("Tokenizer",
                           "%1: entry %2 of model.merges is not \"left right\" or [\"left\", \"right\"]"),
                { m_source, std::to_string(m_read.merges.size() + 1) }));
    }

    bool addNumber(int64_t value)
    {
        if (!m_open.empty() && m_open.back().role == Role::Vocabulary) {
            m_read.vocabulary.add(m_open.back().key, value);
            return true;
        }
        return add(Value(value));
    }

    bool addString(std::string& value)
    {
        const Role role = m_open.empty() ? Role::Setting : m_open.back().role;
        if (role == Role::Merges) {
            return m_read.merges.addLine(value) || value.starts_with("#version") || failEntry();
        }
        if (role == Role::Merge) {
            m_mergeParts.push_back(std::move(value));
            return m_mergeParts.size() <= 2 || failEntry();
        }
        return add(Value(std::move(value)));
    }

    bool add(Value value)
    {
        if (m_open.empty()) {
            m_read.settings = std::move(value);
            return true;
        }
        Level& level = m_open.back();
        switch (level.role) {
        case Role::Vocabulary:
        case Role::Merges:
        case Role::Merge:
            return failEntry();
        case Role::Ignored:
            return true;
        case Role::AddedTokens:
            return addAddedToken(value);
        case Role::Setting:
            break;
        }
        if (m_valuesLeft == 0) {
            return fail(inputError(
                FOVEA_TEXT("Tokenizer", "%1: has more settings than a tokenizer needs"), { m_source }));
        }
        --m_valuesLeft;
        if (auto* list = level.value.as<Value::List>()) {
            list->push_back(std::move(value));
        } else {
            level.value.as<Value::Object>()->emplace(std::move(level.key), std::move(value));
        }
        return true;
    }

    bool addAddedToken(const Value& value)
    {
        const std::string key = "added_tokens[" + std::to_string(m_read.addedTokens.size()) + "]";
        Result<AddedToken> token = readAddedToken(value, m_source, key);
        if (!token) {
            return fail(token.error());
        }
        if (m_read.addedTokens.size() == addedTokenLimit) {
            return fail(inputError(FOVEA_TEXT("Tokenizer", "%1: has more than %2 added tokens"),
                { m_source, std::to_string(addedTokenLimit) }));
        }
        m_read.addedTokens.push_back(std::move(*token));
        // Its values are gone again.
        m_valuesLeft += std::min<std::size_t>(value.as<Value::Object>()->size(), 8);
        return true;
    }

    Document m_document;
    std::string m_source;
    std::size_t m_valuesLeft;
    std::vector<Level> m_open;
    std::vector<std::string> m_mergeParts;
    TokenizerJson m_read;
    std::optional<Error> m_error;
};

Result<TokenizerJson> parse(Builder::Document document, std::string_view text, const std::string& source)
{
    Builder builder(document, text.size(), source);
    const bool isRead = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).result(isRead);
}

} // namespace

Result<TokenizerJson> readTokenizerJson(std::string_view text, const std::string& source)
{
    return parse(Builder::Document::Tokenizer, text, source);
}

Result<Vocabulary::Builder> readVocabularyJson(std::string_view text, const std::string& source)
{
    Result<TokenizerJson> read = parse(Builder::Document::Vocabulary, text, source);
    if (!read) {
        return read.error();
    }
    if (!read->settings.isNull()) {
        return inputError(FOVEA_TEXT("Tokenizer", "%1: is %2, expected an object from token to id"),
            { source, quoted(read->settings) });
    }
    return std::move(read->vocabulary);
}

Result<AddedToken> readAddedToken(const Value& value, const std::string& source, const std::string& key)
{
    const auto wrong = [&](const std::string& member, const Value& found, const char* expected) {
        return inputError(FOVEA_TEXT("Tokenizer", "%1: %2 is %3, expected %4"),
            { source, key + member, quoted(found), expected });
    };
    const auto* object = value.as<Value::Object>();
    if (object == nullptr) {
        return wrong("", value, "an object");
    }
    AddedToken token;
    bool hasContent = false;
    token.id = -1;
    for (const auto& [name, member] : *object) {
        bool* flag = name == "single_word" ? &token.isSingleWord
            : name == "lstrip"             ? &token.stripsLeft
            : name == "rstrip"             ? &token.stripsRight
            : name == "normalized"         ? &token.isNormalized
            : name == "special"            ? &token.isSpecial
                                           : nullptr;
        if (flag != nullptr) {
            if (member.as<bool>() == nullptr) {
                return wrong("." + name, member, "true or false");
            }
            *flag = *member.as<bool>();
        } else if (name == "id") {
            const auto* id = member.as<int64_t>();
            if (id == nullptr || *id < 0 || *id >= std::numeric_limits<int32_t>::max()) {
                return wrong(".id", member, "a whole number from 0 to 2147483646");
            }
            token.id = static_cast<int32_t>(*id);
        } else if (name == "content") {
            if (member.as<std::string>() == nullptr) {
                return wrong(".content", member, "a text");
            }
            token.content = *member.as<std::string>();
            hasContent = true;
        } else if (name == "__type") {
            continue;
        } else {
            return wrong("." + name, member, "no such key");
        }
    }
    if (!hasContent || token.content.size() > AddedTokenFinder::longestContent) {
        return wrong(".content", hasContent ? Value(static_cast<int64_t>(token.content.size())) : Value(),
            hasContent ? "at most 1024 bytes" : "a text");
    }
    return token;
}

std::string quoted(const Value& value)
{
    constexpr std::size_t limit = 60;
    if (const auto* list = value.as<Value::List>(); list != nullptr && list->size() > 8) {
        return "a list of " + std::to_string(list->size());
    }
    return forMessage(formatJson(value), limit);
}

} // namespace fovea
