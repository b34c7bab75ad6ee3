// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/special_tokens.h"

#include "data/text_file.h"
#include "data/tokenizer_file.h"
#include "weights/model_folder.h"

namespace fovea {

namespace {

Result<Value> readSettings(const std::optional<std::filesystem::path>& path)
{
    if (!path) {
        return Value(Value::Object {});
    }
    Result<std::string> text = readTextFile(*path, tokenizerFileLimit);
    if (!text) {
        return text.error();
    }
    Result<TokenizerJson> json = readTokenizerJson(*text, path->string());
    if (!json) {
        return json.error();
    }
    if (json->settings.as<Value::Object>() == nullptr) {
        return inputError(FOVEA_TEXT("Tokenizer", "%1: is %2, expected an object"),
            { path->string(), quoted(json->settings) });
    }
    return std::move(json->settings);
}

/// A special token as these files write it: its text, or an object with its rules.
Result<AddedToken> readSpecial(const Value& value, const std::string& source, const std::string& key)
{
    AddedToken token;
    if (const auto* text = value.as<std::string>()) {
        Value content(Value::Object {});
        content["content"] = *text;
        Result<AddedToken> plain = readAddedToken(content, source, key);
        if (!plain) {
            return plain.error();
        }
        token = std::move(*plain);
    } else {
        Result<AddedToken> read = readAddedToken(value, source, key);
        if (!read) {
            return read.error();
        }
        token = std::move(*read);
    }
    token.isSpecial = true;
    return token;
}

} // namespace

Result<TokenizerConfig> TokenizerConfig::read(const ModelFolder& folder)
{
    TokenizerConfig config;
    config.isThere = folder.tokenizerConfig.has_value();
    config.source = folder.tokenizerConfig.value_or(folder.path / "tokenizer_config.json").string();
    Result<Value> settings = readSettings(folder.tokenizerConfig);
    if (!settings) {
        return settings.error();
    }
    config.settings = std::move(*settings);
    Result<Value> tokens = readSettings(folder.specialTokensMap);
    if (!tokens) {
        return tokens.error();
    }
    config.tokens = std::move(*tokens);
    return config;
}

Result<std::optional<AddedToken>> TokenizerConfig::special(
    const std::string& name, const std::string& fallback) const
{
    // As transformers 4.46 reads them: the map counts where the configuration does not list its tokens.
    const Value* value = settings.find("added_tokens_decoder") == nullptr ? tokens.find(name) : nullptr;
    if (value == nullptr) {
        value = settings.find(name);
    }
    if (value != nullptr && value->isNull()) {
        return std::optional<AddedToken> {};
    }
    if (value == nullptr && fallback.empty()) {
        return std::optional<AddedToken> {};
    }
    Result<AddedToken> token = readSpecial(value != nullptr ? *value : Value(fallback), source, name);
    if (!token) {
        return token.error();
    }
    return std::optional<AddedToken>(std::move(*token));
}

Result<std::vector<AddedToken>> TokenizerConfig::added() const
{
    std::vector<AddedToken> added;
    if (const Value* listed = settings.find("added_tokens_decoder")) {
        const auto* object = listed->as<Value::Object>();
        if (object == nullptr) {
            return inputError(FOVEA_TEXT("Tokenizer", "%1: %2 is %3, expected an object"),
                { source, "added_tokens_decoder", quoted(*listed) });
        }
        for (const auto& [id, value] : *object) {
            Result<AddedToken> token = readAddedToken(value, source, "added_tokens_decoder." + id);
            if (!token) {
                return token.error();
            }
            added.push_back(std::move(*token));
        }
    }
    for (const Value* from : { &settings, &tokens }) {
        const Value* listed = from->find("additional_special_tokens");
        const auto* list = listed != nullptr ? listed->as<Value::List>() : nullptr;
        for (const Value& value : list != nullptr ? *list : Value::List {}) {
            Result<AddedToken> token = readSpecial(value, source, "additional_special_tokens");
            if (!token) {
                return token.error();
            }
            added.push_back(std::move(*token));
        }
    }
    return added;
}

} // namespace fovea
