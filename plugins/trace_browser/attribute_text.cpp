// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/attribute_text.h"

#include <fovea/json.h>

#include <set>

namespace fovea::trace_browser {

std::vector<std::pair<std::string, std::string>> attributeLines(const Value& attributes)
{
    static const std::set<std::string, std::less<>> housekeeping { "DIMENSION_LIST", "REFERENCE_LIST",
        "CLASS", "NAME" };
    std::vector<std::pair<std::string, std::string>> lines;
    if (const auto* object = attributes.as<Value::Object>()) {
        for (const auto& [name, value] : *object) {
            if (!housekeeping.contains(name)) {
                const auto* text = value.as<std::string>();
                lines.emplace_back(name, text != nullptr ? *text : formatJson(value));
            }
        }
    }
    return lines;
}

} // namespace fovea::trace_browser
