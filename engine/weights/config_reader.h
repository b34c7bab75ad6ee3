// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/blueprint.h"

#include <fovea/result.h>
#include <fovea/value.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// Reads the keys of a configuration with their defaults, and keeps the first thing that is wrong: the file,
/// the key, what was found and what was expected. After an error every reading gives its default.
class ConfigReader {
public:
    /// `file` names the configuration in errors. `config` outlives the reader.
    ConfigReader(const Value& config, std::string file);

    /// A whole number from 1 to `largest`.
    int64_t size(std::string_view key, int64_t fallback, int64_t largest);
    /// The same; nothing when the key is absent or null.
    std::optional<int64_t> optionalSize(std::string_view key, int64_t largest);
    bool flag(std::string_view key, bool fallback);
    /// A finite number, zero or more.
    float epsilon(std::string_view key, double fallback);
    Activation activation(std::string_view key, std::string_view fallback);
    /// Refuses the configuration unless `key` is absent, null, or `only`.
    void require(std::string_view key, const Value& only);
    /// Refuses the configuration when `key` holds anything but null or an empty list or object.
    void requireEmpty(std::string_view key);
    /// The class names architectures lists, as far as they are texts.
    std::vector<std::string> architectures() const;
    /// Classes of a classification head: names from id2label, else a count from num_labels, else two.
    void readClasses(HeadPart& head);

    bool has(std::string_view key) const { return m_config.find(key) != nullptr; }
    void refuse(std::string_view text, std::vector<std::string> arguments);
    const std::string& file() const { return m_file; }
    const std::optional<Error>& error() const { return m_error; }

private:
    void refuseValue(std::string_view key, const Value& found, const std::string& expected);

    const Value& m_config;
    std::string m_file;
    std::optional<Error> m_error;
};

/// Largest sizes that a configuration may name; far above any model there is, far below overflow.
inline constexpr int64_t maximumWidth = int64_t { 1 } << 20;
inline constexpr int64_t maximumDepth = 4096;
inline constexpr int64_t maximumRows = int64_t { 1 } << 28;

} // namespace fovea
